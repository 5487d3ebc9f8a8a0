import type { ElementForm } from '../../core/elements/elementText.ts';
import { copiedBy, expandedBy } from '../menu/menuItems.ts';
import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import type { RowKey } from './outline.ts';
import { rowId } from './treeRow.tsx';
import { rowName } from './rowText.ts';
import { CHARACTER_KEYS, treeAction } from './treeKeys.ts';
import type { TreeState } from './treeState.ts';
import type { TypeAhead } from './typeAhead.ts';

/** What the user does to the tree. */
export interface TreeHandlers {
  /** A row is focused and selected. */
  readonly onFocusRow: (key: RowKey) => void;
  readonly onExpand: (keys: readonly RowKey[], open: boolean) => void;
  /** The keyboard came to a row. */
  readonly onVisit: (key: RowKey) => void;
  readonly onCopy: (key: RowKey, form: ElementForm) => void;
  readonly onSave: (key: RowKey) => void;
  /** The menu of a row is asked for; pixels from the window's upper left corner. */
  readonly onMenu: (key: RowKey, x: number, y: number) => void;
}

export interface TreeInput extends TreeHandlers {
  readonly tree: TreeState;
  readonly active: RowKey;
  readonly typeAhead: TypeAhead;
  /** Rows of one screen. */
  readonly page: number;
}

/** Whether a key is a character and not a name such as `Home`; a character may be two UTF-16 units. */
function isCharacter(key: string): boolean {
  return key.length === 1 || (key.length === 2 && key.codePointAt(0)! > 0xffff);
}

/** The row that an event is on; -1 for none. */
export function keyOf(target: EventTarget | null): RowKey {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  return row ? Number(row.dataset['key']) : -1;
}

export function onTreeKey(input: TreeInput, event: TargetedKeyboardEvent<HTMLElement>): void {
  const { tree, active, typeAhead } = input;
  if (onShortcut(input, event)) {
    event.preventDefault();
    // VS Code has commands of its own on these keys.
    event.stopPropagation();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, timeStamp } = event;
  const isText =
    isCharacter(key) && !CHARACTER_KEYS.has(key) && (key !== ' ' || typeAhead.isTyping(timeStamp));
  const action = isText ? null : treeAction(tree, active, key, input.page);
  if (!isText && !action) return;
  event.preventDefault();
  if (isText) {
    const found = typeAhead.type(key, timeStamp, tree, active, (row) => rowName(tree.outline, row));
    if (found >= 0) visit(input, found);
    return;
  }
  typeAhead.end();
  if (action?.type === 'focus') {
    visit(input, action.key);
  } else if (action?.type === 'expand') {
    input.onExpand(action.keys, action.open);
  } else if (action) {
    input.onFocusRow(action.key);
    toggle(input, action.key);
  }
}

/** Keys of the menu's items; true where the key was one of them. */
function onShortcut(input: TreeInput, event: TargetedKeyboardEvent<HTMLElement>): boolean {
  const { tree, active, onCopy, onSave, onExpand, onMenu } = input;
  if (tree.rowNumber(active) < 0) return false;
  const { key, shiftKey, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const letter = key.toLowerCase();
  const form = copiedBy(event);
  if (form !== null) onCopy(active, form);
  else if (isControl && letter === 's' && !shiftKey && !altKey) onSave(active);
  else if (isControl || altKey) return false;
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    const row = document.getElementById(rowId(active))?.getBoundingClientRect();
    onMenu(active, row ? row.left + 24 : 0, row?.bottom ?? 0);
  } else if (shiftKey && key === 'ArrowRight') onExpand(expandedBy(tree, active, 'below'), true);
  else if (shiftKey && key === 'ArrowLeft') onExpand(expandedBy(tree, active, 'siblings'), false);
  else return false;
  return true;
}

/** The menu of the row under the pointer. */
export function onTreeMenu(input: TreeInput, event: TargetedMouseEvent<HTMLElement>): void {
  event.preventDefault();
  const key = keyOf(event.target);
  if (key >= 0) input.onMenu(key, event.clientX, event.clientY);
}

function visit({ onFocusRow, onVisit }: TreeInput, key: RowKey): void {
  onFocusRow(key);
  onVisit(key);
}

function toggle({ tree, onExpand }: TreeInput, key: RowKey): void {
  if (tree.isExpandable(key)) onExpand([key], !tree.isExpanded(key));
}

/** A click selects; on the arrow it expands, and on a section, which has no bytes to show, it does both. */
export function onTreeClick(input: TreeInput, event: TargetedMouseEvent<HTMLElement>): void {
  const key = keyOf(event.target);
  if (key < 0) return;
  const onTwistie = event.target instanceof Element && event.target.classList.contains('twistie');
  if (!onTwistie) input.onFocusRow(key);
  if (onTwistie || isSection(input, key)) toggle(input, key);
}

export function onTreeDoubleClick(input: TreeInput, event: TargetedMouseEvent<HTMLElement>): void {
  const key = keyOf(event.target);
  if (key >= 0 && !isSection(input, key)) toggle(input, key);
}

function isSection({ tree }: TreeInput, key: RowKey): boolean {
  return key >= 2 * tree.outline.count && tree.isExpandable(key);
}
