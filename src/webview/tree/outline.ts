import { childrenOf } from '../../core/asn1/index/asn1Index.ts';
import type { Inspected } from '../model/inspected.ts';

/**
 * The rows that the tree can show, each under a number, its key. An ASN.1 element has two rows, one in the
 * structure of the whole file and one in its certificate:
 *
 *     [0, n)         element, in the section "structure"
 *     [n, 2n)        element, in the section "certificates"
 *     2n, 2n+1, 2n+2 the sections
 *     2n+3, …        key attributes
 *
 * Numbers and not objects, since a file may have two million elements.
 */
export type RowKey = number;

export const SECTIONS = ['attributes', 'certificates', 'structure'] as const;
export type TreeSection = (typeof SECTIONS)[number];

/** A row told apart. */
export type RowKind =
  | { readonly type: 'section'; readonly section: TreeSection }
  | { readonly type: 'attribute'; readonly at: number }
  | { readonly type: 'certificate'; readonly node: number; readonly at: number }
  | { readonly type: 'element'; readonly node: number };

export interface Outline {
  readonly inspected: Inspected;
  /** Number of elements, n above. */
  readonly count: number;
  /** Sections that have something to show. */
  readonly sections: readonly TreeSection[];
  /** Place of a certificate in its section, from 0, by node. */
  readonly certificateAt: ReadonlyMap<number, number>;
  /** All keys are below it. */
  readonly keyLimit: number;
}

export function outlineOf(inspected: Inspected): Outline {
  const { index, certificates, report } = inspected;
  const count = index?.count ?? 0;
  const filled: Record<TreeSection, boolean> = {
    attributes: report.keyAttributes.length > 0,
    certificates: certificates.length > 0,
    structure: count > 0,
  };
  return {
    inspected,
    count,
    sections: SECTIONS.filter((section) => filled[section]),
    certificateAt: new Map(certificates.map(({ node }, at) => [node, at])),
    keyLimit: 2 * count + SECTIONS.length + report.keyAttributes.length,
  };
}

export function sectionKey(outline: Outline, section: TreeSection): RowKey {
  return 2 * outline.count + SECTIONS.indexOf(section);
}

export function attributeKey(outline: Outline, at: number): RowKey {
  return 2 * outline.count + SECTIONS.length + at;
}

export function elementKey(outline: Outline, section: TreeSection, node: number): RowKey {
  return section === 'certificates' ? outline.count + node : node;
}

/** The section that a row is in; a section's own row is in itself. */
export function sectionOf(outline: Outline, key: RowKey): TreeSection {
  if (key < outline.count) return 'structure';
  if (key < 2 * outline.count) return 'certificates';
  return SECTIONS[key - 2 * outline.count] ?? 'attributes';
}

/** The element of a row; -1 for sections and attributes. */
export function nodeOf(outline: Outline, key: RowKey): number {
  if (key >= 2 * outline.count) return -1;
  return key < outline.count ? key : key - outline.count;
}

export function kindOf(outline: Outline, key: RowKey): RowKind {
  const node = nodeOf(outline, key);
  if (node >= 0) {
    const at = key >= outline.count ? outline.certificateAt.get(node) : undefined;
    return at === undefined ? { type: 'element', node } : { type: 'certificate', node, at };
  }
  const section = SECTIONS[key - 2 * outline.count];
  if (section) return { type: 'section', section };
  return { type: 'attribute', at: key - 2 * outline.count - SECTIONS.length };
}

/** The row above in the hierarchy; -1 for a section. */
export function parentOf(outline: Outline, key: RowKey): RowKey {
  const kind = kindOf(outline, key);
  switch (kind.type) {
    case 'section':
      return -1;
    case 'attribute':
      return sectionKey(outline, 'attributes');
    case 'certificate':
      return sectionKey(outline, 'certificates');
    case 'element': {
      const parent = outline.inspected.index!.parent[kind.node]!;
      const section = sectionOf(outline, key);
      return parent < 0 ? sectionKey(outline, section) : elementKey(outline, section, parent);
    }
  }
}

/** Number of children, expanded or not. */
export function childCount(outline: Outline, key: RowKey): number {
  const kind = kindOf(outline, key);
  const { inspected } = outline;
  switch (kind.type) {
    case 'attribute':
      return 0;
    case 'section':
      if (kind.section === 'attributes') return inspected.report.keyAttributes.length;
      return kind.section === 'certificates' ? inspected.certificates.length : 1;
    case 'certificate':
    case 'element':
      return inspected.shape.children[kind.node]!;
  }
}

/** Direct children, in the order shown. */
export function childKeys(outline: Outline, key: RowKey): RowKey[] {
  const kind = kindOf(outline, key);
  const { inspected } = outline;
  switch (kind.type) {
    case 'attribute':
      return [];
    case 'section':
      if (kind.section === 'attributes')
        return inspected.report.keyAttributes.map((_, at) => attributeKey(outline, at));
      if (kind.section === 'structure') return [elementKey(outline, 'structure', 0)];
      return inspected.certificates.map(({ node }) => elementKey(outline, 'certificates', node));
    case 'certificate':
    case 'element': {
      const section = sectionOf(outline, key);
      return childrenOf(inspected.index!, kind.node).map((node) => elementKey(outline, section, node));
    }
  }
}

/** 1 for a section. */
export function levelOf(outline: Outline, key: RowKey): number {
  let level = 1;
  for (let up = parentOf(outline, key); up >= 0; up = parentOf(outline, up)) level++;
  return level;
}

/** Place among its siblings, from 1. */
export function positionOf(outline: Outline, key: RowKey): number {
  const kind = kindOf(outline, key);
  switch (kind.type) {
    case 'section':
      return outline.sections.indexOf(kind.section) + 1;
    case 'attribute':
    case 'certificate':
      return kind.at + 1;
    case 'element':
      return outline.inspected.shape.position[kind.node]!;
  }
}

/** Number of siblings, itself counted. */
export function setSizeOf(outline: Outline, key: RowKey): number {
  const parent = parentOf(outline, key);
  return parent < 0 ? outline.sections.length : childCount(outline, parent);
}

/** The children of a row that are kept, each with its place from 1; the sections for a parent of -1. */
export function keptSiblings(
  outline: Outline,
  parent: RowKey,
  isKept: (key: RowKey) => boolean,
): ReadonlyMap<RowKey, number> {
  const all =
    parent < 0 ? outline.sections.map((section) => sectionKey(outline, section)) : childKeys(outline, parent);
  const places = new Map<RowKey, number>();
  for (const key of all) if (isKept(key)) places.set(key, places.size + 1);
  return places;
}
