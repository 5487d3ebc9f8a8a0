import { ecdsa, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import type { ECDSA } from '@noble/curves/abstract/weierstrass.js';
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Key } from './keys.ts';

/** secp224r1 (SEC 2 version 2.0, section 2.3.2): under 256 bits, so too weak for an issuer. */
const p224 = ecdsa(
  weierstrass({
    p: 2n ** 224n - 2n ** 96n + 1n,
    a: 2n ** 224n - 2n ** 96n - 2n,
    b: 0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4n,
    n: 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn,
    h: 1n,
    Gx: 0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21n,
    Gy: 0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34n,
  }),
  sha256,
);

/** By the names that OpenSSL gives. */
const CURVES: Readonly<Record<string, ECDSA>> = {
  secp224r1: p224,
  prime256v1: p256,
  secp384r1: p384,
  secp521r1: p521,
  secp256k1,
  brainpoolP256r1,
  brainpoolP384r1,
  brainpoolP512r1,
};

/** The curve of an EC key. Throws for one that is not in the table. */
export function curveOf(key: Key): ECDSA {
  const name = key.privateKey.asymmetricKeyDetails?.namedCurve ?? '';
  const curve = CURVES[name];
  if (!curve) throw new Error(`no curve ${name}`);
  return curve;
}

/** The secret scalar: ECPrivateKey is SEQUENCE { version 1, privateKey OCTET STRING, … } (RFC 5915). */
export function scalarOf(key: Key): Uint8Array {
  const sec1 = key.privateKey.export({ type: 'sec1', format: 'der' });
  const version = sec1[1]! < 0x80 ? 2 : 2 + (sec1[1]! & 0x7f);
  const octets = version + 3;
  return new Uint8Array(sec1.subarray(octets + 2, octets + 2 + sec1[octets + 1]!));
}
