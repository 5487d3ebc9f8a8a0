/**
 * What the page remembers of itself while it is hidden or the window reloads. Rows are kept as paths, since
 * node numbers belong to one reading of the file. The file's content is never in it.
 */
export interface ViewState {
  /** Raised whenever the shape changes: an older state is then left, not read wrongly. */
  readonly version: 1;
  /** Row paths, see rowPath.ts. */
  readonly expanded: readonly string[];
  readonly active: string | null;
  /** First row in sight. */
  readonly treeRow: number;
  /** Offset of the first octet in sight. */
  readonly byteOffset: number;
  /** Finding groups that are open, by code. */
  readonly openGroups: readonly string[];
}

/** Expanded rows that are remembered; who expands a whole bundle of certificates can do so again. */
export const MAX_REMEMBERED = 2_000;

/** Reads what `vscode.getState` gave, which may come from another version of the extension. */
export function readViewState(value: unknown): ViewState | null {
  if (typeof value !== 'object' || value === null) return null;
  const state = value as Record<string, unknown>;
  if (state['version'] !== 1) return null;
  const { expanded, active, treeRow, byteOffset, openGroups } = state;
  if (!isStrings(expanded) || !isStrings(openGroups)) return null;
  if (active !== null && typeof active !== 'string') return null;
  if (!isCount(treeRow) || !isCount(byteOffset)) return null;
  return { version: 1, expanded: expanded.slice(0, MAX_REMEMBERED), active, treeRow, byteOffset, openGroups };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
