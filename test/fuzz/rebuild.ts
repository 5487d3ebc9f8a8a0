import type { Asn1Index } from '../../src/core/asn1/index/asn1Index.ts';
import { contentEnd, contentOffset, totalLength } from '../../src/core/asn1/index/asn1Index.ts';
import { concat, tlv } from '../fixtures/generator/der.ts';

/** Identifier octets of an element: one, or more for tag numbers from 31 up. */
export function identifierOf({ bytes, offset }: Asn1Index, node: number): Uint8Array {
  const start = offset[node]!;
  if ((bytes[start]! & 0x1f) !== 0x1f) return bytes.slice(start, start + 1);
  let end = start + 1;
  while (end < bytes.length && bytes[end]! >= 0x80) end++;
  return bytes.slice(start, end + 1);
}

/**
 * The file with one element replaced by other octets (none, one or several elements), and the lengths of all elements
 * around it set right: a change that a reader of lengths alone does not see.
 */
export function withElement(index: Asn1Index, node: number, replacement: Uint8Array): Uint8Array {
  const { bytes, offset, parent } = index;
  let inner = replacement;
  let from = offset[node]!;
  let to = from + totalLength(index, node);
  for (let up = parent[node]!; up >= 0; up = parent[up]!) {
    const content = concat(
      bytes.subarray(contentOffset(index, up), from),
      inner,
      bytes.subarray(to, contentEnd(index, up)),
    );
    inner = tlv(identifierOf(index, up), content);
    from = offset[up]!;
    to = from + totalLength(index, up);
  }
  return concat(bytes.subarray(0, from), inner, bytes.subarray(to));
}
