import { describe, expect, it } from 'vitest';
import { elementOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { descendantNamed } from '../../../src/core/asn1/index/fields.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { COMMON_NAME, type Name, attributeOf, readName } from '../../../src/core/x509/name.ts';
import { type Part, concat, hex, sequence, set, tlv } from '../../fixtures/generator/der.ts';
import { NULL, integer, oid, string } from '../../fixtures/generator/primitives.ts';
import { certificateDer } from '../../fixtures/certificates.ts';

const COUNTRY = '2.5.4.6';

function read(subject: Part): Name {
  const index = indexAsn1({ bytes: certificateDer({ subject }), root: 'Certificate' });
  const node = descendantNamed(index, 0, 'tbsCertificate', 'subject');
  const name = readName(index, node);
  expect(toHex(name.der)).toBe(toHex(concat(subject)));
  for (const attribute of name.attributes)
    expect(toHex(elementOf(index, attribute.node)).length).toBeGreaterThan(2);
  return name;
}

const pair = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), value);
const cn = (value: Uint8Array): Uint8Array => sequence(set(pair(COMMON_NAME, value)));
const utf8 = (value: string): Uint8Array => string('utf8', value);

const TEXTS: readonly (readonly [why: string, subject: Uint8Array, text: string])[] = [
  ['nothing', sequence(), ''],
  [
    'in the order of the file',
    sequence(set(pair(COUNTRY, utf8('CA'))), set(pair(COMMON_NAME, utf8('a')))),
    'C=CA, CN=a',
  ],
  [
    'several values in one RDN (RFC 4514 2.2)',
    sequence(set(pair(COMMON_NAME, utf8('a')), pair('2.5.4.5', utf8('1')))),
    'CN=a+2.5.4.5=1',
  ],
  ['an unknown type is dotted', sequence(set(pair('2.999.1', utf8('a')))), '2.999.1=a'],
  ['all that RFC 4514 2.4 escapes', cn(utf8('a,b+c"d\\e<f>g;h')), 'CN=a\\,b\\+c\\"d\\\\e\\<f\\>g\\;h'],
  ['a space at the start', cn(utf8(' a')), 'CN=\\ a'],
  ["a space at the end, as in the vendor's ECC root", cn(utf8('a ')), 'CN=a\\ '],
  ['spaces at both ends', cn(utf8(' a ')), 'CN=\\ a\\ '],
  ['nothing but a space', cn(utf8(' ')), 'CN=\\ '],
  ['nothing but two', cn(utf8('  ')), 'CN=\\ \\ '],
  ['spaces inside stay', cn(utf8('a  b')), 'CN=a  b'],
  ['a number sign at the start, which would say that hex follows', cn(utf8('#0402')), 'CN=\\#0402'],
  ['a number sign later on', cn(utf8('a#')), 'CN=a#'],
  ['a value that is no string', cn(integer(5)), 'CN=#05'],
  ['a string in pieces', cn(tlv(0x2c, utf8('ab'))), 'CN=#0c026162'],
  ['an empty string', cn(utf8('')), 'CN='],
  ['characters that turn the text around (RFC 5280 8)', cn(utf8('a\u202eb')), 'CN=a\\u202Eb'],
  [
    'a line feed, which could forge a line of output',
    cn(utf8('a\nVerdict: verified')),
    'CN=a\\x0AVerdict: verified',
  ],
  ['a terminal escape', cn(utf8('\x1b[2J')), 'CN=\\x1B[2J'],
  ['a character without width', cn(utf8('a\u200bb')), 'CN=a\\u200Bb'],
  ['a tag character', cn(utf8('a\u{e0041}')), 'CN=a\\u{E0041}'],
  ['BMPString', cn(string('bmp', 'Luna')), 'CN=Luna'],
  ['TeletexString is read as Latin-1', cn(tlv(0x14, hex('fc'))), 'CN=ü'],
  ['octets that are not UTF-8', cn(tlv(0x0c, hex('61ff'))), 'CN=a\ufffd'],
  ['a long value', cn(utf8('x'.repeat(300))), `CN=${'x'.repeat(256)}…`],
  [
    'a pair that lacks its value',
    sequence(set(sequence(oid(COMMON_NAME))), set(pair(COUNTRY, utf8('CA')))),
    '?, C=CA',
  ],
  [
    'one of two pairs that lacks its value',
    sequence(set(sequence(oid(COMMON_NAME)), pair(COUNTRY, utf8('CA')))),
    '?+C=CA',
  ],
  ['an RDN without any', sequence(set()), '?'],
  ['a type that is no identifier', sequence(set(sequence(tlv(0x06, hex('80')), utf8('a')))), '?=a'],
];

describe('readName', () => {
  it.each(TEXTS)('%s', (_, subject, text) => expect(read(subject).text).toBe(text));

  it('keeps the characters of a value as they are', () => {
    expect(attributeOf(read(cn(utf8('a,\u202eb '))), COMMON_NAME)?.value).toBe('a,\u202eb ');
  });

  it('finds an attribute only where there is one of its type', () => {
    expect(attributeOf(read(cn(utf8('a'))), COUNTRY)).toBeNull();
    expect(attributeOf(read(sequence()), COMMON_NAME)).toBeNull();
    const two = sequence(set(pair(COMMON_NAME, utf8('a'))), set(pair(COMMON_NAME, utf8('b'))));
    expect(attributeOf(read(two), COMMON_NAME)).toBeNull();
    const twoInOne = sequence(set(pair(COMMON_NAME, utf8('a')), pair(COMMON_NAME, utf8('b'))));
    expect(attributeOf(read(twoInOne), COMMON_NAME)).toBeNull();
  });

  it('reads no more than 64 attributes, and says so', () => {
    const many = sequence(Array.from({ length: 70 }, (_, i) => set(pair(COUNTRY, utf8(`${i}`)))));
    const name = read(many);
    expect(name.attributes).toHaveLength(64);
    expect(name.text.endsWith(', C=63, …')).toBe(true);
  });

  it('of 100,000 attributes reads no more, either', () => {
    const one = set(pair(COUNTRY, utf8('CA')));
    expect(read(sequence(Array.from({ length: 100_000 }, () => one))).attributes).toHaveLength(64);
  });

  it('is not shown as a name of several attributes that it is not', () => {
    // A comma in a value is escaped, so that one attribute never reads as two.
    expect(read(cn(utf8('Luna, O=Thales'))).text).not.toBe(
      read(sequence(set(pair(COMMON_NAME, utf8('Luna'))), set(pair('2.5.4.10', utf8('Thales'))))).text,
    );
    expect(read(sequence(set(pair(COMMON_NAME, NULL)))).text).toBe('CN=#');
  });
});
