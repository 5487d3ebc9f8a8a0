import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../base/bytes.ts';

/** Octets of a key that are hashed for a formula; a larger one is no key in use. */
const MAX_KEY_OCTETS = 8_192;

interface Key {
  readonly keyBits: Uint8Array;
  readonly spki: Uint8Array;
}

interface Formula {
  readonly name: string;
  readonly octets: (key: Key) => Uint8Array;
}

/** SHA-1's last 60 bits after the four bits 0100. */
function shortForm(hash: Uint8Array): Uint8Array {
  const tail = hash.slice(-8);
  tail[0] = 0x40 | (tail[0]! & 0x0f);
  return tail;
}

/** Ways to make a key identifier that a standard names or that are in use. */
const FORMULAS: readonly Formula[] = [
  {
    name: 'SHA-1 of the key bits (RFC 5280 section 4.2.1.2, method 1)',
    octets: ({ keyBits }) => sha1(keyBits),
  },
  {
    name: '0100 and the last 60 bits of SHA-1 of the key bits (RFC 5280 section 4.2.1.2, method 2)',
    octets: ({ keyBits }) => shortForm(sha1(keyBits)),
  },
  {
    name: 'first 160 bits of SHA-256 of the key bits (RFC 7093 section 2, method 1)',
    octets: ({ keyBits }) => sha256(keyBits).subarray(0, 20),
  },
  {
    name: 'first 160 bits of SHA-384 of the key bits (RFC 7093 section 2, method 2)',
    octets: ({ keyBits }) => sha384(keyBits).subarray(0, 20),
  },
  {
    name: 'first 160 bits of SHA-512 of the key bits (RFC 7093 section 2, method 3)',
    octets: ({ keyBits }) => sha512(keyBits).subarray(0, 20),
  },
  { name: 'SHA-256 of the key bits', octets: ({ keyBits }) => sha256(keyBits) },
  { name: 'SHA-384 of the key bits', octets: ({ keyBits }) => sha384(keyBits) },
  { name: 'SHA-512 of the key bits', octets: ({ keyBits }) => sha512(keyBits) },
  {
    name: 'SHA-256 of the SubjectPublicKeyInfo (RFC 7093 section 2, method 4)',
    octets: ({ spki }) => sha256(spki),
  },
  {
    name: 'SHA-384 of the SubjectPublicKeyInfo (RFC 7093 section 2, method 4)',
    octets: ({ spki }) => sha384(spki),
  },
  {
    name: 'SHA-512 of the SubjectPublicKeyInfo (RFC 7093 section 2, method 4)',
    octets: ({ spki }) => sha512(spki),
  },
  { name: 'SHA-1 of the SubjectPublicKeyInfo', octets: ({ spki }) => sha1(spki) },
];

interface Identifiers {
  readonly key: Key;
  readonly octets: readonly Uint8Array[];
}

/** Those of the last key: a crafted certificate may have the extension a hundred thousand times. */
let last: Identifiers | null = null;

function isOf({ key }: Identifiers, { spki }: Key): boolean {
  const { buffer, byteOffset, length } = key.spki;
  return buffer === spki.buffer && byteOffset === spki.byteOffset && length === spki.length;
}

function identifiersOf(key: Key): readonly Uint8Array[] {
  if (last === null || !isOf(last, key)) last = { key, octets: FORMULAS.map(({ octets }) => octets(key)) };
  return last.octets;
}

/** Names the formula that reproduces a key identifier; null where none does. `keyBits`: without the octet of unused bits. */
export function keyIdentifierFormula({
  identifier,
  ...key
}: {
  readonly identifier: Uint8Array;
  readonly keyBits: Uint8Array;
  readonly spki: Uint8Array;
}): string | null {
  if (key.spki.length > MAX_KEY_OCTETS) return null;
  const position = identifiersOf(key).findIndex((octets) => equalBytes(octets, identifier));
  return FORMULAS[position]?.name ?? null;
}
