import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { nodePlace } from '../asn1/index/place.ts';
import { type DataFinding, type DataRelated, type FindingCode, finding } from './dataFinding.ts';
import type { ByteRange } from './finding.ts';

/** Findings whose values are still a sentence. */
export function findingAt(
  code: FindingCode,
  range: ByteRange,
  path: string,
  text: string,
  others: readonly DataRelated[] = [],
): DataFinding {
  return finding(code, { text } as never, { offset: range.offset, length: range.length, path }, others);
}

export function findingAtNode(
  code: FindingCode,
  index: Asn1Index,
  node: number,
  text: string,
  others: readonly DataRelated[] = [],
): DataFinding {
  return finding(code, { text } as never, nodePlace(index, node), others);
}
