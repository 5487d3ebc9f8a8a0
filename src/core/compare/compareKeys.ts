import { equalBytes } from '../base/bytes.ts';
import type { Reason } from '../model/reasons.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import { type CanonicalKey, canonicalKey, fingerprintOf } from './canonicalKey.ts';

/** Whether two keys are one, as numbers. */
export type KeysCompared =
  | { readonly status: 'same'; readonly sameEncoding: boolean }
  | {
      readonly status: 'different';
      /** Null for a key of an algorithm that is not read, which differs from the other by its algorithm alone. */
      readonly attested: CanonicalKey | null;
      readonly compared: CanonicalKey | null;
    }
  | { readonly status: 'incomparable'; readonly reason: Reason };

/**
 * Compares two keys as numbers: RSA by modulus and exponent, EC by curve and point in any form, the others by their
 * octets. A key that cannot be read is never the same as another, not even with equal octets.
 */
export async function compareKeys(attested: PublicKey, compared: PublicKey): Promise<KeysCompared> {
  const [a, b] = await Promise.all([canonicalKey(attested), canonicalKey(compared)]);
  if (!('problem' in a) && !('problem' in b)) {
    if (fingerprintOf(a) === fingerprintOf(b))
      return { status: 'same', sameEncoding: equalBytes(attested.spki, compared.spki) };
    return { status: 'different', attested: a, compared: b };
  }
  if (attested.algorithm !== compared.algorithm)
    return { status: 'different', attested: readable(a), compared: readable(b) };
  const reason: Reason =
    'problem' in a
      ? { code: 'attested-key-unreadable', problem: a.problem }
      : { code: 'compared-key-unreadable', problem: (b as { readonly problem: Reason }).problem };
  return { status: 'incomparable', reason };
}

function readable(key: CanonicalKey | { readonly problem: Reason }): CanonicalKey | null {
  return 'problem' in key ? null : key;
}
