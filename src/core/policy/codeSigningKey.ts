import { exponentWords } from '../words/en/exponent.ts';
import { exponentValue } from '../x509/exponent.ts';
import type { PublicKey } from '../x509/publicKey.ts';

/** A rule that a key breaks; `problem` ends a sentence that begins with the key. */
export interface KeyRuleBroken {
  readonly code: 'PKC501' | 'PKC502' | 'PKC503';
  readonly problem: string;
}

/** CSBR section 6.1.5.2. */
const MIN_RSA_BITS = 3072;
const CURVES: readonly string[] = ['P-256', 'P-384', 'P-521'];

/** CSBR section 6.1.6: what the exponent should lie between. */
const MIN_EXPONENT = 2n ** 16n + 1n;
const MAX_EXPONENT = 2n ** 256n - 1n;

/** Rules for the key of a code-signing certificate (CSBR sections 6.1.5.2 and 6.1.6) that this one breaks. */
export function codeSigningKeyProblems(key: PublicKey): KeyRuleBroken[] {
  const { material, algorithm, bits, curve } = key;
  if (material.type === 'rsa') return [...rsaSize(bits!), ...rsaNumbers(material)];
  if (curve !== null && CURVES.includes(curve)) return [];
  const what = curve === null ? `is of the kind ${algorithm}` : `is on the curve ${curve}`;
  return [{ code: 'PKC501', problem: `${what}; code signing needs RSA, or EC on ${CURVES.join(', ')}.` }];
}

function rsaSize(bits: number): KeyRuleBroken[] {
  if (bits >= MIN_RSA_BITS) return [];
  return [
    { code: 'PKC501', problem: `is an RSA key of ${bits} bits; code signing needs ${MIN_RSA_BITS} or more.` },
  ];
}

function rsaNumbers({ n, e }: { readonly n: bigint; readonly e: bigint }): KeyRuleBroken[] {
  if (n % 2n === 0n) return [{ code: 'PKC502', problem: 'has an RSA modulus that is even.' }];
  if (e < 3n || e % 2n === 0n)
    return [
      {
        code: 'PKC502',
        problem: `has the RSA exponent ${exponentWords(exponentValue(e))}; it must be an odd number from 3 on.`,
      },
    ];
  if (e >= MIN_EXPONENT && e <= MAX_EXPONENT) return [];
  return [
    {
      code: 'PKC503',
      problem: `has the RSA exponent ${exponentWords(exponentValue(e))}; it should lie between 2^16 + 1 and 2^256 - 1.`,
    },
  ];
}
