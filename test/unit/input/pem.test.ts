import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/core/base/bytes.ts';
import { type PemBlock, readPemBlocks } from '../../../src/core/input/pem.ts';
import { MAX_PEM_BLOCKS } from '../../../src/core/base/limits.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const BLOCK = '-----BEGIN PKCS7-----\nBQA=\n-----END PKCS7-----\n';

/** Label and octets, or label and problem, of each block. */
function blocksOf(text: string): readonly (readonly [string, string])[] {
  return readPemBlocks(text).map(({ label, octets, problem }) => [
    label,
    octets === null ? reasonWords(problem!) : toHex(octets),
  ]);
}

/** The text that is said to be wrong, and what follows. */
function at(text: string, { problemAt }: PemBlock): string {
  return text.slice(problemAt);
}

const FORMS: readonly (readonly [why: string, text: string])[] = [
  ['as RFC 7468 writes it', BLOCK],
  ['no line feed at the end', BLOCK.trimEnd()],
  ['CRLF', BLOCK.replaceAll('\n', '\r\n')],
  ['CR alone', BLOCK.replaceAll('\n', '\r')],
  [
    "a blank at the end of every line, BEGIN and END included, as in the vendor's RSA root",
    BLOCK.replaceAll('\n', ' \n'),
  ],
  ['tabs at the ends of lines', BLOCK.replaceAll('\n', '\t\t\n')],
  ['indented', BLOCK.replaceAll(/^/gm, '    ')],
  ['blank lines', BLOCK.replaceAll('\n', '\n\n')],
  ['text before', `Dear colleague,\n\nhere it is:\n${BLOCK}`],
  ['text after', `${BLOCK}\nKind regards\n`],
  ['text before that has dashes', `----- BEGIN HERE -----\n${BLOCK}`],
  ['a line of 4 characters', BLOCK.replace('BQA=', 'B\nQ\nA\n=')],
  ['text behind the END line', BLOCK.trimEnd() + ' and more'],
];

describe('readPemBlocks', () => {
  it.each(FORMS)('%s', (_, text) => expect(blocksOf(text)).toEqual([['PKCS7', '0500']]));

  it.each(['PKCS7', 'CMS', 'PKCS #7 SIGNED DATA', 'CERTIFICATE', 'NEW CERTIFICATE REQUEST', ''])(
    'takes the label "%s" as it is',
    (label) => expect(blocksOf(BLOCK.replaceAll('PKCS7', label))).toEqual([[label, '0500']]),
  );

  it('finds several blocks, in order, with their places', () => {
    const text = `one\n${BLOCK}two\n${BLOCK.replaceAll('PKCS7', 'CMS').replace('BQA=', 'AQH/')}`;
    expect(blocksOf(text)).toEqual([
      ['PKCS7', '0500'],
      ['CMS', '0101ff'],
    ]);
    expect(readPemBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      BLOCK.trimEnd(),
      '-----BEGIN CMS-----\nAQH/\n-----END CMS-----',
    ]);
  });

  it('finds none where BEGIN stands in a line with other text', () => {
    expect(blocksOf('see -----BEGIN PKCS7-----\nBQA=\n-----END PKCS7-----')).toEqual([]);
    expect(blocksOf('-----BEGIN PKCS7----- x\nBQA=\n-----END PKCS7-----')).toEqual([]);
    expect(blocksOf('')).toEqual([]);
  });

  it('points at the character that is wrong', () => {
    const text = `text\r\n${BLOCK.replace('BQA=', 'BQ\r\nA*').replaceAll('\n', '\r\n')}`;
    const [block] = readPemBlocks(text);
    expect(block).toMatchObject({ octets: null, problem: { code: 'base64-character' } });
    expect(at(text, block!)).toMatch(/^\*\r\n/);
  });

  it('says that END is missing, at the end of the text', () => {
    const text = BLOCK.slice(0, 26);
    const [block] = readPemBlocks(text);
    expect(reasonWords(block!.problem!)).toBe(
      'the line -----END PKCS7----- is missing: the text was cut or changed',
    );
    expect(block).toMatchObject({ octets: null, end: 26, problemAt: 26 });
  });

  it('says that END is missing, at the next BEGIN, and reads that one', () => {
    const text = `${BLOCK.slice(0, 27)}${BLOCK}`;
    const [cut, whole] = readPemBlocks(text);
    expect(at(text, cut!)).toBe(BLOCK);
    expect(whole?.octets).toEqual(Uint8Array.of(5, 0));
  });

  it('does not take the END of another label', () => {
    expect(readPemBlocks(BLOCK.replace('END PKCS7', 'END CMS'))[0]?.octets).toBeNull();
  });

  it('escapes a label that has hidden characters, where it says something', () => {
    const [block] = readPemBlocks('-----BEGIN P\u202eK-----\n');
    expect(reasonWords(block!.problem!)).toBe(
      'the line -----END P\\u202EK----- is missing: the text was cut or changed',
    );
  });

  it('stops after one more than the bound', () => {
    expect(readPemBlocks(BLOCK.repeat(MAX_PEM_BLOCKS + 50))).toHaveLength(MAX_PEM_BLOCKS + 1);
  });

  // By the square of their length these would take hours; the limit on a test's time tells.
  it.each([
    ['BEGIN lines without END', '-----BEGIN A-----\n'.repeat(3_000_000), MAX_PEM_BLOCKS + 1],
    ['dashes', '-'.repeat(60_000_000), 0],
    ['blanks behind dashes', `-----BEGIN ${'-----'.repeat(10)}${' '.repeat(20_000_000)}x`, 0],
    [
      'one block of 50 million characters',
      `-----BEGIN A-----\n${'A'.repeat(50_000_000)}\n-----END A-----`,
      1,
    ],
  ])('ends: %s', (_, text, blocks) => {
    expect(readPemBlocks(text)).toHaveLength(blocks);
  });
});
