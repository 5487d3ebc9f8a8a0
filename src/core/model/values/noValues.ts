/** Of what says all by its code alone. */
export type NoValues = Readonly<Record<string, never>>;
