import type { Outline } from '../tree/outline.ts';
import { rowAtPath, rowPath, rowsAtPaths } from '../tree/rowPath.ts';
import { TreeState } from '../tree/treeState.ts';
import { NOTHING, type Selection, selectRow } from './selection.ts';
import { MAX_REMEMBERED, type ViewState } from './viewState.ts';

/** What is remembered besides what the tree and the selection know. */
export type Sight = Omit<ViewState, 'version' | 'expanded' | 'active'>;

/** A page as it is first shown. */
export const FIRST_SIGHT: Sight = {
  treeRow: 0,
  byteOffset: 0,
  openGroups: [],
  closedClaims: [],
  filter: '',
  chainAsText: false,
  overviewTop: 0,
  splits: { overview: null, tree: null },
  focus: null,
};

export function sightOf(view: ViewState): Sight {
  const { treeRow, byteOffset, openGroups, closedClaims, filter, chainAsText, overviewTop, splits, focus } =
    view;
  return { treeRow, byteOffset, openGroups, closedClaims, filter, chainAsText, overviewTop, splits, focus };
}

/** The view as it can be kept. */
export function remember(tree: TreeState, selection: Selection, sight: Sight): ViewState {
  const { outline } = tree;
  return {
    version: 2,
    expanded: tree.expandedKeys(MAX_REMEMBERED).map((key) => rowPath(outline, key)),
    active: selection.active < 0 ? null : rowPath(outline, selection.active),
    ...sight,
  };
}

/** A tree as it was, as far as this reading of the file has the same rows; a fresh one where nothing is remembered. */
export function recall(outline: Outline, view: ViewState | null): { tree: TreeState; selection: Selection } {
  const tree = new TreeState(outline);
  if (view) tree.restore(rowsAtPaths(outline, view.expanded));
  const remembered = view?.active ? rowAtPath(outline, view.active) : -1;
  const active = remembered >= 0 ? remembered : (tree.rows.keys[0] ?? -1);
  if (active < 0 || tree.rows.count === 0) return { tree, selection: NOTHING };
  tree.reveal(active);
  return { tree, selection: selectRow(outline, active) };
}
