import { type Asn1Index, Flag, hasFlag, tagClass } from '../asn1/index/asn1Index.ts';
import { lengthOffset } from '../asn1/index/lengthOffset.ts';
import { labelOf } from '../asn1/index/path.ts';

const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** `30 82 04 c9`. */
export function hexText(octets: Uint8Array): string {
  return Array.from(octets, (octet) => HEX[octet]!).join(' ');
}

/** `557 (0x22d)`. */
export function offsetText(offset: number): string {
  return `${offset} (0x${offset.toString(16)})`;
}

const CLASS_NAME = ['universal', 'application', 'context-specific', 'private'] as const;

/** `universal 16, constructed`, as the identifier octets say it (X.690 8.1.2). */
export function tagWords(index: Asn1Index, node: number): string {
  const form = hasFlag(index, node, Flag.constructed) ? 'constructed' : 'primitive';
  return `${CLASS_NAME[tagClass(index, node)]} ${index.tag[node]!}, ${form}`;
}

/** The string in whose content the element stands, such as `extnValue at 672`; null for one that stands in none. */
export function encapsulatedIn(index: Asn1Index, node: number): string | null {
  for (let up = index.parent[node]!; up >= 0; up = index.parent[up]!) {
    if (hasFlag(index, up, Flag.encapsulates)) return `${labelOf(index, up)} at ${index.offset[up]!}`;
  }
  return null;
}

/** How the length is written (X.690 8.1.3): `short form`, `long form, 2 length octets`, `indefinite form`. */
export function lengthFormWords(index: Asn1Index, node: number): string {
  if (hasFlag(index, node, Flag.indefinite)) return 'indefinite form';
  const first = index.bytes[lengthOffset(index, node)];
  const notShortest = hasFlag(index, node, Flag.nonMinimal) ? ', not in the shortest form' : '';
  if (first === undefined || first < 0x80) return `short form${notShortest}`;
  const octets = first & 0x7f;
  return `long form, ${octets} length ${octets === 1 ? 'octet' : 'octets'}${notShortest}`;
}
