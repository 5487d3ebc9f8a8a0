import type { PublicKey } from '../x509/publicKey.ts';

/**
 * What a check of a certificate under an issuer's key counts for, in checks of genuine chains (RSA-4096 or P-384, up
 * to 2 ms): measured, so that no file takes longer than a crowd of genuine keys does. Null: not computed, for no
 * Luna HSM has such an issuer, and one check of SLH-DSA takes as long as 50 others.
 */
export function linkCost({ material, bits }: PublicKey): number | null {
  switch (material.type) {
    case 'post-quantum':
      return null;
    case 'rsa':
      return bits! > 4096 ? 4 : 1;
    case 'ec':
      if (material.curve.bits > 384) return material.curve.by === 'noble' ? 6 : 2;
      return material.curve.by === 'noble' ? 4 : 1;
    case 'ed448':
      return 2;
    case 'ed25519':
    case 'other':
      return 1;
  }
}
