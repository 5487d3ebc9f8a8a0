/**
 * The index of a BER or DER file: one entry a TLV element in file order (pre-order), kept in flat typed
 * arrays so that two million elements cost 24 octets each. It holds no values: those are decoded from
 * `bytes` on demand. Plain data, safe to clone between threads.
 */
export interface Asn1Index {
  readonly bytes: Uint8Array;
  /** The schema the root was read by; also tells the page how to make the same index again. */
  readonly root: RootSchema;
  /** Number of elements; the arrays may be longer. */
  readonly count: number;
  /** Offset of the identifier octet. */
  readonly offset: Uint32Array;
  /** Identifier and length octets together. */
  readonly headerLength: Uint8Array;
  /** Content octets that are there (clamped to the parent), without end-of-contents octets. */
  readonly contentLength: Uint32Array;
  /** Index of the enclosing element; -1 for the root. */
  readonly parent: Int32Array;
  /** Index after the last descendant: children of i are i+1, then end[i+1], … while < end[i]. */
  readonly end: Uint32Array;
  /** Tag number (X.690 8.1.2), without the class. */
  readonly tag: Uint32Array;
  /** Class in the two high bits as in the identifier octet, and the `Flag`s. */
  readonly flags: Uint8Array;
  /** Id of the schema field (see schema.ts); 0 where the schema knows nothing. */
  readonly field: Uint16Array;
  /** In file order; at most MAX_PROBLEMS. */
  readonly problems: readonly Asn1Problem[];
  /** Where the root element ends; less than bytes.length when octets follow it. */
  readonly endOffset: number;
}

/** What the file's outermost element is taken for. `any` gives generic ASN.1 names only. */
export type RootSchema =
  'ContentInfo' | 'Certificate' | 'CertificationRequest' | 'SubjectPublicKeyInfo' | 'any';

/** Bits of `flags` below the class (bits 8 and 7 of the identifier octet stay in place). */
export const Flag = {
  /** Bit 6 of the identifier octet. */
  constructed: 0x20,
  /** Length form is indefinite (X.690 8.1.3.6); two end-of-contents octets follow the content unless `cut`. */
  indefinite: 0x01,
  /** Content was clamped: it runs past its parent or the file, or its end is not known. */
  cut: 0x02,
  /** A primitive OCTET or BIT STRING whose content was indexed, as the schema says that it holds BER. */
  encapsulates: 0x04,
  /** Length octets not in the shortest form, or tag number not in the shortest form (X.690 10.1, 8.1.2.4). */
  nonMinimal: 0x08,
} as const;

export type Asn1ProblemKind =
  /** Ends inside identifier or length octets. */
  | 'header-cut'
  /** Content runs past the end of the file. */
  | 'file-cut'
  /** Content runs past the end of the enclosing element. */
  | 'overrun'
  /** Indefinite length without end-of-contents octets. */
  | 'unclosed'
  /** Indefinite length on a primitive element, reserved length octet FF, length over 2^32, tag number over 2^32. */
  | 'bad-length'
  | 'bad-tag'
  /** End-of-contents octets where none belong. */
  | 'stray-end-of-contents'
  /** A bound was hit: nothing beyond is indexed. */
  | 'too-many-bytes'
  | 'too-many-elements'
  | 'too-deep'
  /** Octets after the root element. */
  | 'trailing-octets';

export interface Asn1Problem {
  readonly kind: Asn1ProblemKind;
  readonly offset: number;
  readonly length: number;
  /** The element it belongs to; -1 for none. */
  readonly node: number;
}

/** Offset of the first content octet. */
export function contentOffset(index: Asn1Index, node: number): number {
  return index.offset[node]! + index.headerLength[node]!;
}

/** Offset after the last content octet (end-of-contents octets not counted). */
export function contentEnd(index: Asn1Index, node: number): number {
  return contentOffset(index, node) + index.contentLength[node]!;
}

/** Header, content and end-of-contents octets together. */
export function totalLength(index: Asn1Index, node: number): number {
  const flags = index.flags[node]!;
  const endOfContents = (flags & Flag.indefinite) !== 0 && (flags & Flag.cut) === 0 ? 2 : 0;
  return index.headerLength[node]! + index.contentLength[node]! + endOfContents;
}

/** The content octets, not copied. */
export function contentOf(index: Asn1Index, node: number): Uint8Array {
  return index.bytes.subarray(contentOffset(index, node), contentEnd(index, node));
}

/** The whole element, not copied. */
export function elementOf(index: Asn1Index, node: number): Uint8Array {
  const start = index.offset[node]!;
  return index.bytes.subarray(start, start + totalLength(index, node));
}

/** 0 universal, 1 application, 2 context-specific, 3 private. */
export function tagClass(index: Asn1Index, node: number): 0 | 1 | 2 | 3 {
  return (index.flags[node]! >> 6) as 0 | 1 | 2 | 3;
}

export function hasFlag(index: Asn1Index, node: number, flag: number): boolean {
  return (index.flags[node]! & flag) !== 0;
}

/** Whether the element is of the universal class with this tag number. */
export function isUniversal(index: Asn1Index, node: number, tag: number): boolean {
  return index.tag[node] === tag && tagClass(index, node) === 0;
}

/** Whether the element is context-specific with this tag number. */
export function isContext(index: Asn1Index, node: number, tag: number): boolean {
  return index.tag[node] === tag && tagClass(index, node) === 2;
}

/** Direct children in file order. */
export function childrenOf(index: Asn1Index, node: number): number[] {
  const children: number[] = [];
  const end = index.end[node]!;
  for (let child = node + 1; child < end; child = index.end[child]!) children.push(child);
  return children;
}

export function hasChildren(index: Asn1Index, node: number): boolean {
  return index.end[node]! > node + 1;
}

/** The innermost element that holds this octet, or -1. Octets of a gap belong to the element around them. */
export function innermostAt(index: Asn1Index, offset: number): number {
  let low = 0;
  let high = index.count - 1;
  // The last element that starts at or before the octet is it or one of its earlier relatives.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.offset[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  let node = index.count > 0 && index.offset[low]! <= offset ? low : -1;
  while (node >= 0 && index.offset[node]! + totalLength(index, node) <= offset) node = index.parent[node]!;
  return node;
}
