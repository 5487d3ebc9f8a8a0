import { type Asn1Index, Flag, hasFlag, innermostAt, totalLength } from '../asn1/index/asn1Index.ts';
import type { ByteRange } from '../model/place.ts';
import type { ReportFinding } from '../words/report.ts';
import type { Severity } from '../model/severity.ts';
import { isAboutWholeFile } from '../model/place.ts';
import { worseOf } from '../model/severity.ts';

/** Findings by the element that they are shown at. */
export interface FindingPlaces {
  readonly at: ReadonlyMap<number, readonly ReportFinding[]>;
  /** Worst severity at or below an element, for the marker on a collapsed row. */
  readonly worst: ReadonlyMap<number, Severity>;
}

export const NO_FINDINGS: FindingPlaces = { at: new Map(), worst: new Map() };

/** The innermost element that holds the whole range; -1 where none does. A range of 0 octets is a place between two. */
export function elementHolding(index: Asn1Index, { offset, length }: ByteRange): number {
  const node = innermostAt(index, offset);
  // A cut file ends where no element is.
  if (node < 0 && length === 0 && offset > 0) return cutElementBefore(index, offset);
  return ancestorTo(index, node, offset + length);
}

/** The innermost element that was cut at this end of the file; the last element where none was. */
function cutElementBefore(index: Asn1Index, end: number): number {
  const last = innermostAt(index, end - 1);
  let node = last;
  while (node >= 0 && !hasFlag(index, node, Flag.cut)) node = index.parent[node]!;
  return node < 0 ? last : node;
}

/** The element itself, or the innermost one around it that reaches this far. */
function ancestorTo(index: Asn1Index, from: number, end: number): number {
  let node = from;
  while (node >= 0 && index.offset[node]! + totalLength(index, node) < end) node = index.parent[node]!;
  return node;
}

/**
 * Sorts the findings to their elements: the one rule for the page, the text view and all that an editor does with it.
 * Those of the file as a whole stay off, as do those about the compared file, whose octets are others.
 */
export function placeFindings(index: Asn1Index, findings: readonly ReportFinding[]): FindingPlaces {
  const at = new Map<number, ReportFinding[]>();
  const worst = new Map<number, Severity>();
  for (const finding of findings) {
    if (isAboutWholeFile(finding) || finding.in) continue;
    const node = elementHolding(index, finding);
    if (node < 0) continue;
    const known = at.get(node);
    if (known) known.push(finding);
    else at.set(node, [finding]);
    for (let up = node; up >= 0; up = index.parent[up]!) {
      const severity = worseOf(worst.get(up), finding.severity);
      // What is above is already as bad as that.
      if (worst.get(up) === severity) break;
      worst.set(up, severity);
    }
  }
  return { at, worst };
}
