import type { PublicKey } from './publicKey.ts';
import type { KeySummary } from '../model/terms.ts';

/** A key as a report tells it. */
export function keySummary({ algorithm, bits, curve, material, spkiSha256 }: PublicKey): KeySummary {
  return {
    algorithm,
    bits,
    curve,
    exponent: material.type === 'rsa' ? String(material.e) : null,
    spkiSha256,
  };
}
