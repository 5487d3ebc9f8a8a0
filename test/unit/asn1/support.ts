import {
  type Asn1Index,
  Flag,
  type RootSchema,
  contentEnd,
  contentOffset,
  hasFlag,
  totalLength,
} from '../../../src/core/asn1/index/asn1Index.ts';
import { typeOf } from '../../../src/core/asn1/index/types.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { hex } from '../../fixtures/generator/der.ts';

/** Index of octets given as hex; blanks may stand between them. */
export function indexHex(octets: string, root: RootSchema = 'any'): Asn1Index {
  return indexAsn1({ bytes: hex(octets), root });
}

/** Numbers of all elements. */
export function nodesOf(index: Asn1Index): readonly number[] {
  return Array.from({ length: index.count }, (_, node) => node);
}

/** Number of ancestors; 0 for the root. */
export function depthOf(index: Asn1Index, node: number): number {
  let depth = 0;
  for (let up = index.parent[node]!; up >= 0; up = index.parent[up]!) depth++;
  return depth;
}

/** Offset, header length, content length, parent, end and type of an element. */
export type Row = readonly [number, number, number, number, number, string];

export function rowsOf(index: Asn1Index): readonly Row[] {
  const { offset, headerLength, contentLength, parent, end } = index;
  return nodesOf(index).map((node) => [
    offset[node]!,
    headerLength[node]!,
    contentLength[node]!,
    parent[node]!,
    end[node]!,
    typeOf(index, node),
  ]);
}

/** Kind, offset, length and element of each problem. */
export function problemsOf(index: Asn1Index): readonly (readonly [string, number, number, number])[] {
  return index.problems.map(({ kind, offset, length, node }) => [kind, offset, length, node]);
}

export function offsetAfter(index: Asn1Index, node: number): number {
  return index.offset[node]! + totalLength(index, node);
}

/** What contradicts the promises of the index; the first thing found, or null. */
export function contradiction(index: Asn1Index): string | null {
  const { count, offset, parent, end, bytes, problems } = index;
  const open: number[] = [];
  for (let node = 0; node < count; node++) {
    while (open.length > 0 && node >= end[open.at(-1)!]!) open.pop();
    const above = open.at(-1) ?? -1;
    if (parent[node] !== above) return `parent of ${node} is ${parent[node]}, not ${above}`;
    if (end[node]! <= node || end[node]! > (above < 0 ? count : end[above]!)) return `end of ${node}`;
    if (node > 0 && offset[node]! <= offset[node - 1]!) return `offset of ${node} does not ascend`;
    if (offsetAfter(index, node) > bytes.length) return `${node} runs past the file`;
    if (above >= 0 && offset[node]! < contentOffset(index, above)) return `${node} starts before its parent`;
    if (above >= 0 && offsetAfter(index, node) > contentEnd(index, above))
      return `${node} runs out of ${above}`;
    const isContainer = hasFlag(index, node, Flag.constructed) || hasFlag(index, node, Flag.encapsulates);
    if (!isContainer && end[node] !== node + 1) return `${node} is primitive and has children`;
    open.push(node);
  }
  const unsorted = problems.findIndex(
    (problem, i) => i > 0 && problem.offset < problems[i - 1]!.offset && problem.kind !== 'file-cut',
  );
  if (unsorted >= 0) return `problem ${unsorted} is not in file order`;
  const astray = problems.find(
    (problem) =>
      problem.offset < 0 || problem.offset + problem.length > bytes.length || problem.node >= count,
  );
  return astray ? `problem ${astray.kind} is outside the file` : null;
}
