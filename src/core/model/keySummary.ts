import type { PublicKey } from '../x509/publicKey.ts';
import type { KeySummary } from './report.ts';

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
