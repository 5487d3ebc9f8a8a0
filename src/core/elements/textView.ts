import { type Asn1Index, totalLength } from '../asn1/index/asn1Index.ts';
import { describeWhole } from '../decode/describeExtension.ts';
import { VOCABULARY } from '../formats/vocabulary.ts';
import { escapeForDisplay } from '../base/escape.ts';
import { clip } from '../base/clip.ts';
import type { Inspection } from '../words/inspection.ts';
import { checkSection, verdictSection } from '../forms/text.ts';
import { findingSections } from '../forms/textFindings.ts';
import { elementLine, lineText } from './elementLine.ts';
import { placeFindings } from './findingPlaces.ts';
import { type TextHead, renderHead } from './textHead.ts';

/** What the view is made from. */
type Viewed = Omit<Inspection, 'decoded'>;

/** The whole structure as text, and which line shows what. Plain data, safe to clone between threads. */
export interface TextView {
  readonly text: string;
  readonly head: TextHead;
  /** Line of the root element, zero-based; each element after it has the next one. */
  readonly firstLine: number;
  /** Elements that have a line. */
  readonly shown: number;
}

/** Elements that get a line. A genuine PKC has about 500; an editor shows files up to some megabytes well. */
export const MAX_TEXT_ELEMENTS = 100_000;

/** The line before the structure. */
const STRUCTURE_HEADING = 'Structure: field, type, value, -- meaning, @offset +length in octets';

/** Columns of the head, which is prose. */
const HEAD_WIDTH = 100;

/** Characters of a value, which is told in full by the bytes; of a note, which may hold a name. */
const MAX_VALUE = 100;
const MAX_NOTE = 200;

function addNote(notes: Map<number, string[]>, node: number, note: string): void {
  const known = notes.get(node);
  if (!known) notes.set(node, [note]);
  else if (!known.includes(note)) known.push(note);
}

/** What is said of an element besides its value: role and subject of a certificate, vendor meaning, findings. */
function notesOf({ report, certificates, annotations }: Viewed, index: Asn1Index): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  for (const { node, role, subject } of certificates) addNote(notes, node, `${role}: ${subject}`);
  const certificateNodes = new Set(certificates.map(({ node }) => node));
  for (const { node, text, basis } of annotations) {
    // The role of a certificate stands before its subject already.
    if (!certificateNodes.has(node)) addNote(notes, node, `${text} (${basis})`);
  }
  for (const [node, findings] of placeFindings(index, report.findings).at)
    for (const { code } of findings) addNote(notes, node, code);
  return notes;
}

/** One element as one line: two spaces a level, `field: TYPE value  -- notes  @offset +length`; both count octets. */
function lineOf(index: Asn1Index, node: number, depth: number, known: readonly string[]): string {
  const line = elementLine({
    index,
    node,
    limit: MAX_VALUE,
    decoded: describeWhole(index, node, VOCABULARY),
  });
  const { value, meaning, isCut, isIndefinite } = line;
  const notes: string[] = [];
  if (value?.detail) notes.push(value.detail);
  if (value?.problem) notes.push(value.problem);
  else if (isCut) notes.push('cut short');
  if (isIndefinite) notes.push('indefinite length');
  if (meaning !== null) notes.push(meaning);
  notes.push(...known);
  const text = lineText(
    line,
    escapeForDisplay(value?.text ?? ''),
    notes.map((note) => clip(escapeForDisplay(note), MAX_NOTE)),
  );
  return `${'  '.repeat(depth)}${text}  @${index.offset[node]!} +${totalLength(index, node)}`;
}

function treeLines(inspection: Viewed, index: Asn1Index, shown: number): string[] {
  const notes = notesOf(inspection, index);
  const lines: string[] = [];
  // Ends of the elements around the present one: their number is its depth.
  const open: number[] = [];
  for (let node = 0; node < shown; node++) {
    while (open.length > 0 && open[open.length - 1]! <= node) open.pop();
    lines.push(lineOf(index, node, open.length, notes.get(node) ?? []));
    open.push(index.end[node]!);
  }
  return lines;
}

/**
 * The verdict, then each element of the structure on a line of its own, in file order. Bounded: what lies
 * beyond MAX_TEXT_ELEMENTS is counted in the last line instead of shown.
 */
export function renderTextView(inspection: Viewed): TextView {
  const { report, index } = inspection;
  const { lines, head } = renderHead([
    verdictSection(report, HEAD_WIDTH),
    checkSection(report, HEAD_WIDTH),
    ...findingSections(report.findings, HEAD_WIDTH),
  ]);
  if (index === null) {
    const text = [...lines, '', 'Nothing of the file is shown.', ''].join('\n');
    return { text, head, firstLine: 0, shown: 0 };
  }
  const above = [...lines, '', STRUCTURE_HEADING, ''];
  const shown = Math.min(index.count, MAX_TEXT_ELEMENTS);
  const tree = treeLines(inspection, index, shown);
  const rest = index.count - shown;
  const tail = rest > 0 ? [`${rest} more elements are not shown: the text view ends here.`, ''] : [''];
  return { text: [...above, ...tree, ...tail].join('\n'), head, firstLine: above.length, shown };
}
