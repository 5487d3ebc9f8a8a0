/** Exponents from here on are told by their size: nobody reads their digits. */
const MAX_TOLD = 1n << 64n;

/** An RSA exponent for a sentence: "65537", or "of 2048 bits". */
export function exponentWords(exponent: bigint): string {
  return exponent < MAX_TOLD ? String(exponent) : `of ${exponent.toString(2).length} bits`;
}
