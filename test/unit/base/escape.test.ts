import { describe, expect, it } from 'vitest';
import { escapeForDisplay, hasHiddenCharacters } from '../../../src/core/base/escape.ts';

const HIDDEN: readonly (readonly [text: string, shown: string, why: string])[] = [
  ['a\u0000b', 'a\\x00b', 'NUL ends a C string'],
  ['\u001b[2J', '\\x1B[2J', 'clears a terminal'],
  ['\u009b31m', '\\x9B31m', 'one-octet form of ESC ['],
  ['a\r\nb', 'a\\x0D\\x0Ab', 'a second line of our own making'],
  ['\u007f', '\\x7F', 'DEL'],
  ['\u202egpj.exe', '\\u202Egpj.exe', 'right-to-left override'],
  ['\u2066x\u2069', '\\u2066x\\u2069', 'bidirectional isolate'],
  ['Root\u200b', 'Root\\u200B', 'zero-width space'],
  ['\ufeffRoot', '\\uFEFFRoot', 'byte order mark'],
  ['a\u00ad', 'a\\xAD', 'soft hyphen'],
  ['a\u00a0b', 'a\\xA0b', 'no-break space looks like a space'],
  ['\u3164', '\\u3164', 'Hangul filler, a letter that is blank'],
  ['\u2800', '\\u2800', 'blank Braille pattern'],
  ['\u2028', '\\u2028', 'line separator'],
  ['a\ufe0f', 'a\\uFE0F', 'variation selector'],
  ['\u{e0041}', '\\u{E0041}', 'tag character'],
  ['\ud800', '\\uD800', 'lone surrogate'],
  ['\ue000', '\\uE000', 'private use: each font shows it otherwise'],
];

describe('escapeForDisplay', () => {
  it.each(HIDDEN)('%j becomes %s: %s', (text, shown) => {
    expect(escapeForDisplay(text)).toBe(shown);
    expect(hasHiddenCharacters(text)).toBe(true);
  });

  it.each([['CN=Luna K7-521174'], ['Zürich, 東京, Ελλάδα'], ['100 % <b>&amp;</b> \\u202E'], ['😀'], ['']])(
    'leaves %j as it is',
    (text) => {
      expect(escapeForDisplay(text)).toBe(text);
      expect(hasHiddenCharacters(text)).toBe(false);
    },
  );

  it.each(HIDDEN)('changes nothing the second time: %j', (text) => {
    const once = escapeForDisplay(text);
    expect(escapeForDisplay(once)).toBe(once);
  });
});
