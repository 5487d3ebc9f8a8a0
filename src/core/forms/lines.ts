import { escapeForDisplay } from '../base/escape.ts';
import type { ByteRange } from '../model/place.ts';
import type { FindingCode } from '../model/finding.ts';

/** How a piece of text is meant; a terminal shows it in colour, everything else shows the text alone. */
export type Style = 'good' | 'bad' | 'caution' | 'strong' | 'quiet';

/** A piece of a line. Its text is escaped already. */
export interface Span {
  readonly text: string;
  readonly style?: Style | undefined;
  /** The octets of the attestation that it names, such as those of the number in "at 557, 102 octets". */
  readonly place?: ByteRange | undefined;
}

export type Line = readonly Span[];

/** Lines that belong together. */
export interface Part {
  /** The finding that they are about; null for all others. */
  readonly finding: FindingCode | null;
  readonly lines: readonly Line[];
}

/** A title and what stands below it. A blank line parts it from the next. */
export interface Section {
  readonly title: Line;
  readonly parts: readonly Part[];
}

/** The title of a section. */
export function heading(text: string): Line {
  return [{ text, style: 'strong' }];
}

/** A section that is about no finding. */
export function section(title: Line, lines: readonly Line[]): Section {
  return { title, parts: [{ finding: null, lines }] };
}

/** Columns of the name before a value. */
export const LABEL_WIDTH = 16;

/** A name and its value. */
export function row(label: string, value: string): Line {
  return [{ text: `  ${label.padEnd(LABEL_WIDTH)}${escapeForDisplay(value)}` }];
}

/** All lines of the sections, a blank one between two. */
export function linesOf(sections: readonly Section[]): Line[] {
  return sections.flatMap(({ title, parts }, at) => [
    ...(at === 0 ? [] : [[]]),
    title,
    ...parts.flatMap(({ lines }) => lines),
  ]);
}

export function plainTextOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

// Select Graphic Rendition (ECMA-48 8.3.117): the sixteen colours that each terminal theme defines itself.
const CODE: Readonly<Record<Style, string>> = {
  good: '1;32',
  bad: '1;31',
  caution: '1;33',
  strong: '1',
  quiet: '2',
};

/** The line in the colours of a terminal. */
export function coloredTextOf(line: Line): string {
  let text = '';
  let open: Style | undefined;
  for (const span of line) {
    if (span.text !== '' && span.style !== open) {
      if (open !== undefined) text += '\u001b[0m';
      if (span.style !== undefined) text += `\u001b[${CODE[span.style]}m`;
      open = span.style;
    }
    text += span.text;
  }
  return open === undefined ? text : `${text}\u001b[0m`;
}

export interface WrapOptions {
  /** Columns of a line; without it nothing is broken. */
  readonly width: number;
  /** Blanks before each line. */
  readonly indent: number;
  /** Of the indentation and of each piece that has none. */
  readonly style?: Style;
  /** Stands before the first line in place of its indentation, and is as long. */
  readonly head?: Line;
}

/**
 * A text as lines of at most `width` characters, broken at spaces. A word that is longer than a line, such as a
 * fingerprint, stays whole so that it can be copied. Pieces keep their style and place.
 */
export function wrap(text: string | Line, { width, indent, style, head }: WrapOptions): Line[] {
  const spans = typeof text === 'string' ? [{ text }] : text;
  const blanks: Line = [{ text: ' '.repeat(indent), style }];
  return breaksOf(plainTextOf(spans), Math.max(20, width - indent)).map((part, at) => [
    ...(at === 0 && head ? head : blanks),
    ...slice(spans, part).map((span) => ({ ...span, style: span.style ?? style })),
  ]);
}

interface TextPart {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
}

/** What of the text stands on each line. */
function breaksOf(text: string, room: number): TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  let end = 0;
  let at = 0;
  for (const word of text.split(' ')) {
    const isFirst = start === end;
    if (!isFirst && end - start + 1 + word.length > room) {
      parts.push({ start, end });
      start = at;
    } else if (isFirst) start = at;
    end = at + word.length;
    at = end + 1;
  }
  parts.push({ start, end });
  return parts;
}

/** The pieces of a line between two of its characters. */
function slice(spans: Line, { start, end }: TextPart): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') parts.push({ ...span, text });
    at += span.text.length;
  }
  return parts;
}
