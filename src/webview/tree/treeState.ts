import { childCount, elementKey, type Outline, parentOf, type RowKey, sectionKey } from './outline.ts';
import { type VisibleRows, visibleRows } from './visibleRows.ts';

/**
 * Which rows are expanded and which are therefore shown. Changed in place, as a copy of its arrays at each
 * key press would cost more than the change; `version` tells that something is new to draw.
 */
export class TreeState {
  readonly outline: Outline;
  version = 0;
  private readonly expanded: Uint8Array;
  private readonly rowOf: Int32Array;
  private shown: VisibleRows;

  constructor(outline: Outline) {
    this.outline = outline;
    this.expanded = new Uint8Array(outline.keyLimit);
    this.rowOf = new Int32Array(outline.keyLimit);
    expandAtFirst(outline, this.expanded);
    this.shown = this.show();
  }

  get rows(): VisibleRows {
    return this.shown;
  }

  isExpanded(key: RowKey): boolean {
    return this.expanded[key] === 1;
  }

  isExpandable(key: RowKey): boolean {
    return childCount(this.outline, key) > 0;
  }

  /** Row number of a key; -1 while an ancestor is collapsed. */
  rowNumber(key: RowKey): number {
    const row = this.rowOf[key] ?? -1;
    // Entries of rows that are no longer shown are not cleared: they no longer point at their key.
    return row >= 0 && row < this.shown.count && this.shown.keys[row] === key ? row : -1;
  }

  setExpanded(keys: readonly RowKey[], open: boolean): void {
    for (const key of keys) this.expanded[key] = open && this.isExpandable(key) ? 1 : 0;
    this.refresh();
  }

  /** Expands or collapses everything; collapsing leaves the sections open. */
  setAllExpanded(open: boolean): void {
    this.expanded.fill(open ? 1 : 0);
    for (const section of this.outline.sections) this.expanded[sectionKey(this.outline, section)] = 1;
    this.refresh();
  }

  /** Expands what is above a row, so that it is shown. */
  reveal(key: RowKey): void {
    let changed = false;
    for (let up = parentOf(this.outline, key); up >= 0; up = parentOf(this.outline, up)) {
      changed ||= this.expanded[up] !== 1;
      this.expanded[up] = 1;
    }
    if (changed) this.refresh();
  }

  /** Expanded rows that are shown, from top to bottom, at most `limit`. */
  expandedKeys(limit: number): RowKey[] {
    const keys: RowKey[] = [];
    for (let row = 0; row < this.shown.count && keys.length < limit; row++) {
      const key = this.shown.keys[row]!;
      if (this.expanded[key] === 1 && this.isExpandable(key)) keys.push(key);
    }
    return keys;
  }

  /** Expands these rows and no others. */
  restore(keys: readonly RowKey[]): void {
    this.expanded.fill(0);
    this.setExpanded(keys, true);
  }

  private refresh(): void {
    this.shown = this.show();
    this.version++;
  }

  private show(): VisibleRows {
    const rows = visibleRows(this.outline, this.expanded);
    for (let row = 0; row < rows.count; row++) this.rowOf[rows.keys[row]!] = row;
    return rows;
  }
}

/**
 * Open at first: the sections that answer the user's questions. The structure opens only where that is the
 * question: in a file that cannot be read, down to its last element, where it breaks.
 */
function expandAtFirst(outline: Outline, expanded: Uint8Array): void {
  const open = (key: RowKey) => (expanded[key] = 1);
  for (const section of outline.sections) {
    if (section !== 'structure') open(sectionKey(outline, section));
  }
  if (outline.inspected.report.verdict !== 'unreadable' || outline.count === 0) return;
  const last = elementKey(outline, 'structure', outline.count - 1);
  for (let up = parentOf(outline, last); up >= 0; up = parentOf(outline, up)) open(up);
}
