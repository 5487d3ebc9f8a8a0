import { contentPlace, nodePlace } from '../../asn1/index/place.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import { type PathContext, entryName, placeOn } from '../context.ts';

/** Each certificate is signed by the key of the next (RFC 5280 section 6.1.3 (a)(1)). */
export function checkSignatures(context: PathContext): Finding[] {
  const { attestation, path } = context;
  return path.flatMap((one, i): Finding[] => {
    const { certificate, signature } = one;
    const issuer = path[i + 1];
    if (signature === null || certificate === null || issuer === undefined || signature.status === 'valid')
      return [];
    const entry = entryName(one);
    const { index } = attestation;
    const { signatureNode, outerAlgorithm } = certificate;
    switch (signature.status) {
      case 'invalid': {
        const others = issuer.inFile
          ? [related('issuer-key', {}, nodePlace(index, issuer.certificate!.publicKey.node))]
          : [];
        const place = contentPlace(index, signatureNode, 1);
        return [finding('PKC203', { entry, issuer: entryName(issuer) }, place, others)];
      }
      case 'weak': {
        const { reason } = signature;
        return [finding('PKC212', { entry, reason }, placeOn(context, one, outerAlgorithm.node))];
      }
      case 'unsupported': {
        const { reason } = signature;
        return [finding('PKC218', { entry, reason }, placeOn(context, one, outerAlgorithm.node))];
      }
      case 'refused': {
        const { reason } = signature;
        const node = issuer.certificate?.publicKey.node ?? null;
        return [finding('PKC213', { entry: entryName(issuer), reason }, placeOn(context, issuer, node))];
      }
    }
  });
}
