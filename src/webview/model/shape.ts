import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';

/** What the tree asks of every element and the index does not keep: 9 octets an element, made in one pass. */
export interface Shape {
  /** Ancestors of the element; the index is bounded to a depth of 128. */
  readonly depth: Uint8Array;
  /** Place among its siblings, from 1. */
  readonly position: Uint32Array;
  /** Number of children. */
  readonly children: Uint32Array;
}

/** One pass in file order: a parent always comes before its children. */
export function shapeOf(index: Asn1Index): Shape {
  const { count, parent } = index;
  const depth = new Uint8Array(count);
  const position = new Uint32Array(count);
  const children = new Uint32Array(count);
  for (let node = 0; node < count; node++) {
    const up = parent[node]!;
    if (up < 0) position[node] = 1;
    else {
      depth[node] = depth[up]! + 1;
      position[node] = ++children[up]!;
    }
  }
  return { depth, position, children };
}
