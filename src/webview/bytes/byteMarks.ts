import {
  type Asn1Index,
  contentEnd,
  contentOffset,
  Flag,
  hasChildren,
  hasFlag,
  totalLength,
} from '../../core/asn1/index/asn1Index.ts';
import type { ByteRange } from '../../core/model/place.ts';
import { holdsSecret } from '../../core/asn1/value/secret.ts';
import { lengthOffset } from '../../core/asn1/index/lengthOffset.ts';

/** What is marked in the bytes. All ends are exclusive offsets. */
export interface ByteMarks {
  /** Identifier octets. */
  readonly tag: ByteRange;
  /** Length octets. */
  readonly length: ByteRange;
  readonly content: ByteRange;
  /** In the content: identifier and length octets of the element that an OCTET or BIT STRING holds; 0 octets otherwise. */
  readonly inner: ByteRange;
  /** End-of-contents octets of an indefinite length; 0 octets otherwise. */
  readonly endOfContents: ByteRange;
  /** A range that is no whole element: the place of a finding or of an attribute. */
  readonly range: ByteRange | null;
  /** The octet that the keyboard stands on; -1 for none. */
  readonly cursor: number;
  /** Whether an octet is not to be shown. */
  readonly isHidden: (offset: number) => boolean;
}

const NONE: ByteRange = { offset: 0, length: 0 };

export const NO_MARKS: ByteMarks = {
  tag: NONE,
  length: NONE,
  content: NONE,
  inner: NONE,
  endOfContents: NONE,
  range: null,
  cursor: -1,
  isHidden: () => false,
};

/** Marks of an element (-1 for none), and of a range inside or outside of it. */
export function marksOf(index: Asn1Index, node: number, range: ByteRange | null, cursor: number): ByteMarks {
  const isHidden = (octet: number) => holdsSecret(index, { offset: octet, length: 1 });
  if (node < 0) return { ...NO_MARKS, range, cursor, isHidden };
  const offset = index.offset[node]!;
  const length = totalLength(index, node);
  const end = contentEnd(index, node);
  const content = { offset: contentOffset(index, node), length: index.contentLength[node]! };
  const lengthAt = lengthOffset(index, node);
  const isMarked = range !== null && (isSame(range, { offset, length }) || isSame(range, content));
  return {
    tag: { offset, length: Math.min(lengthAt - offset, index.headerLength[node]!) },
    length: { offset: lengthAt, length: Math.max(content.offset - lengthAt, 0) },
    content,
    inner: innerHeader(index, node),
    endOfContents: { offset: end, length: offset + length - end },
    range: isMarked ? null : range,
    cursor,
    isHidden,
  };
}

/** Where the content of a string is an element again, that element's header is marked in it. */
function innerHeader(index: Asn1Index, node: number): ByteRange {
  if (!hasFlag(index, node, Flag.encapsulates) || !hasChildren(index, node)) return NONE;
  return { offset: index.offset[node + 1]!, length: index.headerLength[node + 1]! };
}

export type Mark = 'tag' | 'length' | 'end' | 'content' | 'inner' | 'none';

/** Octets beside each other that look the same. */
export interface ByteRun {
  readonly offset: number;
  readonly length: number;
  readonly mark: Mark;
  readonly inRange: boolean;
  readonly cursor: boolean;
  /** Not to be shown. */
  readonly hidden: boolean;
}

/** Cuts the octets of one line into runs, so that a line has a handful of elements and not 32. */
export function runsOf(marks: ByteMarks, offset: number, length: number): ByteRun[] {
  const runs: ByteRun[] = [];
  const end = offset + length;
  for (let start = offset; start < end;) {
    const look = lookAt(marks, start);
    let stop = start + 1;
    while (stop < end && !look.cursor && sameLook(look, lookAt(marks, stop))) stop++;
    runs.push({ offset: start, length: stop - start, ...look });
    start = stop;
  }
  return runs;
}

type Look = Pick<ByteRun, 'mark' | 'inRange' | 'cursor' | 'hidden'>;

function lookAt(marks: ByteMarks, offset: number): Look {
  return {
    mark: markAt(marks, offset),
    inRange: marks.range !== null && isIn(marks.range, offset),
    cursor: offset === marks.cursor,
    hidden: marks.isHidden(offset),
  };
}

function markAt(marks: ByteMarks, offset: number): Mark {
  if (isIn(marks.tag, offset)) return 'tag';
  if (isIn(marks.length, offset)) return 'length';
  if (isIn(marks.inner, offset)) return 'inner';
  if (isIn(marks.content, offset)) return 'content';
  return isIn(marks.endOfContents, offset) ? 'end' : 'none';
}

function isSame(a: ByteRange, b: ByteRange): boolean {
  return a.offset === b.offset && a.length === b.length;
}

function isIn(range: ByteRange, offset: number): boolean {
  return offset >= range.offset && offset < range.offset + range.length;
}

function sameLook(a: Look, b: Look): boolean {
  return a.mark === b.mark && a.inRange === b.inRange && a.cursor === b.cursor && a.hidden === b.hidden;
}
