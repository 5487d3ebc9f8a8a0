import {
  childKeys,
  type Outline,
  parentOf,
  positionOf,
  type RowKey,
  type TreeSection,
  sectionKey,
  sectionOf,
  SECTIONS,
} from './outline.ts';

/**
 * A row as text that outlives the file's next reading: its section and the positions on the way down,
 * `structure/1/2`. Node numbers shift when one element is added anywhere before them.
 */
export function rowPath(outline: Outline, key: RowKey): string {
  const steps: number[] = [];
  for (let up = key; parentOf(outline, up) >= 0; up = parentOf(outline, up))
    steps.unshift(positionOf(outline, up));
  return [sectionOf(outline, key), ...steps].join('/');
}

/** The row at a path, or -1 where this file has none. */
export function rowAtPath(outline: Outline, path: string): RowKey {
  const [section, ...steps] = path.split('/');
  if (!isSection(section) || !outline.sections.includes(section)) return -1;
  let key = sectionKey(outline, section);
  for (const step of steps) {
    const child = childKeys(outline, key)[Number(step) - 1];
    if (child === undefined) return -1;
    key = child;
  }
  return key;
}

/**
 * The rows at many paths. A path is looked for only below paths that were found, and the children of each
 * row are listed once, so a list of 10,000 certificates is walked once and not for each of its items.
 */
export function rowsAtPaths(outline: Outline, paths: readonly string[]): RowKey[] {
  const found = new Map<string, RowKey>();
  const children = new Map<RowKey, readonly RowKey[]>();
  // A parent's path is shorter than its children's.
  for (const path of paths.toSorted((a, b) => a.length - b.length)) {
    const cut = path.lastIndexOf('/');
    if (cut < 0) {
      const key = rowAtPath(outline, path);
      if (key >= 0) found.set(path, key);
      continue;
    }
    const parent = found.get(path.slice(0, cut));
    if (parent === undefined) continue;
    let list = children.get(parent);
    if (!list) children.set(parent, (list = childKeys(outline, parent)));
    const key = list[Number(path.slice(cut + 1)) - 1];
    if (key !== undefined) found.set(path, key);
  }
  return [...found.values()];
}

function isSection(text: string | undefined): text is TreeSection {
  return (SECTIONS as readonly (string | undefined)[]).includes(text);
}
