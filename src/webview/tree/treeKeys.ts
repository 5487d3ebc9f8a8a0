import { childKeys, parentOf, type RowKey, sectionKey } from './outline.ts';
import type { TreeState } from './treeState.ts';

/** Characters that are keys of the tree; all others are typed to find a row. Space is one while nothing is typed. */
export const CHARACTER_KEYS: ReadonlySet<string> = new Set(['*']);

/** What a key press does. `null` leaves the key to others. */
export type TreeAction =
  | { readonly type: 'focus'; readonly key: RowKey }
  | { readonly type: 'expand'; readonly keys: readonly RowKey[]; readonly open: boolean }
  | { readonly type: 'activate'; readonly key: RowKey }
  | null;

/**
 * The keyboard of a tree as the WAI-ARIA Authoring Practices give it (pattern "Tree View"), but for
 * type-ahead, which needs the rows' names.
 *
 * @param active the focused row; -1 for none.
 * @param page rows of one screen.
 */
export function treeAction(tree: TreeState, active: RowKey, key: string, page: number): TreeAction {
  const { keys, count } = tree.rows;
  if (count === 0) return null;
  const row = Math.max(tree.rowNumber(active), 0);
  const at = (target: number): TreeAction => ({
    type: 'focus',
    key: keys[Math.min(Math.max(target, 0), count - 1)]!,
  });
  // Nothing is selected, or a filter hides it.
  if (tree.rowNumber(active) < 0)
    return ['ArrowDown', 'ArrowUp', 'Home', 'ArrowRight'].includes(key) ? at(0) : null;
  switch (key) {
    case 'ArrowDown':
      return at(row + 1);
    case 'ArrowUp':
      return at(row - 1);
    case 'PageDown':
      return at(row + page);
    case 'PageUp':
      return at(row - page);
    case 'Home':
      return at(0);
    case 'End':
      return at(count - 1);
    case 'ArrowRight':
      if (!tree.isExpandable(active)) return at(row);
      // The first child is the row below.
      return tree.isExpanded(active) ? at(row + 1) : { type: 'expand', keys: [active], open: true };
    case 'ArrowLeft': {
      if (tree.isExpanded(active)) return { type: 'expand', keys: [active], open: false };
      const parent = parentOf(tree.outline, active);
      return { type: 'focus', key: parent < 0 ? active : parent };
    }
    case '*':
      return { type: 'expand', keys: siblingsOf(tree, active), open: true };
    case 'Enter':
    case ' ':
      return { type: 'activate', key: active };
    default:
      return null;
  }
}

function siblingsOf({ outline }: TreeState, key: RowKey): RowKey[] {
  const parent = parentOf(outline, key);
  if (parent >= 0) return childKeys(outline, parent);
  return outline.sections.map((section) => sectionKey(outline, section));
}
