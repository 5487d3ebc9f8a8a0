import { concat, tlv, unsigned } from './der.ts';
import type { Part } from './der.ts';

/** INTEGER in its shortest form, for numbers from 0. */
export function integer(value: bigint | number): Uint8Array {
  const octets = unsigned(BigInt(value));
  return rawInteger(octets[0]! >= 0x80 ? concat(Uint8Array.of(0), octets) : octets);
}

/** INTEGER with the content octets as given: padded, negative or empty ones too. */
export function rawInteger(content: Uint8Array): Uint8Array {
  return tlv(0x02, content);
}

/** BOOLEAN with any content octet; DER knows 00 and FF only (X.690 11.1). */
export function boolean(value: boolean | number): Uint8Array {
  return tlv(0x01, Uint8Array.of(typeof value === 'number' ? value : value ? 0xff : 0x00));
}

export const NULL = Uint8Array.of(0x05, 0x00);

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128))
      groups.unshift((more & 0x7f) | 0x80);
    return groups;
  });
  return tlv(0x06, Uint8Array.from(arcs));
}

export function octetString(content: Part): Uint8Array {
  return tlv(0x04, content);
}

export function bitString(content: Part, unusedBits = 0): Uint8Array {
  return tlv(0x03, [Uint8Array.of(unusedBits), content]);
}

/** BIT STRING of named bits, trailing zero bits left out (X.690 11.2.2). Bit 0 is the most significant one. */
export function namedBits(...bits: readonly number[]): Uint8Array {
  if (bits.length === 0) return bitString([]);
  const last = Math.max(...bits);
  const octets = new Uint8Array((last >> 3) + 1);
  for (const bit of bits) octets[bit >> 3]! |= 0x80 >> (bit & 7);
  return bitString(octets, 7 - (last & 7));
}

const STRING_TAGS = { utf8: 0x0c, printable: 0x13, teletex: 0x14, ia5: 0x16, bmp: 0x1e } as const;
export type StringType = keyof typeof STRING_TAGS;

/** A string whose characters are written as they are, allowed in the type or not. */
export function string(type: StringType, text: string): Uint8Array {
  return tlv(STRING_TAGS[type], type === 'bmp' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text));
}

/** UTCTime or GeneralizedTime with the text as given, such as `200301000000Z`, `20500101000000Z` or nonsense. */
export function time(type: 'utc' | 'generalized', text: string): Uint8Array {
  return tlv(type === 'utc' ? 0x17 : 0x18, Buffer.from(text));
}
