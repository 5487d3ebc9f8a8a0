import { replaceHidden } from '../base/escape.ts';
import type { Report } from '../words/report.ts';

/** As RFC 8259 section 7 escapes any character: each UTF-16 unit as \uXXXX. */
function jsonEscape(character: string): string {
  let escaped = '';
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * JSON in which no hidden character stands as itself: the value is the same, and a terminal that shows it
 * is sent no control or bidirectional character.
 */
export function safeJson(value: unknown, indent: number): string {
  const lines = JSON.stringify(value, null, indent).split('\n');
  // Line by line, as the line breaks of the layout must stay; those of a string are `\n` already.
  return lines.map((line) => replaceHidden(line, jsonEscape)).join('\n');
}

/** One report as one pretty-printed object, with a final newline. */
export function renderJson(report: Report): string {
  return `${safeJson(report, 2)}\n`;
}

/** One report as one line, for several files in one stream (JSON Lines). */
export function renderJsonLine(report: Report): string {
  return `${safeJson(report, 0)}\n`;
}
