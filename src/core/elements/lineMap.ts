import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import type { LineRange } from './textHead.ts';
import type { TextView } from './textView.ts';

/** Which lines show which element, both ways. */
export interface LineMap {
  /** The line of the element itself and those of all within it; null for an element that is not shown. */
  rangeOf(node: number): LineRange | null;
  /** The element on this line; null in the head and after the tree. */
  nodeAt(line: number): number | null;
}

/**
 * One element a line in the order of the index makes the map a subtraction: no table is kept.
 * @param index of which the view was made
 */
export function lineMap(
  index: Asn1Index | null,
  { firstLine, shown }: Pick<TextView, 'firstLine' | 'shown'>,
): LineMap {
  return {
    rangeOf: (node) => {
      if (index === null || node < 0 || node >= shown) return null;
      return { first: firstLine + node, last: firstLine + Math.min(index.end[node]!, shown) - 1 };
    },
    nodeAt: (line) => {
      const node = line - firstLine;
      return node >= 0 && node < shown ? node : null;
    },
  };
}
