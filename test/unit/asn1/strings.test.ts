import { describe, expect, it } from 'vitest';
import { decodeString, isStringTag } from '../../../src/core/asn1/value/strings.ts';
import { Tag, tagName } from '../../../src/core/asn1/index/tags.ts';
import { hex } from '../../fixtures/generator/der.ts';

const TABLE: readonly (readonly [
  tag: number,
  octets: string,
  text: string,
  problem: string | null,
  why: string,
])[] = [
  [Tag.utf8String, '', '', null, 'empty'],
  [Tag.utf8String, '41 c3 a9 f0 9f 98 80', 'Aé😀', null, 'one to four octets a character'],
  [Tag.utf8String, 'ef bb bf 41', '\ufeffA', null, 'a byte order mark is a character, and not dropped'],
  [Tag.utf8String, '41 c3', 'A\ufffd', 'octets that are not UTF-8', 'cut inside a character'],
  [Tag.utf8String, 'c0 af', '\ufffd\ufffd', 'octets that are not UTF-8', 'RFC 3629 3: overlong'],
  [Tag.utf8String, 'ed a0 80', '\ufffd\ufffd\ufffd', 'octets that are not UTF-8', 'RFC 3629 3: a surrogate'],
  [Tag.numericString, '31 20 32', '1 2', null, 'X.680 41.2'],
  [Tag.numericString, '31 41', '1A', 'a character that NumericString does not allow', 'X.680 41.2'],
  [
    Tag.printableString,
    '41 20 27 28 29 2b 2c 2d 2e 2f 3a 3d 3f 39',
    "A '()+,-./:=?9",
    null,
    'X.680 41.4: all of it',
  ],
  [Tag.printableString, '40', '@', 'a character that PrintableString does not allow', 'X.680 41.4'],
  [Tag.printableString, '5f', '_', 'a character that PrintableString does not allow', 'X.680 41.4'],
  [Tag.ia5String, '00 7f', '\x00\x7f', null, 'X.680 41.3: all of ASCII'],
  [Tag.ia5String, 'e9', 'é', 'a character that IA5String does not allow', 'ASCII has no é'],
  [Tag.visibleString, '41 7e', 'A~', null, 'X.680 41.3'],
  [Tag.visibleString, '41 0a', 'A\n', 'a character that VisibleString does not allow', 'no controls'],
  [Tag.teletexString, '4d fc 6e', 'Mün', null, 'read as Latin-1, as certificates have it'],
  [Tag.generalString, '41', 'A', null, 'any octet'],
  [Tag.graphicString, '41', 'A', null, 'any octet'],
  [Tag.videotexString, '41', 'A', null, 'any octet'],
  [Tag.objectDescriptor, '41', 'A', null, 'any octet'],
  [Tag.bmpString, '00 41 20 ac', 'A€', null, 'X.690 8.21.9: two octets a character'],
  [Tag.bmpString, '00 41 20', 'A', 'a BMPString of 3 octets', 'an odd count'],
  [Tag.bmpString, 'd8 3d', '\ud83d', null, 'half a pair is kept, to be shown escaped'],
  [Tag.universalString, '00 00 00 41 00 01 f6 00', 'A😀', null, 'X.690 8.21.8: four octets a character'],
  [Tag.universalString, '00 00 00 41 00', 'A', 'a UniversalString of 5 octets', 'no multiple of four'],
  [
    Tag.universalString,
    'ff ff ff ff',
    '\u{10ffff}',
    'a character beyond U+10FFFF in UniversalString',
    'past Unicode',
  ],
];

describe('decodeString', () => {
  it.each(TABLE)('tag %i, %s', (tag, octets, text, problem, why) => {
    expect(decodeString(hex(octets), tag), why).toEqual({ text, problem });
  });

  it('does not blame a character that is cut because more octets follow', () => {
    expect(decodeString(hex('41 c3'), Tag.utf8String, true)).toEqual({ text: 'A', problem: null });
    expect(decodeString(hex('ff c3'), Tag.utf8String, true).problem).toBe('octets that are not UTF-8');
  });
});

describe('tags', () => {
  it('of strings are these and no others', () => {
    const strings = Array.from({ length: 40 }, (_, tag) => tag).filter(isStringTag);
    expect(strings).toEqual([7, 12, 18, 19, 20, 21, 22, 25, 26, 27, 28, 30]);
  });

  it.each([
    [0, 2, 'INTEGER'],
    [0, 16, 'SEQUENCE'],
    [0, 40, '[UNIVERSAL 40]'],
    [0, 15, '[UNIVERSAL 15]'],
    [1, 1, '[APPLICATION 1]'],
    [2, 0, '[0]'],
    [2, 4294967295, '[4294967295]'],
    [3, 5, '[PRIVATE 5]'],
  ] as const)('class %i, number %i is %s', (tagClass, tag, name) =>
    expect(tagName(tagClass, tag)).toBe(name),
  );
});
