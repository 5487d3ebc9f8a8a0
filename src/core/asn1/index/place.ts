import type { DataPlace } from '../../model/dataFinding.ts';
import type { ByteRange } from '../../model/finding.ts';
import { type Asn1Index, contentOffset, totalLength } from './asn1Index.ts';
import { pathOf } from './path.ts';

/** The octets of an element, header and content. */
export function nodeRange(index: Asn1Index, node: number): ByteRange {
  return { offset: index.offset[node]!, length: totalLength(index, node) };
}

/** Where an element stands. */
export function nodePlace(index: Asn1Index, node: number): DataPlace {
  return { ...nodeRange(index, node), path: pathOf(index, node) };
}

/** Where the content of an element stands, leaving out `skip` octets at its start. */
export function contentPlace(index: Asn1Index, node: number, skip = 0): DataPlace {
  return {
    offset: contentOffset(index, node) + skip,
    length: index.contentLength[node]! - skip,
    path: pathOf(index, node),
  };
}
