import { describe, expect, it } from 'vitest';
import { Flag, hasFlag } from '../../../src/core/asn1/index/asn1Index.ts';
import { contradiction, indexHex, problemsOf, rowsOf } from './support.ts';

type Problem = readonly [kind: string, offset: number, length: number, node: number];

const TABLE: readonly (readonly [octets: string, problems: readonly Problem[], why: string])[] = [
  ['30 05 02 01 05', [['file-cut', 5, 0, 0]], 'the root lacks two octets; all that is there is whole'],
  ['30 05 02 03 05', [['file-cut', 5, 0, 1]], 'the innermost element that is cut is named'],
  ['30 05 02', [['file-cut', 3, 0, 1]], 'cut in the middle of a header'],
  ['30', [['file-cut', 1, 0, 0]], 'one octet'],
  ['30 80 02 01 05', [['file-cut', 5, 0, 0]], 'indefinite to the end of the file: it may have been cut'],
  ['30 80 30 80 05 00', [['file-cut', 6, 0, 1]], 'two that are open: one problem, at the inner one'],
  ['30 80 05 00 00', [['file-cut', 5, 0, 2]], 'cut between the end-of-contents octets'],
  [
    '30 05 30 03 02 05 01 05 00',
    [
      ['overrun', 4, 3, 2],
      ['trailing-octets', 7, 2, -1],
    ],
    'five octets in a container that has one; clamped. What follows the root is told, too',
  ],
  ['30 03 02 05 01', [['overrun', 2, 3, 1]], 'the file is as long as it says: a wrong length, no cut'],
  ['30 02 02 84', [['header-cut', 2, 2, 1]], 'a header that runs past its container at the end of the file'],
  ['30 05 30 01 02 05 00', [['header-cut', 4, 1, 2]], 'a header that runs past its container'],
  [
    '30 04 30 80 05 00',
    [['unclosed', 2, 4, 1]],
    'X.690 8.1.3.6: no end-of-contents octets, and no room for them',
  ],
  [
    '30 06 30 80 30 80 05 00',
    [
      ['unclosed', 2, 6, 1],
      ['unclosed', 4, 4, 2],
    ],
    'two that are not closed, in file order',
  ],
  ['30 04 04 80 05 00', [['bad-length', 2, 4, 1]], 'X.690 8.1.3.2: indefinite and primitive'],
  ['30 04 30 ff 05 00', [['bad-length', 2, 4, 1]], 'X.690 8.1.3.5 c: reserved'],
  ['30 07 04 85 01 00 00 00 00', [['bad-length', 2, 7, 1]], 'four gibibytes'],
  ['30 05 1f 80 01 05 00', [['bad-tag', 2, 5, 1]], 'X.690 8.1.2.4.2 c'],
  ['30 04 05 00 00 00', [['stray-end-of-contents', 4, 2, 0]], 'X.690 8.1.5: in a definite container'],
  ['30 80 05 00 00 00 00 00', [['trailing-octets', 6, 2, -1]], 'closed twice: the second pair is outside'],
];

describe('structural problems', () => {
  it.each(TABLE)('%s', (octets, problems, why) => {
    const index = indexHex(octets);
    expect(problemsOf(index), why).toEqual(problems);
    expect(contradiction(index)).toBeNull();
  });

  it('clamps what overruns, and reads on after the container', () => {
    const index = indexHex('30 08 30 03 02 05 01 02 01 07');
    expect(rowsOf(index)).toEqual([
      [0, 2, 8, -1, 4, 'SEQUENCE'],
      [2, 2, 3, 0, 3, 'SEQUENCE'],
      [4, 2, 1, 1, 3, 'INTEGER'],
      [7, 2, 1, 0, 4, 'INTEGER'],
    ]);
    expect(hasFlag(index, 2, Flag.cut)).toBe(true);
    expect(hasFlag(index, 1, Flag.cut)).toBe(false);
  });

  it('takes what is left of a container for the content of an element whose length cannot be read', () => {
    expect(rowsOf(indexHex('30 08 30 04 30 ff 05 00 05 00'))).toEqual([
      [0, 2, 8, -1, 4, 'SEQUENCE'],
      [2, 2, 4, 0, 3, 'SEQUENCE'],
      [4, 2, 2, 1, 3, 'SEQUENCE'],
      [8, 2, 0, 0, 4, 'NULL'],
    ]);
  });

  it('shows stray end-of-contents octets as an element', () => {
    expect(
      rowsOf(indexHex('30 06 05 00 00 00 05 00')).map(([offset, , , , , type]) => [offset, type]),
    ).toEqual([
      [0, 'SEQUENCE'],
      [2, 'NULL'],
      [4, 'end-of-contents'],
      [6, 'NULL'],
    ]);
  });
});
