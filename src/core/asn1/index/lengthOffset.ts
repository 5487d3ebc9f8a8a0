import type { Asn1Index } from './asn1Index.ts';

/** Offset of the first length octet: after one identifier octet, or several where the tag number is 31 or more (X.690 8.1.2.4). */
export function lengthOffset(index: Asn1Index, node: number): number {
  let offset = index.offset[node]! + 1;
  if ((index.bytes[offset - 1]! & 0x1f) !== 0x1f) return offset;
  while ((index.bytes[offset++] ?? 0) & 0x80);
  return offset;
}
