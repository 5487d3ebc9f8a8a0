import { type Part, type Section, linesOf, plainTextOf } from '../forms/lines.ts';
import type { ByteRange } from '../model/place.ts';
import type { FindingCode } from '../model/finding.ts';

/** Lines of a text, zero-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A part of the head: the verdict, the checks, the findings. Its title is on its first line. */
export interface HeadSection extends LineRange {
  readonly title: string;
}

/** Octets of the attestation that a line of the head names by their offset. */
export interface PrintedPlace extends ByteRange {
  readonly line: number;
  /** Column of the number, and how many characters it has, in UTF-16 units. */
  readonly column: number;
  readonly width: number;
}

/** A finding of the list, with the lines about it. */
export interface HeadFinding extends LineRange {
  readonly code: FindingCode;
  /** In the order of the text; none in a compared file and none of the file as a whole. */
  readonly places: readonly PrintedPlace[];
}

/** What stands before the structure in a text view. */
export interface TextHead {
  readonly sections: readonly HeadSection[];
  readonly findings: readonly HeadFinding[];
}

/** The lines of some sections, and where in them each section and finding stands. */
export function renderHead(sections: readonly Section[]): {
  readonly lines: readonly string[];
  readonly head: TextHead;
} {
  const lines = linesOf(sections).map(plainTextOf);
  const found: HeadSection[] = [];
  const findings: HeadFinding[] = [];
  let line = 0;
  for (const { title, parts } of sections) {
    const first = line++;
    for (const part of parts) {
      if (part.finding !== null) findings.push(headFinding(part, part.finding, line));
      line += part.lines.length;
    }
    // A title alone folds over nothing.
    if (line - 1 > first) found.push({ title: plainTextOf(title), first, last: line - 1 });
    // The blank line after it.
    line++;
  }
  return { lines, head: { sections: found, findings } };
}

function headFinding({ lines }: Part, code: FindingCode, first: number): HeadFinding {
  const places: PrintedPlace[] = [];
  lines.forEach((spans, at) => {
    let column = 0;
    for (const { text, place } of spans) {
      const width = text.length;
      if (place) places.push({ ...place, line: first + at, column, width });
      column += width;
    }
  });
  return { code, first, last: first + lines.length - 1, places };
}

/** The finding that a line is about, and the place that the line leads to: one on it, or else the first of the finding. */
export function findingOnLine(
  { findings }: TextHead,
  line: number,
): { readonly code: FindingCode; readonly place: PrintedPlace | null } | null {
  const found = findings.find(({ first, last }) => line >= first && line <= last);
  if (!found) return null;
  const place = found.places.find((one) => one.line === line) ?? found.places[0] ?? null;
  return { code: found.code, place };
}
