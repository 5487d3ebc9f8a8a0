import type { Place } from '../../model/place.ts';
import type { ByteRange } from '../../model/place.ts';
import { type Asn1Index, contentOffset, totalLength } from './asn1Index.ts';
import { pathOf } from './path.ts';

/** The octets of an element, header and content. */
export function nodeRange(index: Asn1Index, node: number): ByteRange {
  return { offset: index.offset[node]!, length: totalLength(index, node) };
}

/** Where an element stands. */
export function nodePlace(index: Asn1Index, node: number): Place {
  return { ...nodeRange(index, node), path: pathOf(index, node) };
}

/** Where the content of an element stands, leaving out `skip` octets at its start. */
export function contentPlace(index: Asn1Index, node: number, skip = 0): Place {
  return {
    offset: contentOffset(index, node) + skip,
    length: index.contentLength[node]! - skip,
    path: pathOf(index, node),
  };
}
