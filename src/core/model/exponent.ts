/** An RSA exponent as plain data: its digits, or the size of one that nobody would read. */
export type ExponentValue = { readonly decimal: string } | { readonly bits: number };
