import type { ByteRange } from '../../core/model/place.ts';
import type { PageModel } from '../../protocol.ts';
import { queryOf } from '../filter/query.ts';
import { filterOf } from '../filter/treeFilter.ts';
import { inspectedOf } from '../model/inspected.ts';
import { type Outline, outlineOf, type RowKey } from '../tree/outline.ts';
import { rowAtPath, rowPath, rowsAtPaths } from '../tree/rowPath.ts';
import { TreeState } from '../tree/treeState.ts';
import { NO_SELECTION, rowFor, type Selection, selectOctet, selectRange, selectRow } from './selection.ts';
import { FIRST_LOOK, type Look, lookOf, MAX_FILTER, MAX_REMEMBERED, type ViewState } from './viewState.ts';

/** What is shown of one reading of the file, and all that the user can change about it. */
export class View {
  readonly tree: TreeState;
  /** How the page looked when this reading came. */
  readonly restored: Look;
  private now: Selection;
  private currentLook: Look;
  private readonly listeners = new Set<() => void>();

  /** @param remembered the view before this reading, or before the page was loaded anew. */
  constructor(model: PageModel, remembered: ViewState | null) {
    const { tree, selection } = recall(outlineOf(inspectedOf(model)), remembered);
    this.tree = tree;
    this.now = selection;
    this.currentLook = remembered ? lookOf(remembered) : FIRST_LOOK;
    this.restored = this.currentLook;
    if (this.currentLook.filter !== '') this.applyFilter();
  }

  get selection(): Selection {
    return this.now;
  }

  /** How the page looks, apart from tree and selection. */
  get look(): Look {
    return this.currentLook;
  }

  /** The view as it can be kept. */
  remember(): ViewState {
    return remember(this.tree, this.now, this.currentLook);
  }

  /** Calls back after each change, until the function that it gives is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readonly selectRow = (key: RowKey): void => this.select(selectRow(this.tree.outline, key));

  readonly selectOctet = (offset: number): void =>
    this.select(selectOctet(this.tree.outline, this.now, offset));

  readonly selectRange = (range: ByteRange): void =>
    this.select(selectRange(this.tree.outline, this.now, range));

  /** Selects an element by its node; one that does not exist is left. */
  readonly selectNode = (node: number): void => {
    const { outline } = this.tree;
    if (node >= 0 && node < outline.count) this.selectRow(rowFor(outline, this.now.active, node));
  };

  readonly expand = (keys: readonly RowKey[], open: boolean): void => {
    this.tree.setExpanded(keys, open);
    this.keepInSight(keys[0] ?? -1);
  };

  readonly expandAll = (open: boolean): void => {
    this.tree.setAllExpanded(open);
    this.keepInSight(this.tree.rows.keys[0] ?? -1);
  };

  /** Keeps only the rows that have the text; '' gives back the whole tree, with the selected row in sight. */
  readonly setFilter = (text: string): void => {
    this.currentLook = { ...this.currentLook, filter: text.slice(0, MAX_FILTER) };
    this.applyFilter();
    this.changed();
  };

  readonly toggleGroup = (code: string): void =>
    this.change({ openGroups: toggled(this.currentLook.openGroups, code) });

  readonly toggleClaims = (standing: string): void =>
    this.change({ closedClaims: toggled(this.currentLook.closedClaims, standing) });

  readonly treeScrolled = (treeRow: number): void => this.change({ treeRow });

  readonly bytesScrolled = (byteOffset: number): void => this.change({ byteOffset });

  /** Takes over a part of the page's look. */
  readonly change = (part: Partial<Omit<Look, 'filter'>>): void => {
    this.currentLook = { ...this.currentLook, ...part };
    this.changed();
  };

  private select(selection: Selection): void {
    const { active } = selection;
    if (active >= 0) {
      // What was chosen elsewhere, in the octets or by a finding, is shown: a filter that hides it has to go.
      if (!this.tree.isKept(active)) {
        this.currentLook = { ...this.currentLook, filter: '' };
        this.tree.setFilter(null);
      }
      this.tree.reveal(active);
    }
    this.now = selection;
    this.changed();
  }

  private applyFilter(): void {
    const { tree } = this;
    const query = queryOf(this.currentLook.filter);
    tree.setFilter(query && filterOf(tree.outline.inspected, query));
    if (!query && this.now.active >= 0) tree.reveal(this.now.active);
  }

  /** A selected row that was hidden by collapsing gives its place to the row that was collapsed. */
  private keepInSight(otherwise: RowKey): void {
    const { active } = this.now;
    const hidden = active >= 0 && this.tree.isKept(active) && this.tree.rowNumber(active) < 0;
    if (hidden && otherwise >= 0) this.now = selectRow(this.tree.outline, otherwise);
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** The view as it can be kept. */
function remember(tree: TreeState, selection: Selection, look: Look): ViewState {
  const { outline } = tree;
  return {
    version: 2,
    expanded: tree.expandedKeys(MAX_REMEMBERED).map((key) => rowPath(outline, key)),
    active: selection.active < 0 ? null : rowPath(outline, selection.active),
    ...look,
  };
}

/** A tree as it was, as far as this reading of the file has the same rows; a fresh one where nothing is remembered. */
function recall(outline: Outline, view: ViewState | null): { tree: TreeState; selection: Selection } {
  const tree = new TreeState(outline);
  if (view) tree.restore(rowsAtPaths(outline, view.expanded));
  const remembered = view?.active ? rowAtPath(outline, view.active) : -1;
  const active = remembered >= 0 ? remembered : (tree.rows.keys[0] ?? -1);
  if (active < 0 || tree.rows.count === 0) return { tree, selection: NO_SELECTION };
  tree.reveal(active);
  return { tree, selection: selectRow(outline, active) };
}
