import { describe, expect, it } from 'vitest';
import { Flag, elementOf, hasFlag } from '../../../src/core/asn1/index/asn1Index.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { type Row, contradiction, depthOf, indexHex, nodesOf, problemsOf, rowsOf } from './support.ts';

const DEFINITE: readonly (readonly [octets: string, rows: readonly Row[], why: string])[] = [
  ['05 00', [[0, 2, 0, -1, 1, 'NULL']], 'an element alone'],
  ['30 00', [[0, 2, 0, -1, 1, 'SEQUENCE']], 'an empty container'],
  [
    '30 08 02 01 05 30 03 01 01 ff',
    [
      [0, 2, 8, -1, 4, 'SEQUENCE'],
      [2, 2, 1, 0, 2, 'INTEGER'],
      [5, 2, 3, 0, 4, 'SEQUENCE'],
      [7, 2, 1, 2, 4, 'BOOLEAN'],
    ],
    'X.690 8.1.1: identifier, length, content; nested',
  ],
  [
    '30 81 04 a0 02 05 00',
    [
      [0, 3, 4, -1, 3, 'SEQUENCE'],
      [3, 2, 2, 0, 3, '[0]'],
      [5, 2, 0, 1, 3, 'NULL'],
    ],
    'a header of three octets',
  ],
  [
    'bf 81 7f 03 5f 1f 00',
    [
      [0, 4, 3, -1, 2, '[255]'],
      [4, 3, 0, 0, 2, '[APPLICATION 31]'],
    ],
    'X.690 8.1.2.4: long tags inside long tags',
  ],
  [
    '30 0c 04 03 30 01 00 03 05 00 30 02 05 00',
    [
      [0, 2, 12, -1, 3, 'SEQUENCE'],
      [2, 2, 3, 0, 2, 'OCTET STRING'],
      [7, 2, 5, 0, 3, 'BIT STRING'],
    ],
    'without a schema nothing is looked for in strings',
  ],
];

const INDEFINITE: readonly (readonly [octets: string, rows: readonly Row[], why: string])[] = [
  ['30 80 00 00', [[0, 2, 0, -1, 1, 'SEQUENCE']], 'X.690 8.1.3.6.1: closed at once'],
  [
    '30 80 02 01 05 00 00',
    [
      [0, 2, 3, -1, 2, 'SEQUENCE'],
      [2, 2, 1, 0, 2, 'INTEGER'],
    ],
    'end-of-contents octets are neither content nor element',
  ],
  [
    '30 80 30 80 05 00 00 00 a0 80 00 00 02 01 07 00 00',
    [
      [0, 2, 13, -1, 5, 'SEQUENCE'],
      [2, 2, 2, 0, 3, 'SEQUENCE'],
      [4, 2, 0, 1, 3, 'NULL'],
      [8, 2, 0, 0, 4, '[0]'],
      [12, 2, 1, 0, 5, 'INTEGER'],
    ],
    'nested, each closed by its own',
  ],
  [
    '30 08 30 80 05 00 00 00 05 00',
    [
      [0, 2, 8, -1, 4, 'SEQUENCE'],
      [2, 2, 2, 0, 3, 'SEQUENCE'],
      [4, 2, 0, 1, 3, 'NULL'],
      [8, 2, 0, 0, 4, 'NULL'],
    ],
    'indefinite inside definite',
  ],
  [
    '24 80 04 02 00 00 04 01 ff 00 00',
    [
      [0, 2, 7, -1, 3, 'OCTET STRING'],
      [2, 2, 2, 0, 2, 'OCTET STRING'],
      [6, 2, 1, 0, 3, 'OCTET STRING'],
    ],
    'X.690 8.7.3: a string in pieces; 00 00 inside a piece is content',
  ],
];

describe('indexAsn1', () => {
  it.each(DEFINITE)('%s', (octets, rows, why) => expect(rowsOf(indexHex(octets)), why).toEqual(rows));

  it.each(INDEFINITE)('%s', (octets, rows, why) => {
    const index = indexHex(octets);
    expect(rowsOf(index), why).toEqual(rows);
    expect(problemsOf(index)).toEqual([]);
    expect(contradiction(index)).toBeNull();
    expect(index.endOffset).toBe(index.bytes.length);
  });

  it('has nothing of nothing', () => {
    const index = indexHex('');
    expect([index.count, problemsOf(index), index.endOffset]).toEqual([0, [], 0]);
  });

  it('takes end-of-contents octets into the element, and not into its content', () => {
    const index = indexHex('30 80 30 80 05 00 00 00 00 00');
    expect(nodesOf(index).map((node) => toHex(elementOf(index, node)))).toEqual([
      '30803080050000000000',
      '308005000000',
      '0500',
    ]);
    expect(nodesOf(index).map((node) => depthOf(index, node))).toEqual([0, 1, 2]);
  });

  it('keeps class, form and the shape of the length in the flags', () => {
    const index = indexHex('30 80 04 81 01 aa df 1f 00 1f 05 00 00 00');
    expect(nodesOf(index).map((node) => index.flags[node])).toEqual([
      Flag.constructed | Flag.indefinite,
      Flag.nonMinimal,
      0xc0,
      Flag.nonMinimal,
    ]);
    expect(hasFlag(index, 0, Flag.cut)).toBe(false);
  });

  it('says where octets follow the root, and indexes none of them', () => {
    const index = indexHex('30 02 05 00 02 01 07');
    expect(problemsOf(index)).toEqual([['trailing-octets', 4, 3, -1]]);
    expect([index.count, index.endOffset]).toEqual([2, 4]);
  });

  it('gives the same answer for the same octets', () => {
    const octets = '30 80 02 01 05 a0 03 02 01 00 00 00';
    expect(indexHex(octets)).toEqual(indexHex(octets));
  });
});
