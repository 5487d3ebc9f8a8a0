import { type Finding, finding } from '../model/finding.ts';
import { type Asn1Index, type Asn1Problem, Flag, contentOffset, hasFlag } from '../asn1/index/asn1Index.ts';
import { emptyHeader, readHeader } from '../asn1/index/header.ts';
import { nodePlace } from '../asn1/index/place.ts';
import { pathOf } from '../asn1/index/path.ts';
import { typeOf } from '../asn1/index/types.ts';
import { MAX_PROBLEMS } from '../base/limits.ts';

/** What is wrong with the BER encoding itself, each with its octet. */
export function checkStructure(index: Asn1Index): Finding[] {
  const findings = index.problems.map((problem) => findingOf(index, problem));
  if (index.problems.length < MAX_PROBLEMS) return findings;
  const whole = { offset: 0, length: index.bytes.length, path: '' };
  return [...findings, finding('PKC118', { what: 'problems' }, whole)];
}

function findingOf(index: Asn1Index, { kind, node, offset, length }: Asn1Problem): Finding {
  const path = node < 0 ? '' : pathOf(index, node);
  const spot = { at: offset, path };
  const place = { offset, length, path };
  switch (kind) {
    case 'file-cut':
      return finding('PKC102', { what: kind, ...spot, ...missingOf(index) }, place);
    case 'header-cut':
      return finding('PKC102', { what: kind, ...spot }, place);
    case 'overrun': {
      const available = Math.max(0, offset + length - contentOffset(index, node));
      const lengths = { declared: declaredLength(index, node), available };
      return finding('PKC102', { what: kind, ...spot, type: typeOf(index, node), ...lengths }, place);
    }
    case 'unclosed':
      return finding('PKC102', { what: kind, ...spot, type: typeOf(index, node) }, place);
    case 'bad-length':
    case 'bad-tag':
    case 'stray-end-of-contents':
      return finding('PKC103', { what: kind, ...spot }, place);
    case 'too-many-bytes':
      return finding('PKC104', { what: kind, octets: index.bytes.length }, place);
    case 'too-many-elements':
    case 'too-deep':
      return finding('PKC104', { what: kind, at: offset }, place);
    case 'trailing-octets':
      return finding('PKC105', { what: kind, at: offset, octets: length }, { ...place, path: '' });
  }
}

/** How many octets the outermost length says are missing, and how many there should be. */
function missingOf(index: Asn1Index): { readonly missing: number; readonly whole: number } {
  const { length } = index.bytes;
  const missing = Math.max(0, (declaredLength(index, 0) ?? 0) + contentOffset(index, 0) - length);
  return { missing, whole: length + missing };
}

/** The length as the file says it; the index holds it clamped. */
function declaredLength(index: Asn1Index, node: number): number | null {
  const header = emptyHeader();
  readHeader(index.bytes, index.offset[node]!, index.bytes.length, header);
  return header.problem === null && header.contentLength >= 0 ? header.contentLength : null;
}

/** First element that DER would encode otherwise (X.690 10.1); -1 where there is none. */
export function firstBerElement(index: Asn1Index): number {
  for (let node = 0; node < index.count; node++)
    if (hasFlag(index, node, Flag.indefinite | Flag.nonMinimal)) return node;
  return -1;
}

/** Remark: BER that is not DER. One remark for the file, at the first place. */
export function remarkBer(index: Asn1Index): Finding[] {
  const node = firstBerElement(index);
  if (node < 0) return [];
  const form = hasFlag(index, node, Flag.indefinite) ? 'indefinite' : 'not-shortest';
  return [finding('PKC106', { form, at: index.offset[node]! }, nodePlace(index, node))];
}
