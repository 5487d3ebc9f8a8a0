import { type Asn1Index, childrenOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { childNamed, descendantNamed } from '../../../src/core/asn1/index/fields.ts';
import { encodeOid } from '../../../src/core/asn1/oid/oid.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import type { DecodedExtension } from '../../../src/core/decode/decoded.ts';
import { describeExtension } from '../../../src/core/decode/describeExtension.ts';
import { hex } from '../../fixtures/generator/der.ts';

/** One DER element as hex: identifier octet, length, contents. */
export function tlv(identifier: string, ...contents: readonly string[]): string {
  const content = contents.join('').replaceAll(' ', '');
  const length = content.length / 2;
  const digits = length.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  const octets = length < 0x80 ? even : (0x80 + even.length / 2).toString(16) + even;
  return `${identifier}${octets}${content}`;
}

export const seq = (...contents: readonly string[]): string => tlv('30', ...contents);
export const set = (...contents: readonly string[]): string => tlv('31', ...contents);
export const oid = (dotted: string): string => tlv('06', toHex(encodeOid(dotted)));
/** A string of ASCII characters under any tag. */
export const ascii = (identifier: string, text: string): string =>
  tlv(identifier, Buffer.from(text, 'latin1').toString('hex'));
/** A Name of one common name. */
export const name = (commonName: string): string => seq(set(seq(oid('2.5.4.3'), ascii('0c', commonName))));

const ALGORITHM = seq(oid('1.2.840.10045.4.3.2'));
/** P-256; the point is not on the curve, which no decoder asks. */
export const KEY_BITS = `04${'11'.repeat(64)}`;
export const SPKI = seq(seq(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), tlv('03', '00', KEY_BITS));
const SIGNATURE = tlv('03', '00', seq('020101', '020101'));

/** Index of a certificate with these extensions, and their elements. */
export function certificateWith(...extensions: readonly string[]): {
  readonly index: Asn1Index;
  readonly nodes: readonly number[];
} {
  const validity = seq(ascii('17', '260101000000Z'), ascii('17', '360101000000Z'));
  const version = tlv('a0', '020102');
  const list = tlv('a3', seq(...extensions));
  const tbs = seq(version, '020101', ALGORITHM, name('a'), validity, name('b'), SPKI, list);
  const index = indexAsn1({ bytes: hex(seq(tbs, ALGORITHM, SIGNATURE)), root: 'Certificate' });
  return { index, nodes: childrenOf(index, descendantNamed(index, 0, 'tbsCertificate', 'extensions')) };
}

/** What is said of an extension with this value. */
export function extension(dotted: string, value: string, critical = ''): DecodedExtension {
  const { index, nodes } = certificateWith(seq(oid(dotted), critical, tlv('04', value)));
  return describeExtension(index, nodes[0]!, VOCABULARY)!;
}

/** What is said of an attribute of a request with these values. */
export function attribute(dotted: string, ...values: readonly string[]): DecodedExtension {
  const { index, node } = requestWith(dotted, ...values);
  return describeExtension(index, node, VOCABULARY)!;
}

/** Index of a request with one attribute, and its element. */
export function requestWith(
  dotted: string,
  ...values: readonly string[]
): { readonly index: Asn1Index; readonly node: number } {
  const info = seq('020100', name('a'), SPKI, tlv('a0', seq(oid(dotted), set(...values))));
  const index = indexAsn1({ bytes: hex(seq(info, ALGORITHM, SIGNATURE)), root: 'CertificationRequest' });
  return { index, node: childNamed(index, 0, 'certificationRequestInfo') && attributeNode(index) };
}

function attributeNode(index: Asn1Index): number {
  return childrenOf(index, descendantNamed(index, 0, 'certificationRequestInfo', 'attributes'))[0]!;
}

/** Labels and values. */
export function said({ lines }: DecodedExtension): readonly (readonly [string, string])[] {
  return lines.map(({ label, value }) => [label, value]);
}

export function problems(decoded: DecodedExtension): readonly string[] {
  return decoded.problems.map(({ message }) => message);
}
