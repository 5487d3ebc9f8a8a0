import { exponentWords } from '../x509/exponent.ts';
import type { PublicKey } from '../x509/publicKey.ts';

/** Bits up to which every host computes RSA (BoringSSL's bound). */
const MAX_RSA_BITS = 16_384;
const MAX_EXPONENT = 1n << 64n;

/** Why no signature under a key proves anything, whatever its size; null where it may. NIST SP 800-56B section 6.4. */
export function malformedKeyProblem({ material, bits }: PublicKey): string | null {
  if (material.type !== 'rsa') return null;
  if (bits! > MAX_RSA_BITS) return `an RSA key of ${bits} bits (up to ${MAX_RSA_BITS} are computed)`;
  if (material.n % 2n === 0n) return 'an RSA modulus that is even';
  if (material.e < 3n || material.e % 2n === 0n) return `the RSA exponent ${exponentWords(material.e)}`;
  if (material.e >= MAX_EXPONENT) return 'an RSA exponent of more than 64 bits';
  return null;
}

/** Why a key is not fit to sign certificates; null where it is. NIST SP 800-131A and SP 800-56B section 6.4. */
export function issuerKeyProblem(key: PublicKey): string | null {
  const { material, bits } = key;
  if (material.type === 'rsa' && bits! < 2048) return `an RSA key of ${bits} bits (at least 2048 are needed)`;
  if (material.type === 'ec' && material.curve.bits < 256)
    return `the curve ${material.curve.name} (at least 256 bits are needed)`;
  return malformedKeyProblem(key);
}
