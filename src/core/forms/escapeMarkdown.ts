import { escapeForDisplay } from '../base/escape.ts';

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A sentence that may quote a file, for the middle of a line of Markdown: no markup, HTML, link (not even one
 * that a renderer makes of a bare address), mention, formula or table cell comes of it. Full stops and
 * colons are escaped inside words alone, where an address could be.
 */
export function escapeMarkdown(text: string): string {
  return escapeForDisplay(text)
    .replace(/[\\`*_[\]{}#|~$@!]/g, '\\$&')
    .replace(/[.:](?=\S)/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITY[character]!);
}

/**
 * A string of a file as a code span, in which no markup counts. For table cells too: `|` is escaped as GitHub
 * Flavored Markdown wants it there, which is why it reads `\|` outside a table.
 */
export function codeSpan(text: string, inTable: boolean): string {
  const shown = escapeForDisplay(text);
  if (shown === '') return '';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  const span = `${fence}${padding}${shown}${padding}${fence}`;
  return inTable ? span.replaceAll('|', '\\|') : span;
}
