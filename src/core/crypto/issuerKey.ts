import type { Reason } from '../model/reasons.ts';
import { exponentValue } from '../x509/exponent.ts';
import type { PublicKey } from '../x509/publicKey.ts';

/** Bits up to which every host computes RSA (BoringSSL's bound). */
const MAX_RSA_BITS = 16_384;
const MAX_EXPONENT = 1n << 64n;
/** The least that NIST SP 800-131A section 3 lets certificates be verified with. */
const MIN_RSA_BITS = 2048;
const MIN_CURVE_BITS = 256;

/** Why no signature under a key proves anything, whatever its size; null where it may. NIST SP 800-56B section 6.4. */
export function malformedKeyProblem({ material, bits }: PublicKey): Reason | null {
  if (material.type !== 'rsa') return null;
  if (bits! > MAX_RSA_BITS) return { code: 'rsa-bits-not-computed', bits: bits!, most: MAX_RSA_BITS };
  if (material.n % 2n === 0n) return { code: 'rsa-modulus-even' };
  if (material.e < 3n || material.e % 2n === 0n)
    return { code: 'rsa-exponent', exponent: exponentValue(material.e) };
  if (material.e >= MAX_EXPONENT) return { code: 'rsa-exponent-too-large' };
  return null;
}

/** Why a key is not fit to sign certificates; null where it is. NIST SP 800-131A and SP 800-56B section 6.4. */
export function issuerKeyProblem(key: PublicKey): Reason | null {
  const { material, bits } = key;
  if (material.type === 'rsa' && bits! < MIN_RSA_BITS)
    return { code: 'rsa-bits-too-few', bits: bits!, least: MIN_RSA_BITS };
  if (material.type === 'ec' && material.curve.bits < MIN_CURVE_BITS)
    return { code: 'curve-too-small', curve: material.curve.name, least: MIN_CURVE_BITS };
  return malformedKeyProblem(key);
}
