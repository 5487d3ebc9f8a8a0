import type { DataFinding } from '../../model/dataFinding.ts';
import { equalBytes } from '../../base/bytes.ts';
import { relatedNode } from '../../model/make.ts';
import { OID_KEY_USAGE } from '../../x509/certificate.ts';
import { MAX_PATH } from '../../base/limits.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import type { VerificationRules } from '../rules.ts';
import { schemeOf } from '../../crypto/scheme.ts';
import { verifySignature } from '../../crypto/verifySignature.ts';

/** The path ends at a trusted anchor (RFC 5280 section 6.1.1 (d)). */
export function checkAnchor(context: PathContext, rules: VerificationRules): DataFinding[] {
  const top = context.path.at(-1);
  const certificate = top?.certificate;
  if (!top || top.anchor !== null || !certificate) return [];
  if (rules.recogniseIncomplete(context) !== null) {
    const count = context.attestation.certificates.length;
    const length = context.path.length === 1 ? '1 certificate' : `${context.path.length} certificates`;
    const message = `The chain ends after ${length} at ${nameOf(top)}, whose issuer is "${certificate.issuer.text}". With ${count} certificates and no hardware origin certificate this looks like the TC-TrustCenter format, which CAs refuse. Run "cmu getpkc" again in the Chrysalis-ITS format.`;
    return [findingOn('PKC220', context, top, certificate.issuer.node, message)];
  }
  if (equalBytes(certificate.issuer.der, certificate.subject.der)) {
    const message = `The chain ends at the root ${nameOf(top)}, which is not trusted: its key (SHA-256 ${certificate.publicKey.spkiSha256}) is neither a known root of Thales nor one that you trust.`;
    return [findingOn('PKC205', context, top, certificate.publicKey.node, message)];
  }
  if (context.path.length >= MAX_PATH) {
    const longest = Math.max(...rules.families.map(({ roles }) => roles.length));
    const message = `The path has ${MAX_PATH} certificates and has not come to a root; no chain of a Luna HSM has more than ${longest}.`;
    return [findingOn('PKC219', context, top, certificate.issuer.node, message)];
  }
  if (
    certified(context.path).some((entry) => equalBytes(entry.certificate.subject.der, certificate.issuer.der))
  ) {
    const message = `The issuers go in a circle: the issuer of ${nameOf(top)} is "${certificate.issuer.text}", which stands below it. No root is reached.`;
    return [findingOn('PKC205', context, top, certificate.issuer.node, message)];
  }
  const message = `The issuer of ${nameOf(top)} was not found: neither the file nor the trusted roots have a certificate "${certificate.issuer.text}".`;
  return [findingOn('PKC204', context, top, certificate.issuer.node, message)];
}

/** Remarks on the certificate in the file that carries the anchor's key: nothing in it but the key is relied upon. */
export async function remarkAnchor(context: PathContext): Promise<DataFinding[]> {
  const top = context.path.at(-1);
  if (!top?.anchor || !top.certificate || !top.inFile) return [];
  const { certificate } = top;
  const { index, outerAlgorithm, innerAlgorithm, tbs: data, signatureNode, signature } = certificate;
  const findings: DataFinding[] = [];
  const missing = [
    certificate.basicConstraints === null ? 'basicConstraints' : null,
    certificate.keyUsage === null ? 'keyUsage' : null,
  ].filter((name) => name !== null);
  if (missing.length > 0) {
    const keyUsage = certificate.extensions.find(({ oid }) => oid === OID_KEY_USAGE);
    const related = keyUsage
      ? [relatedNode(index, keyUsage.node, `keyUsage is there: ${certificate.keyUsage?.join(', ')}`)]
      : [];
    findings.push(
      findingOn(
        'PKC233',
        context,
        top,
        null,
        `The root ${nameOf(top)} has no ${missing.join(' and no ')}.`,
        related,
      ),
    );
  }
  const scheme = schemeOf(index, outerAlgorithm);
  if (scheme.type === 'weak') {
    for (const algorithm of [innerAlgorithm, outerAlgorithm]) {
      findings.push(
        findingOn(
          'PKC235',
          context,
          top,
          algorithm.node,
          `The root ${nameOf(top)} is self-signed with ${algorithm.name} (${scheme.hash}).`,
        ),
      );
    }
  }
  const signed = { index, algorithm: outerAlgorithm, data, signatureNode, signature };
  const result = await verifySignature(signed, certificate.publicKey, { weakToo: true });
  if (result.status !== 'valid') {
    findings.push(
      findingOn(
        'PKC236',
        context,
        top,
        signatureNode,
        `The self-signature of the root ${nameOf(top)} does not verify, though it carries the trusted key.`,
      ),
    );
  }
  return findings;
}
