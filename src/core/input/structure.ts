import type { DataFinding } from '../model/dataFinding.ts';
import { type Asn1Index, type Asn1Problem, Flag, contentOffset, hasFlag } from '../asn1/index/asn1Index.ts';
import { emptyHeader, readHeader } from '../asn1/index/header.ts';
import { pathOf } from '../asn1/index/path.ts';
import { typeOf } from '../asn1/index/types.ts';
import { findingAt, findingAtNode } from '../model/make.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_PROBLEMS } from '../base/limits.ts';

/** What is wrong with the BER encoding itself, each with its octet. */
export function checkStructure(index: Asn1Index): DataFinding[] {
  const findings = index.problems.map((problem) => describe(index, problem));
  if (index.problems.length >= MAX_PROBLEMS) {
    findings.push(
      findingAt(
        'PKC118',
        { offset: 0, length: index.bytes.length },
        '',
        `There are more than ${MAX_PROBLEMS} problems; the first ${MAX_PROBLEMS} are listed.`,
      ),
    );
  }
  return findings;
}

function describe(index: Asn1Index, problem: Asn1Problem): DataFinding {
  const { kind, node, offset, length } = problem;
  const where = node < 0 ? '' : pathOf(index, node);
  const place = where === '' ? 'the file' : where;
  switch (kind) {
    case 'file-cut':
      return findingAt(
        'PKC102',
        problem,
        where,
        `The file ends at octet ${offset}, inside ${place}${missing(index)}. It was cut short.`,
      );
    case 'header-cut':
      return findingAt(
        'PKC102',
        problem,
        where,
        `The tag or length at octet ${offset} runs past the end of its container, in ${place}.`,
      );
    case 'overrun':
      return findingAt(
        'PKC102',
        problem,
        where,
        `${typeOf(index, node)} at octet ${offset} (${place}) says ${declared(index, node)} octets of content, but its container ends after ${Math.max(0, offset + length - contentOffset(index, node))}.`,
      );
    case 'unclosed':
      return findingAt(
        'PKC102',
        problem,
        where,
        `${typeOf(index, node)} of indefinite length at octet ${offset} (${place}) is never closed.`,
      );
    case 'bad-length':
      return findingAt(
        'PKC103',
        problem,
        where,
        `The length octets of the element at octet ${offset} are not valid (indefinite length of a primitive, reserved FF, or more than 4 GiB), in ${place}. What follows in its container was not read.`,
      );
    case 'bad-tag':
      return findingAt(
        'PKC103',
        problem,
        where,
        `The tag at octet ${offset} is not valid, in ${place}. What follows in its container was not read.`,
      );
    case 'stray-end-of-contents':
      return findingAt(
        'PKC103',
        problem,
        where,
        `End-of-contents octets (00 00) at octet ${offset} where none belong, in ${place}.`,
      );
    case 'too-many-bytes':
      return findingAt(
        'PKC104',
        problem,
        where,
        `The file has ${index.bytes.length} octets; up to ${MAX_BYTES} are read.`,
      );
    case 'too-many-elements':
      return findingAt(
        'PKC104',
        problem,
        where,
        `The file has more than ${MAX_ELEMENTS} elements; nothing was read from octet ${offset} on.`,
      );
    case 'too-deep':
      return findingAt(
        'PKC104',
        problem,
        where,
        `Elements are nested more than ${MAX_DEPTH} deep at octet ${offset}; what is deeper was not read.`,
      );
    case 'trailing-octets':
      return findingAt(
        'PKC105',
        problem,
        '',
        `${length} ${length === 1 ? 'octet follows' : 'octets follow'} the end of the message at octet ${offset}.`,
      );
  }
}

/** How many octets the outermost length says are missing. */
function missing(index: Asn1Index): string {
  const octets = (declaredLength(index, 0) ?? 0) + contentOffset(index, 0) - index.bytes.length;
  return octets > 0 ? `: ${octets} of ${index.bytes.length + octets} octets are missing` : '';
}

function declared(index: Asn1Index, node: number): string {
  return String(declaredLength(index, node) ?? 'an unknown number of');
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
export function remarkBer(index: Asn1Index): DataFinding[] {
  const node = firstBerElement(index);
  if (node < 0) return [];
  const form = hasFlag(index, node, Flag.indefinite)
    ? 'indefinite length'
    : 'a tag or length not in its shortest form';
  return [
    findingAtNode(
      'PKC106',
      index,
      node,
      `The file is BER, not DER: ${form} at octet ${index.offset[node]!}, and perhaps elsewhere.`,
    ),
  ];
}
