import { describe, expect, it } from 'vitest';
import { type Header, emptyHeader, readHeader } from '../../../src/core/asn1/index/header.ts';
import { hex } from '../../fixtures/generator/der.ts';

function read(octets: string, limit?: number): Header {
  const header = emptyHeader();
  const bytes = hex(octets);
  readHeader(bytes, 0, limit ?? bytes.length, header);
  return header;
}

const universal = { classBits: 0, constructed: false, nonMinimal: false, problem: null };

const TAGS: readonly (readonly [octets: string, expected: Partial<Header>, why: string])[] = [
  ['02 00', { ...universal, tag: 2, length: 2, contentLength: 0 }, 'X.690 8.1.2.2: one identifier octet'],
  ['30 00', { ...universal, constructed: true, tag: 16, length: 2 }, 'X.690 8.1.2.5: bit 6 says constructed'],
  ['41 00', { ...universal, classBits: 0x40, tag: 1 }, 'X.690 table 1: application class'],
  ['a3 00', { ...universal, classBits: 0x80, constructed: true, tag: 3 }, 'context-specific class'],
  ['df 1f 00', { ...universal, classBits: 0xc0, tag: 31, length: 3 }, 'X.690 8.1.2.4: private class, tag 31'],
  ['1f 7f 00', { ...universal, tag: 127, length: 3 }, 'the largest tag number of one further octet'],
  ['1f 81 00 00', { ...universal, tag: 128, length: 4 }, 'X.690 8.1.2.4.2: seven bits an octet'],
  ['1f 8f ff ff ff 7f 00', { ...universal, tag: 2 ** 32 - 1, length: 7 }, 'the largest that is stored'],
  ['1f 90 80 80 80 00 00', { problem: 'bad-tag', length: 6 }, '2^32 does not fit'],
  ['1f ff ff ff ff 7f 00', { problem: 'bad-tag', length: 6 }, '2^35 - 1 does not fit'],
  ['1f 81 80 80 80 80 00', { problem: 'bad-tag', length: 6 }, 'more than five octets of a tag number'],
  ['1f 80 01 00', { problem: 'bad-tag', length: 1 }, 'X.690 8.1.2.4.2 c: the first is never 80'],
  [
    '1f 1e 00',
    { ...universal, tag: 30, nonMinimal: true, length: 3 },
    'X.690 8.1.2.2: 30 needs no long form',
  ],
  ['3f 10 00', { constructed: true, tag: 16, nonMinimal: true }, 'SEQUENCE with a long tag'],
];

const LENGTHS: readonly (readonly [octets: string, expected: Partial<Header>, why: string])[] = [
  ['04 7f', { ...universal, contentLength: 127, length: 2 }, 'X.690 8.1.3.4: short form'],
  ['04 81 80', { ...universal, contentLength: 128, length: 3 }, 'X.690 8.1.3.5: long form'],
  ['04 82 01 00', { ...universal, contentLength: 256, length: 4 }, 'two octets of length'],
  [
    '04 84 ff ff ff ff',
    { ...universal, contentLength: 2 ** 32 - 1, length: 6 },
    'the largest that is stored',
  ],
  ['04 85 01 00 00 00 00', { problem: 'bad-length', length: 7 }, '2^32 is over the bound'],
  ['04 81 7f', { ...universal, contentLength: 127, nonMinimal: true }, 'X.690 10.1: short form would do'],
  ['04 82 00 80', { ...universal, contentLength: 128, nonMinimal: true }, 'X.690 10.1: one octet would do'],
  ['04 81 00', { ...universal, contentLength: 0, nonMinimal: true, length: 3 }, 'nothing, at length'],
  [
    '04 86 00 00 00 00 00 05',
    { contentLength: 5, nonMinimal: true, length: 8 },
    'zeros in front are no overflow',
  ],
  ['30 80', { constructed: true, contentLength: -1, problem: null }, 'X.690 8.1.3.6: indefinite'],
  ['04 80', { problem: 'bad-length' }, 'X.690 8.1.3.2 a: a primitive has a definite length'],
  ['30 ff', { problem: 'bad-length', length: 2 }, 'X.690 8.1.3.5 c: FF is reserved'],
];

const CUT: readonly (readonly [octets: string, length: number, why: string])[] = [
  ['30', 1, 'no length octet'],
  ['1f', 1, 'no tag number'],
  ['1f 81', 2, 'inside the tag number'],
  ['1f 81 01', 3, 'after the tag number'],
  ['30 82', 2, 'before the length'],
  ['30 82 01', 3, 'inside the length'],
  ['30 fe 00', 3, '126 octets of length, one of them there'],
];

describe('readHeader', () => {
  it.each(TAGS)('tag %s', (octets, expected, why) => expect(read(octets), why).toMatchObject(expected));
  it.each(LENGTHS)('length %s', (octets, expected, why) => expect(read(octets), why).toMatchObject(expected));

  it.each(CUT)('%s is cut after %i octets: %s', (octets, length) => {
    expect(read(octets)).toMatchObject({ problem: 'header-cut', length });
  });

  it('reads a length of 126 octets', () => {
    expect(read(`04fe${'00'.repeat(125)}01`)).toMatchObject({ contentLength: 1, length: 128, problem: null });
  });

  it('reads nothing at or after the limit', () => {
    expect(read('30 82 01 00', 3)).toMatchObject({ problem: 'header-cut', length: 3 });
    expect(read('30 82 01 00', 4)).toMatchObject({ problem: null, contentLength: 256 });
  });

  it('leaves nothing of the header before in the next', () => {
    const header = emptyHeader();
    readHeader(hex('bf8107 ff'), 0, 4, header);
    readHeader(hex('0200'), 0, 2, header);
    expect(header).toEqual({ ...universal, tag: 2, length: 2, contentLength: 0 });
  });
});
