import { describe, expect, it } from 'vitest';
import {
  type Line,
  coloredTextOf,
  linesOf,
  section,
  plainTextOf,
  wrap,
} from '../../../src/core/forms/lines.ts';

const WORDS = ['a', 'bc', '', 'def', 'a-word-that-is-longer-than-a-line-of-them'];

/** Texts of some words, blanks at the start, in the middle and at the end among them. */
const TEXTS = Array.from({ length: 500 }, (_, seed) =>
  Array.from({ length: seed % 23 }, (_, at) => WORDS[(seed * 7 + at * at * 3 + at) % WORDS.length]).join(' '),
);

describe('wrap', () => {
  it('breaks at spaces, and no word that is longer than a line', () => {
    const lines = wrap('one two three four five six', { width: 24, indent: 4 }).map(plainTextOf);
    expect(lines).toEqual(['    one two three four', '    five six']);
    const long = 'x'.repeat(50);
    expect(wrap(`a ${long} b`, { width: 24, indent: 0 }).map(plainTextOf)).toEqual(['a', long, 'b']);
  });

  it('loses no word and keeps the width', () => {
    for (const text of TEXTS) {
      const lines = wrap(text, { width: 30, indent: 2 }).map(plainTextOf);
      expect(lines.join(' ').match(/\S+/g)).toEqual(text.match(/\S+/g));
      for (const line of lines) expect(line.length <= 30 || /^\s*\S+$/.test(line)).toBe(true);
    }
  });

  it('keeps the style and the place of a piece', () => {
    const place = { offset: 7, length: 1 };
    const spans: Line = [{ text: 'see at ' }, { text: '7', place }, { text: ` in ${'word '.repeat(9)}` }];
    const lines = wrap(spans, { width: 24, indent: 2, style: 'quiet' });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines[0]).toContainEqual({ text: '7', place, style: 'quiet' });
    expect(lines.flat().filter((span) => span.place)).toHaveLength(1);
    expect(lines.flat().every(({ style }) => style === 'quiet')).toBe(true);
  });

  it('puts a head before the first line in place of the indentation', () => {
    const lines = wrap('one two three four five', { width: 24, indent: 4, head: [{ text: 'No: ' }] });
    expect(lines.map(plainTextOf)).toEqual(['No: one two three four', '    five']);
  });
});

describe('lines', () => {
  it('colours neighbours of one style as one', () => {
    const line: Line = [
      { text: 'a' },
      { text: 'b', style: 'quiet' },
      { text: '' },
      { text: 'c', style: 'quiet' },
      { text: 'd', style: 'bad' },
    ];
    expect(coloredTextOf(line)).toBe('a\u001b[2mbc\u001b[0m\u001b[1;31md\u001b[0m');
    expect(plainTextOf(line)).toBe('abcd');
  });

  it('stand in sections with a blank line between two', () => {
    const sections = ['a', 'b'].map((text) => section([{ text }], [[{ text: '  1' }]]));
    expect(linesOf(sections).map(plainTextOf)).toEqual(['a', '  1', '', 'b', '  1']);
  });
});
