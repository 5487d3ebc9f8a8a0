import { MAX_ELEMENTS } from '../../base/limits.ts';
import { Tag } from './tags.ts';

/** Octets of input for one element that the arrays are first made for; genuine certificates have 13 to 16. */
const OCTETS_PER_ELEMENT = 11;

/** The growing arrays of an index under construction. */
export class Elements {
  count = 0;
  offset: Uint32Array;
  headerLength: Uint8Array;
  contentLength: Uint32Array;
  parent: Int32Array;
  end: Uint32Array;
  tag: Uint32Array;
  flags: Uint8Array;
  field: Uint16Array;

  constructor(octets: number) {
    const capacity = Math.min(MAX_ELEMENTS, Math.ceil(octets / OCTETS_PER_ELEMENT) + 16);
    this.offset = new Uint32Array(capacity);
    this.headerLength = new Uint8Array(capacity);
    this.contentLength = new Uint32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.tag = new Uint32Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.field = new Uint16Array(capacity);
  }

  /** Number of the new element, or -1 when the bound is reached. */
  add(): number {
    if (this.count === this.offset.length && !this.#grow()) return -1;
    return this.count++;
  }

  /** The OBJECT IDENTIFIER that the last AlgorithmIdentifier among the children of `node` begins with; -1 without one. */
  identifierIn(node: number): number {
    const { tag, flags, parent, end } = this;
    let identifier = -1;
    for (let child = node + 1; child < this.count - 1; child = end[child]!) {
      const first = child + 1;
      if (parent[first] === child && tag[first] === Tag.objectIdentifier && flags[first]! >> 6 === 0)
        identifier = first;
    }
    return identifier;
  }

  #grow(): boolean {
    const capacity = Math.min(MAX_ELEMENTS, Math.ceil(this.offset.length * 1.5));
    if (capacity === this.offset.length) return false;
    this.offset = enlarged(this.offset, new Uint32Array(capacity));
    this.headerLength = enlarged(this.headerLength, new Uint8Array(capacity));
    this.contentLength = enlarged(this.contentLength, new Uint32Array(capacity));
    this.parent = enlarged(this.parent, new Int32Array(capacity));
    this.end = enlarged(this.end, new Uint32Array(capacity));
    this.tag = enlarged(this.tag, new Uint32Array(capacity));
    this.flags = enlarged(this.flags, new Uint8Array(capacity));
    this.field = enlarged(this.field, new Uint16Array(capacity));
    return true;
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
