/** The edges of a box on the page, in pixels from the upper left corner of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TooltipPlace {
  readonly left: number;
  readonly top: number;
  /** What does not fit is scrolled. */
  readonly maxHeight: number;
}

/** Pixels to the edge of the window. */
const MARGIN = 4;

/** Pixels beside the pointer, so that it can go straight down to the next row. */
const BESIDE_POINTER = 12;

/**
 * Below its row, or above where there is more room: never over the row itself, so that reading the
 * tooltip and the row together is possible and the pointer can go from one to the other. Beside the pointer,
 * on the side that has room.
 *
 * @param pointer pixels from the left edge; null where the keyboard opened it: then it starts with the row.
 */
export function placeTooltip(
  row: Box,
  pointer: number | null,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): TooltipPlace {
  const below = view.height - row.bottom - MARGIN;
  const above = row.top - MARGIN;
  const goesBelow = size.height <= below || below >= above;
  const maxHeight = Math.max(goesBelow ? below : above, 0);
  const height = Math.min(size.height, maxHeight);
  return {
    left: Math.max(
      Math.min(leftOf(row, pointer, size.width, view.width), view.width - size.width - MARGIN),
      MARGIN,
    ),
    top: goesBelow ? row.bottom : row.top - height,
    maxHeight,
  };
}

function leftOf(row: Box, pointer: number | null, width: number, viewWidth: number): number {
  if (pointer === null) return row.left;
  const right = pointer + BESIDE_POINTER;
  const left = pointer - BESIDE_POINTER - width;
  return right + width + MARGIN <= viewWidth || left < MARGIN ? right : left;
}
