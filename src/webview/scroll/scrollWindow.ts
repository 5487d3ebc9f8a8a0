/** The part of a long list of rows of one height that is in sight. */
export interface ScrollWindow {
  /** First row in sight, perhaps in part. */
  readonly first: number;
  /** Rows to draw from there. */
  readonly count: number;
  /** Pixels by which the first row is above the upper edge. */
  readonly shift: number;
}

/**
 * Tallest element that browsers lay out exactly, with room to spare: Chromium stops at 2^25 - 1 px and
 * Firefox at 17.8 million. A longer list gets a scrollbar of this height that stands for all of it.
 */
export const MAX_HEIGHT = 8_000_000;

/** @param top pixels of the list above the upper edge. */
export function windowOf(top: number, height: number, rowHeight: number, rows: number): ScrollWindow {
  const first = Math.min(Math.max(Math.floor(top / rowHeight), 0), Math.max(rows - 1, 0));
  const shift = top - first * rowHeight;
  const count = Math.min(Math.ceil((height + shift) / rowHeight), rows - first);
  return { first, count: Math.max(count, 0), shift };
}

/** Largest `top` of a list. */
export function maxTop(height: number, rowHeight: number, rows: number): number {
  return Math.max(rows * rowHeight - height, 0);
}

/** How the scrollbar's pixels and the list's are related. */
export interface ScrollScale {
  /** Height of the element that the scrollbar belongs to. */
  readonly sizer: number;
  /** Pixels of the list for one pixel of the scrollbar; 1 but for very long lists. */
  readonly ratio: number;
}

export function scaleOf(height: number, rowHeight: number, rows: number): ScrollScale {
  const full = rows * rowHeight;
  if (full <= MAX_HEIGHT) return { sizer: full, ratio: 1 };
  return { sizer: MAX_HEIGHT, ratio: (full - height) / (MAX_HEIGHT - height) };
}

/** The `top` nearest to the present one that has the row in sight; in the middle where it was far away. */
export function topToShow(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight;
  const end = start + rowHeight;
  if (start >= top && end <= top + height) return top;
  if (start < top && start > top - 2 * rowHeight) return start;
  if (end > top + height && end < top + height + 2 * rowHeight) return end - height;
  return start - (height - rowHeight) / 2;
}
