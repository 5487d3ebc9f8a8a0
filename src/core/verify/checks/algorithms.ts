import { nodePlace } from '../../asn1/index/place.ts';
import { equalBytes } from '../../base/bytes.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import { type PathContext, certified, entryName, placeOn } from '../context.ts';

/** The algorithm inside the signed part is the one beside the signature (RFC 5280 section 4.1.1.2). */
export function checkAlgorithms(context: PathContext): Finding[] {
  return certified(context.path).flatMap((entry): Finding[] => {
    const { innerAlgorithm, outerAlgorithm, index } = entry.certificate;
    if (equalBytes(innerAlgorithm.der, outerAlgorithm.der)) return [];
    const values = { entry: entryName(entry), inner: innerAlgorithm.oid, outer: outerAlgorithm.oid };
    const others = entry.inFile
      ? [related('inner-algorithm', {}, nodePlace(index, innerAlgorithm.node))]
      : [];
    return [finding('PKC214', values, placeOn(context, entry, outerAlgorithm.node), others)];
  });
}
