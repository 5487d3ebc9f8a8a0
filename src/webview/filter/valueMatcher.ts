import {
  type Asn1Index,
  contentEnd,
  contentOffset,
  Flag,
  hasFlag,
  tagClass,
} from '../../core/asn1/index/asn1Index.ts';
import { FIELDS } from '../../core/asn1/schema/roots.ts';
import { isStringTag } from '../../core/asn1/value/strings.ts';
import { Tag } from '../../core/asn1/index/tags.ts';
import { elementValue } from '../../core/formats/oidNames.ts';
import { hasText } from './octetSearch.ts';

/** Octets of an INTEGER whose decimal digits are searched; of a longer one nobody knows more than the hex. */
const MAX_DECIMAL_OCTETS = 32;

/** Octets of a BIT STRING or OCTET STRING whose bits or hex are searched by their digits. */
const MAX_SHOWN_OCTETS = 9;

/** Octets of a content that are worth comparing; what is longer is asked anew. */
const MAX_COMPARED_OCTETS = 64;

/**
 * Tells whether the decoded value of an element holds a text. Looks at the octets wherever it can: decoding
 * each of 100,000 values takes a quarter of a second, this a hundredth.
 */
export function valueMatcher(index: Asn1Index, text: string): (node: number) => boolean {
  const { bytes } = index;
  const isAscii = /^[\x20-\x7e]+$/.test(text);
  const needle = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const isNumber = /^-?\d+$/.test(text);
  const isHex = /^(?:0x)?[\da-f]+$/.test(text);
  const isTimeLike = /[\d:-]/.test(text);

  const decodedHas = answersByOctets(index, (node) => {
    const value = elementValue(index, node);
    return value !== null && `${value.text}\n${value.detail ?? ''}`.toLowerCase().includes(text);
  });

  // Digits that a row shows as a whole; a pair of them stands somewhere in each longer value.
  const isShown = (start: number, end: number): boolean => isHex && end - start <= MAX_SHOWN_OCTETS;

  return (node) => {
    const start = contentOffset(index, node);
    const end = contentEnd(index, node);
    if (hasFlag(index, node, Flag.constructed)) return false;
    const textHas = (): boolean => (isAscii ? hasText(bytes, start, end, needle) : decodedHas(node));
    if (tagClass(index, node) !== 0) {
      const holds = FIELDS[index.field[node]!]?.holds ?? null;
      return holds === null || holds === Tag.ia5String ? textHas() : decodedHas(node);
    }
    const tag = index.tag[node]!;
    switch (tag) {
      case Tag.objectIdentifier:
      case Tag.boolean:
        return decodedHas(node);
      case Tag.integer:
      case Tag.enumerated:
        return isNumber && end - start <= MAX_DECIMAL_OCTETS && decodedHas(node);
      case Tag.utcTime:
      case Tag.generalizedTime:
        return isTimeLike && decodedHas(node);
      case Tag.bitString:
        return (
          ((FIELDS[index.field[node]!]?.names ?? null) !== null || isShown(start, end)) && decodedHas(node)
        );
      case Tag.octetString:
        return isShown(start, end) && decodedHas(node);
      case Tag.bmpString:
      case Tag.universalString:
        return decodedHas(node);
      default:
        return isStringTag(tag) && textHas();
    }
  };
}

/**
 * Asks once for all elements of one type and content: object identifiers, times and flags of a bundle of
 * certificates are the same over and over. A hash leads to an earlier element, whose octets are then compared.
 */
function answersByOctets(index: Asn1Index, ask: (node: number) => boolean): (node: number) => boolean {
  const { bytes, tag, field } = index;
  const known = new Map<number, { readonly node: number; readonly answer: boolean }>();
  return (node) => {
    const start = contentOffset(index, node);
    const end = contentEnd(index, node);
    if (end - start > MAX_COMPARED_OCTETS) return ask(node);
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5 ^ tag[node]! ^ (field[node]! << 8);
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const earlier = known.get(hash);
    if (earlier && isSame(index, earlier.node, node)) return earlier.answer;
    const answer = ask(node);
    known.set(hash, { node, answer });
    return answer;
  };
}

function isSame(index: Asn1Index, a: number, b: number): boolean {
  const { bytes, tag, flags, field, contentLength } = index;
  const length = contentLength[a]!;
  if (tag[a] !== tag[b] || flags[a] !== flags[b] || field[a] !== field[b] || length !== contentLength[b])
    return false;
  const [first, second] = [contentOffset(index, a), contentOffset(index, b)];
  for (let at = 0; at < length; at++) if (bytes[first + at] !== bytes[second + at]) return false;
  return true;
}
