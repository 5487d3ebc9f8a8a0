import type { TreeFilter } from '../filter/treeFilter.ts';
import {
  attributeKey,
  elementKey,
  type Outline,
  type RowKey,
  type TreeSection,
  sectionKey,
} from './outline.ts';

/** The rows that are shown, from top to bottom. */
export interface VisibleRows {
  /** Keys in the order shown; the array may be longer than `count`. */
  readonly keys: Int32Array;
  readonly count: number;
}

/** One octet a key: 1 where the row is expanded. */
export type Expanded = Uint8Array;

/**
 * The flat list of shown rows. One step a shown row: a collapsed element is skipped with all below it by
 * `end` of the index, so a million elements take some milliseconds and no recursion. What a filter does not
 * keep is skipped in the same way, and so is a section without a row.
 */
export function visibleRows(outline: Outline, expanded: Expanded, filter: TreeFilter | null): VisibleRows {
  const { inspected, sections } = outline;
  let keys = new Int32Array(1024);
  let length = 0;

  function push(key: RowKey): void {
    if (length === keys.length) {
      const longer = new Int32Array(2 * length);
      longer.set(keys);
      keys = longer;
    }
    keys[length++] = key;
  }

  function pushElements(from: number, base: number): void {
    const { end } = inspected.index!;
    const stop = end[from]!;
    for (let node = from; node < stop;) {
      if (filter?.elements[node] === 0) {
        node = end[node]!;
        continue;
      }
      push(base + node);
      node = expanded[base + node] === 1 ? node + 1 : end[node]!;
    }
  }

  const isKept = (node: number): boolean => filter === null || filter.elements[node] !== 0;
  const hasRow: Record<TreeSection, () => boolean> = {
    attributes: () => filter === null || filter.attributes.includes(1),
    certificates: () => inspected.certificates.some(({ node }) => isKept(node)),
    structure: () => isKept(0),
  };
  for (const section of sections) {
    const key = sectionKey(outline, section);
    if (!hasRow[section]()) continue;
    push(key);
    if (expanded[key] !== 1) continue;
    if (section === 'attributes')
      inspected.report.keyAttributes.forEach((_, at) => {
        if (filter === null || filter.attributes[at] === 1) push(attributeKey(outline, at));
      });
    else if (section === 'structure') pushElements(0, 0);
    else for (const { node } of inspected.certificates) pushElements(node, elementKey(outline, section, 0));
  }
  return { keys, count: length };
}
