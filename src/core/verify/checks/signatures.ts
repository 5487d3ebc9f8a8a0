import type { DataFinding } from '../../model/dataFinding.ts';
import { findingAtContent, relatedNode } from '../../model/make.ts';
import { type PathContext, findingOn, nameOf } from '../context.ts';
import { reasonWords } from '../../words/en/reasons.ts';

/** Each certificate is signed by the key of the next (RFC 5280 section 6.1.3 (a)(1)). */
export function checkSignatures(context: PathContext): DataFinding[] {
  const { attestation, path } = context;
  return path.flatMap((entry, i): DataFinding[] => {
    const { certificate, signature } = entry;
    const issuer = path[i + 1];
    if (signature === null || certificate === null || issuer === undefined || signature.status === 'valid')
      return [];
    switch (signature.status) {
      case 'invalid': {
        const message = `The signature of ${nameOf(entry)} does not verify under the key of ${nameOf(issuer)}: one of the two was changed, or another key signed.`;
        const place = findingAtContent('PKC203', attestation.index, certificate.signatureNode, message, 1);
        const related = issuer.inFile
          ? [relatedNode(attestation.index, issuer.certificate!.publicKey.node, "the issuer's public key")]
          : [];
        return [{ ...place, related }];
      }
      case 'weak': {
        const message = `${nameOf(entry)} is signed with ${reasonWords(signature.reason)}, which can be forged.`;
        return [findingOn('PKC212', context, entry, certificate.outerAlgorithm.node, message)];
      }
      case 'unsupported': {
        const message = `The signature of ${nameOf(entry)} could not be checked: ${reasonWords(signature.reason)}. A check that did not run counts as failed.`;
        return [findingOn('PKC218', context, entry, certificate.outerAlgorithm.node, message)];
      }
      case 'refused': {
        const message = `${nameOf(issuer)} has ${reasonWords(signature.reason)}, so nothing that it signed is trusted.`;
        return [findingOn('PKC213', context, issuer, issuer.certificate?.publicKey.node ?? null, message)];
      }
    }
  });
}
