import type { DataFinding } from '../../model/dataFinding.ts';
import type { Asn1Index } from '../../asn1/index/asn1Index.ts';
import type { Attestation } from '../attestation.ts';
import { describeExtension } from '../../decode/describeExtension.ts';
import type { Vocabulary } from '../../decode/vocabulary.ts';
import { findingAtNode } from '../../model/make.ts';

/** Extensions of one certificate that are decoded; a genuine one has ten at most. */
const MAX_DECODED = 100;

/** Extensions of all certificates whose value is not what it should be. None of them is one that the verdict depends on. */
export function remarkDecoding({ certificates, index }: Attestation, vocabulary: Vocabulary): DataFinding[] {
  return certificates.flatMap(({ extensions }) =>
    extensions.slice(0, MAX_DECODED).flatMap(({ node }) => decodingFindings(index, node, vocabulary)),
  );
}

/** What is wrong with the value of an extension or attribute. */
export function decodingFindings(index: Asn1Index, node: number, vocabulary: Vocabulary): DataFinding[] {
  const decoded = describeExtension(index, node, vocabulary);
  return (decoded?.problems ?? []).map((problem) =>
    findingAtNode('PKC119', index, problem.node, `${decoded!.name} cannot be decoded: ${problem.message}.`),
  );
}
