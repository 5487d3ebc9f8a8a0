import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../base/bytes.ts';
import type { Reason } from '../model/reasons.ts';
import { isOnCurve, uncompressedPoint } from '../crypto/noble.ts';
import type { Curve } from '../x509/curves.ts';
import type { PublicKey } from '../x509/publicKey.ts';

/** A key as numbers: what makes it this key, whatever its encoding. */
export type CanonicalKey =
  | { readonly type: 'rsa'; readonly n: bigint; readonly e: bigint }
  /** `point` uncompressed (04 x y). */
  | { readonly type: 'ec'; readonly curve: Curve; readonly point: Uint8Array }
  /** Algorithms whose keys have one encoding each. */
  | { readonly type: 'octets'; readonly algorithm: string; readonly key: Uint8Array };

/**
 * The numbers of a key, or why it cannot be read as such: an unknown algorithm or curve, or octets that
 * are no key of theirs. Such a key equals no other.
 */
export async function canonicalKey(key: PublicKey): Promise<CanonicalKey | { readonly problem: Reason }> {
  const { material } = key;
  switch (material.type) {
    case 'rsa':
      return material;
    case 'ec':
      return canonicalPoint(material.curve, material.point);
    case 'ed25519':
    case 'ed448':
    case 'post-quantum':
      return { type: 'octets', algorithm: key.algorithm, key: material.key };
    case 'other':
      return { problem: { code: 'key-not-read', algorithm: key.algorithm, curve: key.curve } };
  }
}

async function canonicalPoint(
  curve: Curve,
  point: Uint8Array,
): Promise<CanonicalKey | { readonly problem: Reason }> {
  const isPlain = point[0] === 4 && point.length === 1 + 2 * curve.octets;
  // No library computes these curves, but equal coordinates are equal numbers.
  if (curve.by === 'none')
    return isPlain
      ? { type: 'ec', curve, point }
      : { problem: { code: 'point-not-read', curve: curve.name } };
  const whole = await uncompressedPoint(curve, point);
  if (whole === null || !(await isOnCurve(curve, whole)))
    return { problem: { code: 'point-not-on-curve', curve: curve.name } };
  return { type: 'ec', curve, point: whole };
}

/** One text for each key: equal for equal keys only. */
function canonicalText(key: CanonicalKey): string {
  switch (key.type) {
    case 'rsa':
      return `rsa ${key.n.toString(16)} ${key.e.toString(16)}`;
    case 'ec':
      return `ec ${key.curve.oid} ${toHex(key.point)}`;
    case 'octets':
      return `${key.algorithm} ${toHex(key.key)}`;
  }
}

/** SHA-256 over the numbers of a key, lower-case hex: equal for equal keys, however they are encoded. */
export function fingerprintOf(key: CanonicalKey): string {
  return toHex(sha256(new TextEncoder().encode(canonicalText(key))));
}

/** The fingerprint of a key, to find it among many; null for a key that cannot be read as numbers. */
export async function keyFingerprint(key: PublicKey): Promise<string | null> {
  const canonical = await canonicalKey(key);
  return 'problem' in canonical ? null : fingerprintOf(canonical);
}
