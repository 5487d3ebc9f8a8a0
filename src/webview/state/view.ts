import type { ByteRange } from '../../core/finding/finding.ts';
import type { PageModel } from '../../protocol.ts';
import { inspectedOf } from '../model/inspected.ts';
import { outlineOf, type RowKey } from '../tree/outline.ts';
import type { TreeState } from '../tree/treeState.ts';
import { recall, remember } from './remember.ts';
import { rowFor, type Selection, selectOctet, selectRange, selectRow } from './selection.ts';
import type { ViewState } from './viewState.ts';

/** What is shown of one reading of the file, and all that the user can change about it. */
export class View {
  readonly tree: TreeState;
  /** What was in sight when this reading came. */
  readonly restored: { readonly treeRow: number; readonly byteOffset: number };
  private now: Selection;
  private groups: readonly string[];
  private sight: { readonly treeRow: number; readonly byteOffset: number };
  private readonly listeners = new Set<() => void>();

  /** @param remembered the view before this reading, or before the page was loaded anew. */
  constructor(model: PageModel, remembered: ViewState | null) {
    const { tree, selection } = recall(outlineOf(inspectedOf(model)), remembered);
    this.tree = tree;
    this.now = selection;
    this.groups = remembered?.openGroups ?? [];
    this.restored = { treeRow: remembered?.treeRow ?? 0, byteOffset: remembered?.byteOffset ?? 0 };
    this.sight = this.restored;
  }

  get selection(): Selection {
    return this.now;
  }

  /** Codes of the finding groups that are open. */
  get openGroups(): readonly string[] {
    return this.groups;
  }

  /** The view as it can be kept. */
  remember(): ViewState {
    return remember(this.tree, this.now, { ...this.sight, openGroups: this.groups });
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

  readonly toggleGroup = (code: string): void => {
    const open = this.groups.includes(code);
    this.groups = open ? this.groups.filter((each) => each !== code) : [...this.groups, code];
    this.changed();
  };

  readonly treeScrolled = (treeRow: number): void => {
    this.sight = { ...this.sight, treeRow };
    this.changed();
  };

  readonly bytesScrolled = (byteOffset: number): void => {
    this.sight = { ...this.sight, byteOffset };
    this.changed();
  };

  private select(selection: Selection): void {
    if (selection.active >= 0) this.tree.reveal(selection.active);
    this.now = selection;
    this.changed();
  }

  /** A selected row that was hidden by collapsing gives its place to the row that was collapsed. */
  private keepInSight(otherwise: RowKey): void {
    const hidden = this.now.active >= 0 && this.tree.rowNumber(this.now.active) < 0;
    if (hidden && otherwise >= 0) this.now = selectRow(this.tree.outline, otherwise);
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
