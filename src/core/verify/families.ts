/** A sequence of roles, from the attested key to the anchor, in which a kind of attestation has its certificates. */
export interface Family {
  readonly format: string;
  readonly roles: readonly string[];
  /** `observed`: in genuine files. `documented`: allowed by what the vendor publishes, not seen. */
  readonly basis: 'observed' | 'documented';
}

/**
 * The family of a complete path. A root of the user that states no role (`null` at the end) may stand for
 * whatever role the family has there: it is trusted as a key.
 */
export function familyOf(families: readonly Family[], roles: readonly (string | null)[]): Family | null {
  return (
    families.find(
      (family) =>
        family.roles.length === roles.length &&
        family.roles.every((role, i) => role === roles[i] || (roles[i] === null && i === roles.length - 1)),
    ) ?? null
  );
}
