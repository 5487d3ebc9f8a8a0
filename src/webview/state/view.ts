import type { ByteRange } from '../../core/model/finding.ts';
import type { PageModel } from '../../protocol.ts';
import { queryOf } from '../filter/query.ts';
import { filterOf } from '../filter/treeFilter.ts';
import { inspectedOf } from '../model/inspected.ts';
import { outlineOf, type RowKey } from '../tree/outline.ts';
import type { TreeState } from '../tree/treeState.ts';
import { FIRST_SIGHT, recall, remember, type Sight, sightOf } from './remember.ts';
import { rowFor, type Selection, selectOctet, selectRange, selectRow } from './selection.ts';
import { MAX_FILTER, type ViewState } from './viewState.ts';

/** What is shown of one reading of the file, and all that the user can change about it. */
export class View {
  readonly tree: TreeState;
  /** What was in sight when this reading came. */
  readonly restored: Sight;
  private now: Selection;
  private sight: Sight;
  private readonly listeners = new Set<() => void>();

  /** @param remembered the view before this reading, or before the page was loaded anew. */
  constructor(model: PageModel, remembered: ViewState | null) {
    const { tree, selection } = recall(outlineOf(inspectedOf(model)), remembered);
    this.tree = tree;
    this.now = selection;
    this.sight = remembered ? sightOf(remembered) : FIRST_SIGHT;
    this.restored = this.sight;
    if (this.sight.filter !== '') this.applyFilter();
  }

  get selection(): Selection {
    return this.now;
  }

  /** How the page looks, apart from tree and selection. */
  get look(): Sight {
    return this.sight;
  }

  /** The view as it can be kept. */
  remember(): ViewState {
    return remember(this.tree, this.now, this.sight);
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
    this.sight = { ...this.sight, filter: text.slice(0, MAX_FILTER) };
    this.applyFilter();
    this.changed();
  };

  readonly toggleGroup = (code: string): void =>
    this.change({ openGroups: toggled(this.sight.openGroups, code) });

  readonly toggleClaims = (standing: string): void =>
    this.change({ closedClaims: toggled(this.sight.closedClaims, standing) });

  readonly treeScrolled = (treeRow: number): void => this.change({ treeRow });

  readonly bytesScrolled = (byteOffset: number): void => this.change({ byteOffset });

  /** Takes over a part of the page's look. */
  readonly change = (part: Partial<Omit<Sight, 'filter'>>): void => {
    this.sight = { ...this.sight, ...part };
    this.changed();
  };

  private select(selection: Selection): void {
    const { active } = selection;
    if (active >= 0) {
      // What was chosen elsewhere, in the octets or by a finding, is shown: a filter that hides it has to go.
      if (!this.tree.isKept(active)) {
        this.sight = { ...this.sight, filter: '' };
        this.tree.setFilter(null);
      }
      this.tree.reveal(active);
    }
    this.now = selection;
    this.changed();
  }

  private applyFilter(): void {
    const { tree } = this;
    const query = queryOf(this.sight.filter);
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
