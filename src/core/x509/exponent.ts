import type { ExponentValue } from '../model/exponent.ts';

/** Exponents from here on are told by their size. */
const MAX_TOLD = 1n << 64n;

export function exponentValue(exponent: bigint): ExponentValue {
  return exponent < MAX_TOLD ? { decimal: exponent.toString() } : { bits: exponent.toString(2).length };
}
