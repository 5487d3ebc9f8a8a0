import type { DataFinding } from '../../model/dataFinding.ts';
import { equalBytes } from '../../base/bytes.ts';
import { relatedNode } from '../../model/make.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';

/** The algorithm inside the signed part is the one beside the signature (RFC 5280 section 4.1.1.2). */
export function checkAlgorithms(context: PathContext): DataFinding[] {
  return certified(context.path).flatMap((entry): DataFinding[] => {
    const { innerAlgorithm, outerAlgorithm, index } = entry.certificate;
    if (equalBytes(innerAlgorithm.der, outerAlgorithm.der)) return [];
    const message = `${nameOf(entry)} says ${innerAlgorithm.name} in its signed part and ${outerAlgorithm.name} beside the signature, or with other parameters.`;
    const related = entry.inFile
      ? [relatedNode(index, innerAlgorithm.node, 'the algorithm in the signed part')]
      : [];
    return [findingOn('PKC214', context, entry, outerAlgorithm.node, message, related)];
  });
}
