import type { Curve } from '../x509/curves.ts';
import type { KeyMaterial } from '../x509/publicKey.ts';
import type { Hash, SignatureScheme } from './scheme.ts';

/** The library's curves are loaded on first use: genuine PKCs are computed by WebCrypto. */
async function library() {
  const parts = await import('./nobleParts.ts');
  const { secp256k1, brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } = parts;
  const curves = {
    'P-256': parts.p256,
    'P-384': parts.p384,
    'P-521': parts.p521,
    secp256k1,
    brainpoolP256r1,
    brainpoolP384r1,
    brainpoolP512r1,
  };
  const hashes = {
    'SHA-1': parts.sha1,
    'SHA-256': parts.sha256,
    'SHA-384': parts.sha384,
    'SHA-512': parts.sha512,
  };
  return {
    curve: (curve: Curve) => curves[curve.name as keyof typeof curves],
    digest: (hash: Hash, data: Uint8Array) => hashes[hash](data),
  };
}

/** ECDSA on any curve of the library. `signature` is r and s with fixed width, `point` in any SEC 1 form. */
export async function verifyEcdsaByLibrary(
  scheme: Extract<SignatureScheme, { readonly type: 'ecdsa' }>,
  curve: Curve,
  point: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { curve: find, digest } = await library();
  return find(curve).verify(signature, digest(scheme.hash, data), point, {
    prehash: false,
    lowS: false,
    format: 'compact',
  });
}

/** Ed25519 or Ed448 (RFC 8032), with the cofactorless check and canonical encodings that RFC 8410 relies on. */
export async function verifyEdwards(
  key: Extract<KeyMaterial, { readonly type: 'ed25519' | 'ed448' }>,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (key.type === 'ed25519') {
    const { ed25519 } = await import('./nobleParts.ts');
    return ed25519.verify(signature, data, key.key, { zip215: false });
  }
  const { ed448 } = await import('./nobleParts.ts');
  return ed448.verify(signature, data, key.key);
}

/** Whether the octets, in uncompressed form, are a point of the curve. */
export async function isOnCurve(curve: Curve, point: Uint8Array): Promise<boolean> {
  try {
    const { curve: find } = await library();
    find(curve).Point.fromBytes(point).assertValidity();
    return true;
  } catch {
    return false;
  }
}

/** The point in uncompressed form (04 x y); null where the octets have no form of a point, or decompress to none. */
export async function uncompressedPoint(curve: Curve, point: Uint8Array): Promise<Uint8Array | null> {
  if (point[0] === 4) return point.length === 1 + 2 * curve.octets ? point : null;
  const hybrid = hybridParity(curve, point);
  if (hybrid === 'wrong') return null;
  try {
    const { curve: find } = await library();
    const plain = hybrid === null ? point : Uint8Array.of(4, ...point.subarray(1));
    return find(curve).Point.fromBytes(plain).toBytes(false);
  } catch {
    return null;
  }
}

/** Hybrid points (X9.62: 06 or 07, x, y) repeat the parity of y in the first octet. Null for the other forms. */
function hybridParity(curve: Curve, point: Uint8Array): 'right' | 'wrong' | null {
  if (point[0] !== 6 && point[0] !== 7) return null;
  const right = point.length === 1 + 2 * curve.octets && (point[point.length - 1]! & 1) === point[0] - 6;
  return right ? 'right' : 'wrong';
}

/**
 * The public keys, uncompressed, under which an ECDSA signature over `data` is good: at most four (SEC 1
 * section 4.1.6). Lets a chain end at an anchor of which only the fingerprint is known.
 */
export async function recoverPoints(
  hash: Hash,
  curve: Curve,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<Uint8Array[]> {
  const { curve: find, digest } = await library();
  const ecdsa = find(curve);
  const hashed = digest(hash, data);
  const points: Uint8Array[] = [];
  for (const recovery of [0, 1, 2, 3]) {
    try {
      const point = ecdsa.Signature.fromBytes(signature, 'compact')
        .addRecoveryBit(recovery)
        .recoverPublicKey(hashed)
        .toBytes(false);
      // Recovery is arithmetic only; the signature is checked under what it gave.
      if (ecdsa.verify(signature, hashed, point, { prehash: false, lowS: false, format: 'compact' }))
        points.push(point);
    } catch {
      // Not every number of the four gives a point.
    }
  }
  return points;
}
