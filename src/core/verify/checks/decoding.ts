import { type Finding, finding } from '../../model/finding.ts';
import type { Asn1Index } from '../../asn1/index/asn1Index.ts';
import { nodePlace } from '../../asn1/index/place.ts';
import type { Attestation } from '../attestation.ts';
import type { Vocabulary } from '../../decode/vocabulary.ts';
import { describeExtension } from '../../decode/describeExtension.ts';

/** Extensions of one certificate that are decoded; a genuine one has ten at most. */
const MAX_DECODED = 100;

/** Extensions of all certificates whose value is not what it should be. None of them is one that the verdict depends on. */
export function remarkDecoding({ certificates, index }: Attestation, vocabulary: Vocabulary): Finding[] {
  return certificates.flatMap(({ extensions }) =>
    extensions.slice(0, MAX_DECODED).flatMap(({ node }) => decodingFindings(index, node, vocabulary)),
  );
}

/** What is wrong with the value of an extension or attribute. */
export function decodingFindings(index: Asn1Index, node: number, vocabulary: Vocabulary): Finding[] {
  const decoded = describeExtension(index, node, vocabulary);
  return (decoded?.problems ?? []).map((problem) =>
    finding('PKC119', { name: decoded!.name, problem: problem.message }, nodePlace(index, problem.node)),
  );
}
