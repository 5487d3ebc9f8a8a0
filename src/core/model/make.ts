import { type Asn1Index, contentOffset, totalLength } from '../asn1/index/asn1Index.ts';
import { pathOf } from '../asn1/index/path.ts';
import { CATALOGUE, type FindingCode } from '../words/en/catalogue.ts';
import type { ByteRange, Finding, RelatedPlace } from './finding.ts';

/** A finding at a range of octets. Severity, title and source are the catalogue's: one code, one weight. */
export function findingAt(
  code: FindingCode,
  range: ByteRange,
  path: string,
  message: string,
  related: readonly RelatedPlace[] = [],
): Finding {
  const { severity, title, source } = CATALOGUE[code];
  return {
    code,
    severity,
    title,
    message,
    offset: range.offset,
    length: range.length,
    path,
    source,
    related,
  };
}

/** A finding at an element, header and content. */
export function findingAtNode(
  code: FindingCode,
  index: Asn1Index,
  node: number,
  message: string,
  related: readonly RelatedPlace[] = [],
): Finding {
  return findingAt(code, rangeOf(index, node), pathOf(index, node), message, related);
}

/** A finding at the content of an element, leaving out `skip` octets at its start. */
export function findingAtContent(
  code: FindingCode,
  index: Asn1Index,
  node: number,
  message: string,
  skip = 0,
): Finding {
  const range = { offset: contentOffset(index, node) + skip, length: index.contentLength[node]! - skip };
  return findingAt(code, range, pathOf(index, node), message);
}

export function relatedNode(index: Asn1Index, node: number, message: string): RelatedPlace {
  return { ...rangeOf(index, node), path: pathOf(index, node), message };
}

export function rangeOf(index: Asn1Index, node: number): ByteRange {
  return { offset: index.offset[node]!, length: totalLength(index, node) };
}
