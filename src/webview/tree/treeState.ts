import { Kept, type TreeFilter } from '../filter/treeFilter.ts';
import {
  childCount,
  elementKey,
  keptSiblings,
  kindOf,
  nodeOf,
  type Outline,
  parentOf,
  positionOf,
  type RowKey,
  sectionKey,
  setSizeOf,
} from './outline.ts';
import { type VisibleRows, visibleRows } from './visibleRows.ts';

/**
 * Which rows are expanded and which are therefore shown. Changed in place, as a copy of its arrays at each
 * key press would cost more than the change; `version` tells that something is new to draw. A filter brings an
 * expansion of its own, so that taking it away gives back the tree as it was.
 */
export class TreeState {
  readonly outline: Outline;
  version = 0;
  private readonly unfiltered: Uint8Array;
  private expanded: Uint8Array;
  private filter: TreeFilter | null = null;
  private siblings = new Map<RowKey, ReadonlyMap<RowKey, number>>();
  private readonly rowOf: Int32Array;
  private shown: VisibleRows;

  constructor(outline: Outline) {
    this.outline = outline;
    this.unfiltered = new Uint8Array(outline.keyLimit);
    this.expanded = this.unfiltered;
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
    const node = this.filter ? nodeOf(this.outline, key) : -1;
    // The way to a match has that below it; what is inside one is shown whole.
    if (node >= 0 && !(this.filter!.elements[node]! & ~Kept.above)) return true;
    return childCount(this.outline, key) > 0;
  }

  get activeFilter(): TreeFilter | null {
    return this.filter;
  }

  /** Shows only what the filter keeps, with the ways to its matches open; null shows all as it was before. */
  setFilter(filter: TreeFilter | null): void {
    this.filter = filter;
    this.siblings = new Map();
    this.expanded = filter ? openedBy(this.outline, filter) : this.unfiltered;
    this.refresh();
  }

  /** Whether the filter leaves this row a place in the tree, expanded or not. */
  isKept(key: RowKey): boolean {
    if (!this.filter) return true;
    const kind = kindOf(this.outline, key);
    if (kind.type === 'section') return this.rowNumber(key) >= 0;
    return kind.type === 'attribute'
      ? this.filter.attributes[kind.at] === 1
      : this.filter.elements[kind.node] !== 0;
  }

  /** Place among the siblings that are shown, from 1, and their number. */
  placeOf(key: RowKey): { readonly position: number; readonly size: number } {
    const { outline, filter } = this;
    if (!filter) return { position: positionOf(outline, key), size: setSizeOf(outline, key) };
    const parent = parentOf(outline, key);
    let places = this.siblings.get(parent);
    if (!places) {
      places = keptSiblings(outline, parent, (sibling) => this.isKept(sibling));
      this.siblings.set(parent, places);
    }
    return { position: places.get(key) ?? 1, size: places.size };
  }

  /** The next row that is looked for, from a row number on, from the top again at the end; -1 for none. */
  nextMatch(from: number): RowKey {
    const { keys, count } = this.shown;
    for (let step = 0; step < count; step++) {
      const key = keys[(from + step) % count]!;
      if (this.isMatch(key)) return key;
    }
    return -1;
  }

  /** Whether the row is looked for, and not only on the way to one or inside of one. */
  isMatch(key: RowKey): boolean {
    if (!this.filter) return false;
    const kind = kindOf(this.outline, key);
    if (kind.type === 'attribute') return this.filter.attributes[kind.at] === 1;
    return kind.type !== 'section' && (this.filter.elements[kind.node]! & Kept.match) !== 0;
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

  /** Rows that are expanded and shown when nothing is filtered, from top to bottom, at most `limit`. */
  expandedKeys(limit: number): RowKey[] {
    const { keys, count } = this.filter ? visibleRows(this.outline, this.unfiltered, null) : this.shown;
    const expanded: RowKey[] = [];
    for (let row = 0; row < count && expanded.length < limit; row++) {
      const key = keys[row]!;
      if (this.unfiltered[key] === 1 && childCount(this.outline, key) > 0) expanded.push(key);
    }
    return expanded;
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
    const rows = visibleRows(this.outline, this.expanded, this.filter);
    for (let row = 0; row < rows.count; row++) this.rowOf[rows.keys[row]!] = row;
    return rows;
  }
}

/** Open under a filter: the sections, and everything that has a match below it. */
function openedBy(outline: Outline, { elements }: TreeFilter): Uint8Array {
  const expanded = new Uint8Array(outline.keyLimit);
  for (const section of outline.sections) expanded[sectionKey(outline, section)] = 1;
  const inCertificates = elementKey(outline, 'certificates', 0);
  for (let node = 0; node < elements.length; node++) {
    if ((elements[node]! & Kept.above) === 0) continue;
    expanded[node] = 1;
    expanded[inCertificates + node] = 1;
  }
  return expanded;
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
