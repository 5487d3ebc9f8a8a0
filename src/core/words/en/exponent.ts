import type { ExponentValue } from '../../model/exponent.ts';

/** An RSA exponent for a sentence: "65537", or "of 2048 bits". */
export function exponentWords(exponent: ExponentValue): string {
  return 'decimal' in exponent ? exponent.decimal : `of ${exponent.bits} bits`;
}
