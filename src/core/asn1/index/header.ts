import type { Asn1ProblemKind } from './asn1Index.ts';

/** Identifier and length octets of one element, as they stand. One object is used for a whole walk. */
export interface Header {
  /** Bits 8 and 7 of the first identifier octet, in place. */
  classBits: number;
  constructed: boolean;
  tag: number;
  /** Octets of identifier and length. */
  length: number;
  /** Declared content octets; -1 for the indefinite form. */
  contentLength: number;
  nonMinimal: boolean;
  /** Why the header cannot be read; null when it can. `length` is then what was read of it. */
  problem: Extract<Asn1ProblemKind, 'header-cut' | 'bad-length' | 'bad-tag'> | null;
}

export function emptyHeader(): Header {
  return {
    classBits: 0,
    constructed: false,
    tag: 0,
    length: 0,
    contentLength: 0,
    nonMinimal: false,
    problem: null,
  };
}

/** Reads identifier octets (X.690 8.1.2) and length octets (8.1.3) at `at`; reads nothing at or after `limit`. */
export function readHeader(bytes: Uint8Array, at: number, limit: number, into: Header): void {
  const first = bytes[at]!;
  into.classBits = first & 0xc0;
  into.constructed = (first & 0x20) !== 0;
  into.tag = first & 0x1f;
  into.nonMinimal = false;
  into.contentLength = 0;
  into.problem = null;
  let next = at + 1;
  if (into.tag === 0x1f) next = readLongTag(bytes, next, limit, into);
  if (into.problem === null) next = readLength(bytes, next, limit, into);
  into.length = next - at;
}

/** Tag numbers from 31 up, in octets of seven bits. */
function readLongTag(bytes: Uint8Array, start: number, limit: number, into: Header): number {
  let next = start;
  let tag = 0;
  for (;;) {
    if (next >= limit) {
      into.problem = 'header-cut';
      break;
    }
    const octet = bytes[next]!;
    // A first octet of 80 is forbidden (8.1.2.4.2 c); five octets hold more than 32 bits.
    if (next - start >= 5 || (next === start && octet === 0x80)) {
      into.problem = 'bad-tag';
      break;
    }
    next++;
    tag = tag * 128 + (octet & 0x7f);
    if ((octet & 0x80) === 0) break;
  }
  if (tag > 0xffffffff) into.problem = 'bad-tag';
  if (into.problem === null && tag < 31) into.nonMinimal = true;
  into.tag = Math.min(tag, 0xffffffff);
  return next;
}

function readLength(bytes: Uint8Array, start: number, limit: number, into: Header): number {
  if (start >= limit) {
    into.problem = 'header-cut';
    return start;
  }
  const first = bytes[start]!;
  if (first < 0x80) {
    into.contentLength = first;
    return start + 1;
  }
  if (first === 0x80) {
    into.contentLength = -1;
    // The indefinite form is for constructed encodings only (8.1.3.2).
    if (!into.constructed) into.problem = 'bad-length';
    return start + 1;
  }
  if (first === 0xff) {
    into.problem = 'bad-length';
    return start + 1;
  }
  return readLongLength(bytes, start + 1, first & 0x7f, limit, into);
}

function readLongLength(
  bytes: Uint8Array,
  start: number,
  octets: number,
  limit: number,
  into: Header,
): number {
  let length = 0;
  let next = start;
  for (; next < start + octets; next++) {
    if (next >= limit) {
      into.problem = 'header-cut';
      return next;
    }
    length = length * 256 + bytes[next]!;
    if (length > 0xffffffff) {
      into.problem = 'bad-length';
      return next + 1;
    }
  }
  if (length < 0x80 || bytes[start] === 0) into.nonMinimal = true;
  into.contentLength = length;
  return next;
}
