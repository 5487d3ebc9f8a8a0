import { type Asn1Index, contentEnd, contentOffset } from '../../core/asn1/index/asn1Index.ts';

/** Octets of a content that are worth comparing; what is longer is asked anew. */
const MAX_OCTETS = 64;

/**
 * Asks once for all elements of one type and content: object identifiers, times and flags of a bundle of
 * certificates are the same over and over. A hash leads to an earlier element, whose octets are then compared.
 */
export function answersByOctets(index: Asn1Index, ask: (node: number) => boolean): (node: number) => boolean {
  const { bytes, tag, field } = index;
  const known = new Map<number, { readonly node: number; readonly answer: boolean }>();
  return (node) => {
    const start = contentOffset(index, node);
    const end = contentEnd(index, node);
    if (end - start > MAX_OCTETS) return ask(node);
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5 ^ tag[node]! ^ (field[node]! << 8);
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const earlier = known.get(hash);
    if (earlier && isSame(index, earlier.node, node)) return earlier.answer;
    const answer = ask(node);
    known.set(hash, { node, answer });
    return answer;
  };
}

function isSame(index: Asn1Index, a: number, b: number): boolean {
  const { bytes, tag, flags, field, contentLength } = index;
  const length = contentLength[a]!;
  if (tag[a] !== tag[b] || flags[a] !== flags[b] || field[a] !== field[b] || length !== contentLength[b])
    return false;
  const [first, second] = [contentOffset(index, a), contentOffset(index, b)];
  for (let at = 0; at < length; at++) if (bytes[first + at] !== bytes[second + at]) return false;
  return true;
}
