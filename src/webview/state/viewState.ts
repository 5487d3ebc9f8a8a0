/**
 * What the page remembers of itself while it is hidden, moves to another group, or the window reloads. Rows are
 * kept as paths, since node numbers belong to one reading of the file. The file's content is never in it, but for
 * what the user has typed into the filter.
 */
export interface ViewState {
  /** Raised whenever the shape changes: an older state is then left, not read wrongly. */
  readonly version: 2;
  /** Row paths, see rowPath.ts. */
  readonly expanded: readonly string[];
  readonly active: string | null;
  /** First row in sight. */
  readonly treeRow: number;
  /** Offset of the first octet in sight. */
  readonly byteOffset: number;
  /** Finding groups that are open, by code. */
  readonly openGroups: readonly string[];
  /** Groups of claims that are closed, by standing. */
  readonly closedClaims: readonly string[];
  readonly filter: string;
  /** Whether the chain is told as text. */
  readonly chainAsText: boolean;
  /** Pixels of the overview above its upper edge. */
  readonly overviewTop: number;
  readonly splits: Splits;
  /** The part that had the keyboard; null where none of them ever had. */
  readonly focus: PagePart | null;
}

/** What is remembered of the page besides its tree and its selection. */
export type Look = Omit<ViewState, 'version' | 'expanded' | 'active'>;

/** A page as it is first shown. */
export const FIRST_LOOK: Look = {
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

export function lookOf(view: ViewState): Look {
  const { treeRow, byteOffset, openGroups, closedClaims, filter, chainAsText, overviewTop, splits, focus } =
    view;
  return { treeRow, byteOffset, openGroups, closedClaims, filter, chainAsText, overviewTop, splits, focus };
}

/** Where the user has put the borders between the parts, as a fraction of the whole; null where it was never moved. */
export interface Splits {
  /** Width of the overview. */
  readonly overview: number | null;
  /** Height, or on a wide page width, of the tree beside the octets. */
  readonly tree: number | null;
}

export const PARTS = ['tree', 'bytes', 'filter', 'overview'] as const;
export type PagePart = (typeof PARTS)[number];

/** Expanded rows that are remembered; who expands a whole bundle of certificates can do so again. */
export const MAX_REMEMBERED = 2_000;

/** Characters of a filter: a longer one finds nothing. */
export const MAX_FILTER = 200;

/** Reads what `vscode.getState` gave, which may come from another version of the extension. */
export function readViewState(value: unknown): ViewState | null {
  if (typeof value !== 'object' || value === null) return null;
  const state = value as Record<string, unknown>;
  if (state['version'] !== 2) return null;
  const { expanded, active, treeRow, byteOffset, openGroups, closedClaims, filter, chainAsText } = state;
  const { overviewTop, focus } = state;
  const splits = readSplits(state['splits']);
  if (!isStrings(expanded) || !isStrings(openGroups) || !isStrings(closedClaims)) return null;
  if (active !== null && typeof active !== 'string') return null;
  if (!isCount(treeRow) || !isCount(byteOffset) || !isCount(overviewTop)) return null;
  if (typeof filter !== 'string' || typeof chainAsText !== 'boolean') return null;
  if (splits === null || (focus !== null && !isPart(focus))) return null;
  return {
    version: 2,
    expanded: expanded.slice(0, MAX_REMEMBERED),
    active,
    treeRow,
    byteOffset,
    openGroups,
    closedClaims,
    filter: filter.slice(0, MAX_FILTER),
    chainAsText,
    overviewTop,
    splits,
    focus,
  };
}

function readSplits(value: unknown): Splits | null {
  if (typeof value !== 'object' || value === null) return null;
  const { overview, tree } = value as Record<string, unknown>;
  return isFraction(overview) && isFraction(tree) ? { overview, tree } : null;
}

function isFraction(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && value > 0 && value < 1);
}

function isPart(value: unknown): value is PagePart {
  return (PARTS as readonly unknown[]).includes(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
