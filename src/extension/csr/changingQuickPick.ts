import type * as vscode from 'vscode';

/** A line of the list: a file, or another way to one. */
export interface FileItem extends vscode.QuickPickItem {
  /** `automatic`: whatever lies beside the attestation; `browse`: one that is chosen in a dialog. */
  readonly takes: vscode.Uri | 'automatic' | 'browse';
}

/** Milliseconds between two changes of the list. */
const BETWEEN_CHANGES_MS = 1000;
/** Milliseconds in which a click may cross a change of the list. */
const CROSSING_MS = 300;

/**
 * A list whose lines move while it is open. VS Code tells which line was taken by its number, and a click that
 * crosses a change would take what stands at that number after it: another request than the one that was seen.
 */
export class ChangingQuickPick {
  readonly #pick: vscode.QuickPick<FileItem>;
  #before: readonly FileItem[] = [];
  #changed = 0;

  constructor(pick: vscode.QuickPick<FileItem>) {
    this.#pick = pick;
  }

  /** Whether the last change is long enough ago for the next one. */
  get mayChange(): boolean {
    return Date.now() - this.#changed >= BETWEEN_CHANGES_MS;
  }

  show(items: readonly FileItem[]): void {
    const pick = this.#pick;
    const moved = pick.activeItems[0] !== pick.items[0] ? pick.activeItems[0] : undefined;
    this.#before = pick.items;
    this.#changed = Date.now();
    pick.items = items;
    // Who has moved to a line stays on it.
    const same = moved && items.find((item) => isSame(item, moved));
    if (same) pick.activeItems = [same];
  }

  /** The line that was taken, where it is sure that the user saw it there; else the list stays for another click. */
  taken(): FileItem | undefined {
    const { items, selectedItems, activeItems } = this.#pick;
    const item = selectedItems[0] ?? activeItems[0];
    const seen = item && this.#before[items.indexOf(item)];
    const isSure = Date.now() - this.#changed >= CROSSING_MS || (item && seen ? isSame(seen, item) : false);
    if (item && isSure) return item;
    // A line that stays selected could not be taken again.
    this.#pick.selectedItems = [];
    return undefined;
  }
}

function isSame(a: FileItem, b: FileItem): boolean {
  return a.takes.toString() === b.takes.toString();
}
