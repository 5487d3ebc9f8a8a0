import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import type { RowKey } from './outline.ts';
import { rowName } from './rowText.ts';
import { treeAction } from './treeKeys.ts';
import type { TreeState } from './treeState.ts';
import type { TypeAhead } from './typeAhead.ts';

/** What the user does to the tree. */
export interface TreeHandlers {
  /** A row is focused and selected. */
  readonly onFocusRow: (key: RowKey) => void;
  readonly onExpand: (keys: readonly RowKey[], open: boolean) => void;
  /** The keyboard came to a row. */
  readonly onVisit: (key: RowKey) => void;
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
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { tree, active, typeAhead } = input;
  const { key, timeStamp } = event;
  const isText = isCharacter(key) && key !== '*' && (key !== ' ' || typeAhead.isTyping(timeStamp));
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
