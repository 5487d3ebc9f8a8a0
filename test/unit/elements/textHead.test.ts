import { describe, expect, it } from 'vitest';
import { findingOnLine } from '../../../src/core/elements/textHead.ts';
import { renderTextView } from '../../../src/core/elements/textView.ts';
import { lineMap } from '../../../src/core/elements/lineMap.ts';
import type { ReportFinding } from '../../../src/core/words/report.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { inspectionOf } from '../../fixtures/inspections.ts';
import { finding } from '../../fixtures/reports.ts';

const genuine = await inspectionOf(rsaChain());
const OTHER = { file: 'other-key.csr', block: null };

function viewOf(...findings: readonly ReportFinding[]) {
  const { text, head, ...rest } = renderTextView({ ...genuine, report: { ...genuine.report, findings } });
  return { ...rest, head, lines: text.split('\n') };
}

/** The offsets that are told to stand in a view, each with what the text says at that place. */
function placesIn({ lines, head }: ReturnType<typeof viewOf>): [number, string][] {
  return head.findings.flatMap(({ places }) =>
    places.map(({ line, column, width, offset }): [number, string] => [
      offset,
      lines[line]!.slice(column, column + width),
    ]),
  );
}

describe('the head of a text view', () => {
  it('has a section for each title, up to the structure', () => {
    const { lines, head } = viewOf(finding(), finding({ code: 'PKC203', severity: 'error' }));
    expect(head.sections.map(({ title }) => title)).toEqual([
      `${genuine.report.file}: ${genuine.report.verdict}`,
      'Checks',
      'Findings',
      'Remarks, none of which changes the verdict',
    ]);
    for (const { title, first, last } of head.sections) {
      expect(lines[first]).toBe(title);
      expect(lines.slice(first + 1, last + 1).every((line) => line.startsWith('  '))).toBe(true);
      expect(lines[last + 1]).toBe('');
    }
    expect(lines[head.sections.at(-1)!.last + 2]).toMatch(/^Structure: /);
  });

  it('is plain data', () => {
    const view = viewOf(finding());
    expect(structuredClone(view)).toEqual(view);
  });

  it('ends where the first element stands', () => {
    const view = viewOf(finding());
    expect(view.lines[view.firstLine]).toMatch(/^contentInfo: .* {2}@0 \+/);
    expect(lineMap(genuine.index, view).nodeAt(view.firstLine)).toBe(0);
  });
});

describe('a finding of the list', () => {
  const error = finding({
    code: 'PKC205',
    severity: 'error',
    offset: 557,
    length: 102,
    path: 'a',
    related: [{ offset: 60, length: 3, path: 'b', message: `word ${'and word '.repeat(20)}` }],
  });

  it('has its place and those that belong to it, where the text prints them', () => {
    const view = viewOf(error);
    expect(placesIn(view)).toEqual([
      [557, '557'],
      [60, '60'],
    ]);
    expect(view.head.findings[0]!.places[0]).toMatchObject({ offset: 557, length: 102 });
    expect(view.lines[view.head.findings[0]!.places[0]!.line]).toBe('    at 557, 102 octets, a');
  });

  it('has its lines, from its code to its source', () => {
    const { lines, head } = viewOf(error, { ...error, offset: 700 });
    expect(head.findings.map(({ code }) => code)).toEqual(['PKC205', 'PKC205']);
    for (const { first, last } of head.findings) {
      expect(lines[first]).toMatch(/^ {2}error PKC205 /);
      expect(lines.slice(first, last + 1).join('\n')).toMatch(/^ {4}Source: /m);
    }
    expect(head.findings[1]!.first).toBe(head.findings[0]!.last + 1);
  });

  it('is a remark with as many places as are printed, over several lines', () => {
    const remarks = Array.from({ length: 30 }, (_, at) => finding({ offset: 1_000_000 + at * 7, length: 1 }));
    const places = placesIn(viewOf(...remarks));
    expect(places).toHaveLength(20);
    for (const [offset, printed] of places) expect(printed).toBe(String(offset));
    const lines = new Set(viewOf(...remarks).head.findings[0]!.places.map(({ line }) => line));
    expect(lines.size).toBeGreaterThan(1);
  });

  it('names no place for octets of the compared file, however the line is broken', () => {
    for (let words = 0; words < 20; words++) {
      const related = [
        { in: OTHER, offset: 137, length: 294, path: '', message: 'word '.repeat(words).trim() },
      ];
      expect(placesIn(viewOf({ ...error, in: OTHER, related }))).toEqual([]);
    }
    const remarks = [finding({ offset: 5, in: OTHER }), finding({ offset: 661 })];
    expect(placesIn(viewOf(...remarks))).toEqual([[661, '661']]);
  });

  it('names no place for the file as a whole', () => {
    expect(placesIn(viewOf(finding({ offset: 0, length: 0, path: '' })))).toEqual([]);
  });

  it('is found from each of its lines, with the place on that line or else its first', () => {
    const { head } = viewOf(error, finding());
    const [listed] = head.findings;
    const { first, last, places } = listed!;
    expect(findingOnLine(head, first - 1)).toBeNull();
    for (let line = first; line <= last; line++) {
      const place = line === places[1]!.line ? places[1] : places[0];
      expect(findingOnLine(head, line)).toEqual({ code: 'PKC205', place });
    }
    expect(findingOnLine(head, last + 1)).toBeNull();
    expect(findingOnLine(head, head.findings[1]!.first)!.code).toBe('PKC111');
  });

  it('without a place leads nowhere', () => {
    const { head } = viewOf({ ...error, in: OTHER, related: [] });
    expect(findingOnLine(head, head.findings[0]!.first)).toEqual({ code: 'PKC205', place: null });
  });
});
