import { describe, expect, it } from 'vitest';
import type { Asn1ProblemKind } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { MAX_PROBLEMS } from '../../../src/core/base/limits.ts';
import { checkStructure } from '../../../src/core/input/structure.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import { messageOf } from '../../../src/core/words/en/tellFinding.ts';
import { repeated } from '../../fixtures/generator/bombs.ts';
import { hex, sequence } from '../../fixtures/generator/der.ts';

/** One file a problem: what is found, with `values` but for `what`, and the sentence. */
const CASES: readonly (readonly [
  kind: Asn1ProblemKind,
  octets: string,
  code: string,
  values: object,
  message: string,
])[] = [
  [
    'file-cut',
    '3003 0201',
    'PKC102',
    { at: 4, path: 'SEQUENCE(0).INTEGER(0)', missing: 1, whole: 5 },
    'The file ends at octet 4, inside SEQUENCE(0).INTEGER(0): 1 of 5 octets are missing. It was cut short.',
  ],
  [
    'file-cut',
    '30',
    'PKC102',
    { at: 1, path: 'SEQUENCE(0)', missing: 0, whole: 1 },
    'The file ends at octet 1, inside SEQUENCE(0). It was cut short.',
  ],
  [
    'header-cut',
    '3005 3001 02 0500',
    'PKC102',
    { at: 4, path: 'SEQUENCE(0).SEQUENCE(0).INTEGER(0)' },
    'The tag or length at octet 4 runs past the end of its container, in SEQUENCE(0).SEQUENCE(0).INTEGER(0).',
  ],
  [
    'overrun',
    '3003 020501',
    'PKC102',
    { at: 2, path: 'SEQUENCE(0).INTEGER(0)', type: 'INTEGER', declared: 5, available: 1 },
    'INTEGER at octet 2 (SEQUENCE(0).INTEGER(0)) says 5 octets of content, but its container ends after 1.',
  ],
  [
    'unclosed',
    '3004 3080 0500',
    'PKC102',
    { at: 2, path: 'SEQUENCE(0).SEQUENCE(0)', type: 'SEQUENCE' },
    'SEQUENCE of indefinite length at octet 2 (SEQUENCE(0).SEQUENCE(0)) is never closed.',
  ],
  [
    'bad-length',
    '3003 058000',
    'PKC103',
    { at: 2, path: 'SEQUENCE(0).NULL(0)' },
    'The length octets of the element at octet 2 are not valid (indefinite length of a primitive, reserved FF, or more than 4 GiB), in SEQUENCE(0).NULL(0). What follows in its container was not read.',
  ],
  [
    'bad-tag',
    '3002 1f80',
    'PKC103',
    { at: 2, path: 'SEQUENCE(0).end-of-contents(0)' },
    'The tag at octet 2 is not valid, in SEQUENCE(0).end-of-contents(0). What follows in its container was not read.',
  ],
  [
    'stray-end-of-contents',
    '3002 0000',
    'PKC103',
    { at: 2, path: 'SEQUENCE(0)' },
    'End-of-contents octets (00 00) at octet 2 where none belong, in SEQUENCE(0).',
  ],
  [
    'trailing-octets',
    '0500 00',
    'PKC105',
    { at: 2, octets: 1 },
    '1 octet follows the end of the message at octet 2.',
  ],
  [
    'trailing-octets',
    '0500 0000',
    'PKC105',
    { at: 2, octets: 2 },
    '2 octets follow the end of the message at octet 2.',
  ],
];

/** Bounds of the index, told of an empty one: a file that is beyond them is large. */
const BOUNDS: readonly (readonly [kind: Asn1ProblemKind, values: object, message: string])[] = [
  ['too-many-bytes', { octets: 2 }, 'The file has 2 octets; up to 67108864 are read.'],
  [
    'too-many-elements',
    { at: 1 },
    'The file has more than 2000000 elements; nothing was read from octet 1 on.',
  ],
  ['too-deep', { at: 1 }, 'Elements are nested more than 128 deep at octet 1; what is deeper was not read.'],
];

/** Code, values and words of the first finding. */
function toldOf([first]: readonly Finding[]) {
  return [first!.code, first!.values, messageOf(first!)];
}

describe('checkStructure', () => {
  it.each(CASES)('%s: %s', (what, octets, code, values, message) => {
    const found = checkStructure(indexAsn1({ bytes: hex(octets), root: 'any' }));
    expect(toldOf(found)).toEqual([code, { what, ...values }, message]);
  });

  it.each(BOUNDS)('%s', (what, values, message) => {
    const index = indexAsn1({ bytes: hex('0500'), root: 'any' });
    const found = checkStructure({ ...index, problems: [{ kind: what, offset: 1, length: 1, node: 0 }] });
    expect(found).toMatchObject([{ offset: 1, length: 1, path: 'NULL(0)' }]);
    expect(toldOf(found)).toEqual(['PKC104', { what, ...values }, message]);
  });

  it('says where each thing stands, and that the file as a whole has octets behind it', () => {
    const found = checkStructure(indexAsn1({ bytes: hex('3003 020501 00'), root: 'any' }));
    expect(found.map(({ code, offset, length, path }) => [code, offset, length, path])).toEqual([
      ['PKC102', 2, 3, 'SEQUENCE(0).INTEGER(0)'],
      ['PKC105', 5, 1, ''],
    ]);
  });

  it('says that the list was cut', () => {
    const bytes = sequence(repeated(hex('0000'), MAX_PROBLEMS + 1));
    const found = checkStructure(indexAsn1({ bytes, root: 'any' }));
    expect(found).toHaveLength(MAX_PROBLEMS + 1);
    expect(toldOf(found.slice(-1))).toEqual([
      'PKC118',
      { what: 'problems' },
      'There are more than 1000 problems; the first 1000 are listed.',
    ]);
  });
});
