import { type Asn1Index, contentOf } from '../asn1/index/asn1Index.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { valueOf } from '../asn1/value/value.ts';
import { toUnsigned } from '../base/bytes.ts';
import type { Decoding } from './decoding.ts';

/** Characters shown of one value. */
const LIMIT = 400;

/** The decoded value on one line; '' for an element that is not there, and for one that has elements inside. */
export function textOf(index: Asn1Index, node: number): string {
  return node < 0 ? '' : (valueOf(index, node, LIMIT)?.text ?? '');
}

/** Dotted object identifier of an element; null where it is none. */
export function dottedOf(index: Asn1Index, node: number): string | null {
  return node < 0 ? null : decodeOid(contentOf(index, node));
}

/** What an identifier is read with. */
type Named = Pick<Decoding, 'index' | 'vocabulary'>;

/** "id-kp-codeSigning (1.3.6.1.5.5.7.3.3)", or the dotted form alone where no name is known. */
export function oidText({ index, vocabulary }: Named, node: number): string {
  const dotted = dottedOf(index, node);
  if (dotted === null) return `not an OBJECT IDENTIFIER: ${textOf(index, node)}`;
  const name = vocabulary.oidName(dotted);
  return name === null ? dotted : `${name} (${dotted})`;
}

/** Whether a BOOLEAN is TRUE: one octet that is not zero (X.690 8.2.2). */
export function isTrue(index: Asn1Index, node: number): boolean {
  const content = contentOf(index, node);
  return content.length === 1 && content[0] !== 0;
}

/** Whether an INTEGER is below zero: the first bit of its octets is set (X.690 8.3.3). */
export function isNegative(index: Asn1Index, node: number): boolean {
  return (contentOf(index, node)[0] ?? 0) >= 0x80;
}

/** A non-negative INTEGER with an IMPLICIT tag, decimal; null where it is none or past 64 octets. */
export function implicitInteger(index: Asn1Index, node: number): string | null {
  const content = contentOf(index, node);
  if (content.length === 0 || content.length > 64 || content[0]! >= 0x80) return null;
  return String(toUnsigned(content));
}
