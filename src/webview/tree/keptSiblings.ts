import { childKeys, type Outline, type RowKey, sectionKey } from './outline.ts';

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
