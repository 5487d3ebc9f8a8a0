import type * as vscode from 'vscode';
import { elementHolding } from '../../core/elements/findingPlaces.ts';
import type { FindingCode } from '../../core/words/en/catalogue.ts';
import { isFindingCode } from '../findings/findingCode.ts';
import type { TextModel } from './textModel.ts';

/** A finding in the list before the structure: `  error PKC205 …` or `  PKC231 …`; what is said of it stands deeper. */
const FINDING = /^ {2}(?:(?:error|warning|info) )?(PKC\d{3}) /;
const OF_FINDING = /^ {4}\S/;
/** One place, such as `    at 557, 102 octets, path`; one in the compared file names that. */
const PLACE = /^( {4}(?:see )?at )(\d+)(?!(?:, [\d,]+ octets?)? in )(?=[,:]|$)/;
/** The places of a remark, maybe over several lines. */
const PLACES = /^ {4}(?:at )?\d+(?:, \d+)*(?: and \d+ more|,)?$/;
/** The end of a place in the compared file, on a line of its own. */
const GOES_ON_IN_FILE = /^ {4}in /;
/** Lines of one finding that are looked at. */
const MAX_LINES = 50;

/** An octet of the file that a line of the list names. */
export interface NamedPlace {
  /** Column of the number, and its length. */
  readonly column: number;
  readonly length: number;
  readonly offset: number;
}

/** The places that a line of the list names, seen with the line after it: a long one goes on there. */
export function placesOn(document: vscode.TextDocument, line: number): readonly NamedPlace[] {
  const next = line + 1 < document.lineCount ? document.lineAt(line + 1).text : '';
  return placesIn(document.lineAt(line).text, next);
}

function placesIn(text: string, next: string): readonly NamedPlace[] {
  if (GOES_ON_IN_FILE.test(next) || text.endsWith(' in')) return [];
  if (PLACES.test(text))
    return [...text.matchAll(/(?<!and )\b\d+\b/g)].map(({ 0: number, index }) => placeAt(number, index));
  const [, head, number] = PLACE.exec(text) ?? [];
  return head === undefined || number === undefined ? [] : [placeAt(number, head.length)];
}

function placeAt(number: string, column: number): NamedPlace {
  return { column, length: number.length, offset: Number(number) };
}

/** A finding of the list, as one of its lines leads to it. */
export interface ListedFinding {
  readonly code: FindingCode;
  /** The octet that the line itself names, or else the first one; null for a finding about another file. */
  readonly offset: number | null;
}

/** The finding that a line of the list is about; null elsewhere. */
export function listedFindingAt(document: vscode.TextDocument, line: number): ListedFinding | null {
  for (let at = line; at >= Math.max(0, line - MAX_LINES); at--) {
    const { text } = document.lineAt(at);
    const code = FINDING.exec(text)?.[1];
    if (code !== undefined)
      return isFindingCode(code) ? { code, offset: offsetOf(document, line, at) } : null;
    if (!OF_FINDING.test(text)) return null;
  }
  return null;
}

function offsetOf(document: vscode.TextDocument, line: number, head: number): number | null {
  const [own] = placesOn(document, line);
  if (own) return own.offset;
  const end = Math.min(document.lineCount, head + MAX_LINES);
  for (let at = head + 1; at < end && OF_FINDING.test(document.lineAt(at).text); at++) {
    const [first] = placesOn(document, at);
    if (first) return first.offset;
  }
  return null;
}

/** The element at an octet, and its line; null where the view does not show it. */
export function elementAt(
  { index, lines }: TextModel,
  offset: number,
): { readonly node: number; readonly line: number } | null {
  const node = elementHolding(index, { offset, length: 0 });
  const line = lines.rangeOf(node)?.first;
  return line === undefined ? null : { node, line };
}
