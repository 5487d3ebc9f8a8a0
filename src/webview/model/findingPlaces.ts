import { type Asn1Index, innermostAt, totalLength } from '../../core/asn1/index/asn1Index.ts';
import type { ByteRange, Finding, Severity } from '../../core/model/finding.ts';

/** Findings by the element that they are shown at. */
export interface FindingPlaces {
  readonly at: ReadonlyMap<number, readonly Finding[]>;
  /** Worst severity at or below an element, for the marker on a collapsed row. */
  readonly worst: ReadonlyMap<number, Severity>;
}

const RANK: Record<Severity, number> = { info: 1, warning: 2, error: 3 };

/** The worse of two severities; undefined counts as none. */
export function worseOf(a: Severity | undefined, b: Severity): Severity {
  return a !== undefined && RANK[a] >= RANK[b] ? a : b;
}

/** The innermost element that holds the whole range; -1 where none does. A range of 0 octets is a place between two. */
export function elementAt(index: Asn1Index, { offset, length }: ByteRange): number {
  let node = innermostAt(index, offset);
  // A cut file ends where no element is: the finding belongs to the element that was cut.
  if (node < 0 && length === 0 && offset > 0) node = innermostAt(index, offset - 1);
  while (node >= 0 && index.offset[node]! + totalLength(index, node) < offset + length)
    node = index.parent[node]!;
  return node;
}

/**
 * Sorts the findings to their elements. Those of the file as a whole (path '', no octets) stay off the tree, as do
 * those about the compared file, whose octets are others.
 */
export function placeFindings(index: Asn1Index, findings: readonly Finding[]): FindingPlaces {
  const at = new Map<number, Finding[]>();
  const worst = new Map<number, Severity>();
  for (const finding of findings) {
    if (isAboutWholeFile(finding) || finding.in) continue;
    const node = elementAt(index, finding);
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

/** Whether a finding names no place in the file. */
export function isAboutWholeFile(finding: Finding): boolean {
  return finding.path === '' && finding.offset === 0 && finding.length === 0;
}
