import { innermostAt } from '../../core/asn1/index/asn1Index.ts';
import type { ByteRange } from '../../core/model/place.ts';
import { elementHolding } from '../../core/elements/findingPlaces.ts';
import { elementKey, kindOf, nodeOf, type Outline, type RowKey, sectionOf } from '../tree/outline.ts';

/** What is selected, in the tree and in the bytes at once. */
export interface Selection {
  /** Row of the tree; -1 for none. */
  readonly active: RowKey;
  /** Octets that are no whole element: of an attribute, or of a finding's place. */
  readonly range: ByteRange | null;
  /** The octet the byte cursor is on; -1 for none. */
  readonly cursor: number;
}

export const NO_SELECTION: Selection = { active: -1, range: null, cursor: -1 };

/** A row of the tree was chosen. */
export function selectRow(outline: Outline, key: RowKey): Selection {
  const kind = kindOf(outline, key);
  if (kind.type !== 'attribute') return { active: key, range: null, cursor: -1 };
  const { offset, length } = outline.inspected.report.keyAttributes[kind.at]!;
  return { active: key, range: offset === null ? null : { offset, length: length ?? 0 }, cursor: -1 };
}

/** An octet was chosen: the innermost element that it is in. */
export function selectOctet(outline: Outline, now: Selection, offset: number): Selection {
  const node = innermostAt(outline.inspected.index!, offset);
  return { active: node < 0 ? -1 : rowFor(outline, now.active, node), range: null, cursor: offset };
}

/** A finding's place was chosen: the innermost element that holds all of it. */
export function selectRange(outline: Outline, now: Selection, range: ByteRange): Selection {
  const { index } = outline.inspected;
  const node = index ? elementHolding(index, range) : -1;
  return { active: node < 0 ? -1 : rowFor(outline, now.active, node), range, cursor: -1 };
}

/**
 * An element may have two rows. The one in its certificate says more; who is at work in the structure of
 * the whole file stays there.
 */
export function rowFor(outline: Outline, active: RowKey, node: number): RowKey {
  const inStructure =
    active >= 0 && sectionOf(outline, active) === 'structure' && nodeOf(outline, active) >= 0;
  if (inStructure || !isInCertificate(outline, node)) return elementKey(outline, 'structure', node);
  return elementKey(outline, 'certificates', node);
}

function isInCertificate(outline: Outline, node: number): boolean {
  const { parent } = outline.inspected.index!;
  for (let up = node; up >= 0; up = parent[up]!) {
    if (outline.certificateAt.has(up)) return true;
  }
  return false;
}

/** The element whose octets are marked: the selected one, or for an attribute the one that it is read from; -1 for none. */
export function markedNode(outline: Outline, { active, range }: Selection): number {
  const { index } = outline.inspected;
  const node = active < 0 ? -1 : nodeOf(outline, active);
  return node < 0 && range && index ? elementHolding(index, range) : node;
}

/** Offset of the first selected octet; -1 where nothing is selected. */
export function firstOctet(outline: Outline, { active, range, cursor }: Selection): number {
  const { index } = outline.inspected;
  if (!index) return -1;
  if (cursor >= 0) return cursor;
  // The place after the last octet is shown at the last.
  if (range) return Math.min(range.offset, index.bytes.length - 1);
  const node = active < 0 ? -1 : nodeOf(outline, active);
  return node < 0 ? -1 : index.offset[node]!;
}
