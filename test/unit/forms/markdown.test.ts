import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../../src/core/forms/escapeMarkdown.ts';
import { renderMarkdown } from '../../../src/core/forms/markdown.ts';
import { finding, HOSTILE, hostileReport, report } from '../../fixtures/reports.ts';

describe('renderMarkdown', () => {
  it('has the verdict for its heading and the reason below it', () => {
    const lines = renderMarkdown(report()).split('\n');
    expect(lines.slice(0, 3)).toEqual(['## `key.pkc`: verified', '', 'The key was generated in HSM 4711.']);
  });

  it('lists errors with place and what to do, and remarks with their offsets', () => {
    const error = finding({
      code: 'PKC203',
      severity: 'error',
      message: 'Wrong.',
      offset: 757,
      length: 517,
      path: 'a[0]',
    });
    const text = renderMarkdown(report({ findings: [finding(), finding({ offset: 689 }), error] }));
    expect(text).toContain(
      '- **error PKC203** Wrong. at 757, 517 octets, `a[0]`.\n  - What to do: Do not accept',
    );
    expect(text).toContain('- **info PKC111** critical FALSE is written: 2 places. At 667, 689.');
  });

  it('gives every row of a table as many cells as its head, whatever they hold', () => {
    for (const block of renderMarkdown(hostileReport()).split('\n\n')) {
      const rows = block.split('\n').filter((line) => line.startsWith('|'));
      const cells = rows.map((line) => line.replace(/\\./g, '').split('|').length);
      expect(new Set(cells).size).toBeLessThanOrEqual(1);
    }
  });

  it('leaves no HTML outside a code span', () => {
    const outside = renderMarkdown(hostileReport()).replace(/(`+)[^`].*?[^`]\1(?!`)/g, '');
    expect(outside).not.toContain('<');
    expect(outside).toContain('&lt;img');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['a*b_c`d', 'a\\*b\\_c\\`d', 'emphasis and code'],
    ['[x](https://e.example)', '\\[x\\](https\\://e\\.example)', 'link, and the bare address in it'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;', 'HTML and entities'],
    ['![x](y)', '\\!\\[x\\](y)', 'image'],
    ['a|b', 'a\\|b', 'table cell'],
    ['@you #1 $x$ ~y~', '\\@you \\#1 \\$x\\$ \\~y\\~', 'mention, issue, formula, strike-through'],
    ['One. Two: three.', 'One. Two: three.', 'a plain sentence stays readable'],
    ['\u202Ex\ny', '\\\\u202Ex\\\\x0Ay', 'hidden characters, and no second line'],
  ])('%j becomes %s: %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('codeSpan', () => {
  it.each([
    ['plain', '`plain`', 'one backtick'],
    ['a`b', '``a`b``', 'a longer fence than any inside'],
    ['`a``', '``` `a`` ```', 'blanks keep a backtick at the edge from joining the fence'],
    ['', '', 'an empty span is none'],
    [' a', '`  a `', 'one blank on each side is taken off again'],
  ])('%j becomes %s: %s', (text, span) => {
    expect(codeSpan(text, false)).toBe(span);
  });

  it('escapes the cell border in a table', () => {
    expect(codeSpan('a|b', true)).toBe('`a\\|b`');
    expect(codeSpan(HOSTILE, true)).not.toMatch(/[^\\]\|/);
  });
});
