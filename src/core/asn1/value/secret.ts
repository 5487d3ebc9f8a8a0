import type { ByteRange } from '../../model/place.ts';
import { type Asn1Index, contentEnd, contentOffset, innermostAt, isUniversal } from '../index/asn1Index.ts';
import { encodeOid } from '../oid/oid.ts';
import { Tag } from '../index/tags.ts';

/** RFC 2985 section 5.4.1: a secret shared with the CA, in clear. Whoever has it can ask for revocation. */
export const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';
/** What is shown in place of a value that is not to be shown. */
export const HIDDEN = '(hidden)';
const TYPE = encodeOid(CHALLENGE_PASSWORD);

const known = new WeakMap<Asn1Index, readonly ByteRange[]>();

/**
 * Octets that are not to be shown, in file order: what follows the object identifier of a challenge password in the
 * element around it, wherever that stands, and all that follows it in a broken file. Headers of elements are no part.
 */
export function secretRanges(index: Asn1Index): readonly ByteRange[] {
  let ranges = known.get(index);
  if (ranges === undefined) known.set(index, (ranges = findSecrets(index)));
  return ranges;
}

/** Whether a part of these octets is not to be shown. */
export function holdsSecret(index: Asn1Index, { offset, length }: ByteRange): boolean {
  const ranges = secretRanges(index);
  let low = 0;
  let high = ranges.length;
  // The first range that ends behind the offset is the only one that can begin before the end.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.offset + ranges[middle]!.length > offset) high = middle;
    else low = middle + 1;
  }
  return low < ranges.length && ranges[low]!.offset < offset + length;
}

/** The same for the content of an element. */
export function isSecret(index: Asn1Index, node: number): boolean {
  return holdsSecret(index, { offset: contentOffset(index, node), length: index.contentLength[node]! });
}

function findSecrets(index: Asn1Index): ByteRange[] {
  const ranges: ByteRange[] = [];
  const { bytes } = index;
  const last = bytes.length - TYPE.length;
  for (let at = bytes.indexOf(TYPE[0]!); at >= 0 && at <= last; at = bytes.indexOf(TYPE[0]!, at + 1)) {
    if (!TYPE.every((octet, i) => bytes[at + i] === octet)) continue;
    const end = regionEnd(index, at);
    if (end < 0) continue;
    hideRegion(index, at + TYPE.length, end, ranges);
    at = Math.max(at, end - 1);
  }
  return ranges;
}

/** Where that ends which an identifier at this octet is the type of; -1 where it is another identifier. */
function regionEnd(index: Asn1Index, at: number): number {
  // Where lengths or tags are wrong, nobody knows which element the password is in.
  if (index.problems.length > 0) return index.bytes.length;
  const node = innermostAt(index, at);
  const isOther =
    node >= 0 &&
    isUniversal(index, node, Tag.objectIdentifier) &&
    contentOffset(index, node) === at &&
    index.contentLength[node] !== TYPE.length;
  if (isOther) return -1;
  const parent = node < 0 ? -1 : index.parent[node]!;
  return parent < 0 ? index.bytes.length : contentEnd(index, parent);
}

/** All octets from `start` to `end` but the headers of the elements that begin there. */
function hideRegion(index: Asn1Index, start: number, end: number, ranges: ByteRange[]): void {
  let from = start;
  for (let node = firstFrom(index, start); node < index.count && index.offset[node]! < end; node++) {
    hide(from, index.offset[node]!, ranges);
    from = contentOffset(index, node);
  }
  hide(from, end, ranges);
}

function hide(start: number, end: number, ranges: ByteRange[]): void {
  if (start < end) ranges.push({ offset: start, length: end - start });
}

/** The first element that begins at this octet or behind it. */
function firstFrom(index: Asn1Index, offset: number): number {
  let low = 0;
  let high = index.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.offset[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
