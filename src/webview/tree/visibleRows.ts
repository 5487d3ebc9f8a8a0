import { attributeKey, elementKey, type Outline, type RowKey, sectionKey } from './outline.ts';

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
 * `end` of the index, so a million elements take some milliseconds and no recursion.
 */
export function visibleRows(outline: Outline, expanded: Expanded): VisibleRows {
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
      push(base + node);
      node = expanded[base + node] === 1 ? node + 1 : end[node]!;
    }
  }

  for (const section of sections) {
    const key = sectionKey(outline, section);
    push(key);
    if (expanded[key] !== 1) continue;
    if (section === 'attributes')
      inspected.report.keyAttributes.forEach((_, at) => push(attributeKey(outline, at)));
    else if (section === 'structure') pushElements(0, 0);
    else for (const { node } of inspected.certificates) pushElements(node, elementKey(outline, section, 0));
  }
  return { keys, count: length };
}
