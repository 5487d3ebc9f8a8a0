import { createHash } from 'node:crypto';
import { concat, hex, sequence, toNumber } from './der.ts';
import { keyNamed } from './keys.ts';
import type { KeyName } from './keys.ts';
import { OID } from './oids.ts';
import { NULL, bitString, integer, oid } from './primitives.ts';

/** SubjectPublicKeyInfo of any RSA numbers, sound or not; parameters absent instead of NULL where said. */
export function rsaSpki(
  modulus: bigint,
  exponent: bigint,
  parameters: 'null' | 'absent' = 'null',
): Uint8Array {
  const algorithm = sequence(oid(OID.rsaEncryption), parameters === 'null' ? NULL : []);
  return sequence(algorithm, bitString(sequence(integer(modulus), integer(exponent))));
}

/** Modulus and public exponent of a throw-away RSA key. */
export function rsaNumbers(name: KeyName): { readonly modulus: bigint; readonly exponent: bigint } {
  const jwk = keyNamed(name).privateKey.export({ format: 'jwk' });
  const [modulus, exponent] = [jwk.n, jwk.e].map((text) => toNumber(Buffer.from(text ?? '', 'base64url')));
  return { modulus: modulus!, exponent: exponent! };
}

/** An odd number of exactly this many bits that nobody knows the factors of: octets of a hash. */
export function oddModulus(bits: number, seed: number): bigint {
  const blocks = Array.from({ length: Math.ceil(bits / 512) }, (_, i) =>
    createHash('sha512').update(`modulus ${seed} ${i}`).digest(),
  );
  const number = toNumber(Buffer.concat(blocks)) & ((1n << BigInt(bits)) - 1n);
  return number | (1n << BigInt(bits - 1)) | 1n;
}

/** SubjectPublicKeyInfo of any octets as EC point, on the curve or not. */
export function ecSpki(curve: string, point: Uint8Array): Uint8Array {
  return sequence(sequence(oid(OID.ecPublicKey), oid(curve)), bitString(point));
}

/** The uncompressed point of a throw-away EC key: 04, x, y. `octets` is the width of a coordinate. */
export function ecPoint(name: KeyName, octets: number): Uint8Array {
  return keyNamed(name).spki.slice(-(2 * octets + 1));
}

/** The same point in another of the forms of SEC 1 section 2.3.3. */
export function pointForm(point: Uint8Array, form: 'compressed' | 'hybrid'): Uint8Array {
  const odd = point[point.length - 1]! & 1;
  const x = point.slice(1, (point.length + 1) / 2);
  return form === 'compressed'
    ? concat(Uint8Array.of(2 + odd), x)
    : concat(Uint8Array.of(6 + odd), point.slice(1));
}

/** One zero octet: the point at infinity (SEC 1 section 2.3.3). */
export const INFINITY = hex('00');
