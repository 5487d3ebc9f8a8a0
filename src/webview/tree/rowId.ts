import type { RowKey } from './outline.ts';

/** Id of a row's element, which the tree names as its active descendant. */
export function rowId(key: RowKey): string {
  return `row-${key}`;
}
