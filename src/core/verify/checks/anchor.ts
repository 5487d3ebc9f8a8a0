import { nodePlace } from '../../asn1/index/place.ts';
import { equalBytes } from '../../base/bytes.ts';
import { MAX_PATH } from '../../base/limits.ts';
import { schemeOf } from '../../crypto/scheme.ts';
import { verifySignature } from '../../crypto/verifySignature.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import { OID_KEY_USAGE } from '../../x509/certificate.ts';
import { type CertifiedEntry, type PathContext, certified, entryName, placeOn } from '../context.ts';
import type { VerificationRules } from '../vendorRules.ts';

/** The path ends at a trusted anchor (RFC 5280 section 6.1.1 (d)). */
export function checkAnchor(context: PathContext, rules: VerificationRules): Finding[] {
  const { path, attestation } = context;
  const top = path.at(-1);
  const certificate = top?.certificate;
  if (!top || top.anchor !== null || !certificate) return [];
  const entry = entryName(top);
  const issuer = certificate.issuer.text;
  const atIssuer = placeOn(context, top, certificate.issuer.node);
  if (rules.recogniseIncomplete(context) !== null) {
    const values = { entry, issuer, inPath: path.length, inFile: attestation.certificates.length };
    return [finding('PKC220', values, atIssuer)];
  }
  if (equalBytes(certificate.issuer.der, certificate.subject.der)) {
    const { spkiSha256, node } = certificate.publicKey;
    return [finding('PKC205', { why: 'untrusted-root', entry, spkiSha256 }, placeOn(context, top, node))];
  }
  if (path.length >= MAX_PATH) {
    const longest = Math.max(...rules.families.map(({ roles }) => roles.length));
    return [finding('PKC219', { bound: 'path', limit: MAX_PATH, longest }, atIssuer)];
  }
  if (certified(path).some((one) => equalBytes(one.certificate.subject.der, certificate.issuer.der)))
    return [finding('PKC205', { why: 'circle', entry, issuer }, atIssuer)];
  return [finding('PKC204', { entry, issuer }, atIssuer)];
}

/** Remarks on the certificate in the file that carries the anchor's key: nothing in it but the key is relied upon. */
export async function remarkAnchor(context: PathContext): Promise<Finding[]> {
  const top = context.path.at(-1);
  if (!top?.anchor || !top.inFile) return [];
  const [entry] = certified([top]);
  if (!entry) return [];
  return [
    ...remarkMissing(context, entry),
    ...remarkWeakSelfSignature(context, entry),
    ...(await remarkSelfSignature(context, entry)),
  ];
}

function remarkMissing(context: PathContext, entry: CertifiedEntry): Finding[] {
  const { index, basicConstraints, keyUsage, extensions } = entry.certificate;
  const missing = [
    ...(basicConstraints === null ? (['basicConstraints'] as const) : []),
    ...(keyUsage === null ? (['keyUsage'] as const) : []),
  ];
  if (missing.length === 0) return [];
  const extension = extensions.find(({ oid }) => oid === OID_KEY_USAGE);
  const others = extension
    ? [related('key-usage', { keyUsage: keyUsage ?? [] }, nodePlace(index, extension.node))]
    : [];
  return [finding('PKC233', { entry: entryName(entry), missing }, placeOn(context, entry), others)];
}

function remarkWeakSelfSignature(context: PathContext, entry: CertifiedEntry): Finding[] {
  const { index, outerAlgorithm, innerAlgorithm } = entry.certificate;
  const scheme = schemeOf(index, outerAlgorithm);
  if (scheme.type !== 'weak') return [];
  return [innerAlgorithm, outerAlgorithm].map(({ oid, node }) =>
    finding(
      'PKC235',
      { entry: entryName(entry), algorithm: oid, hash: scheme.hash },
      placeOn(context, entry, node),
    ),
  );
}

async function remarkSelfSignature(context: PathContext, entry: CertifiedEntry): Promise<Finding[]> {
  const { index, outerAlgorithm, tbs: data, signatureNode, signature, publicKey } = entry.certificate;
  const signed = { index, algorithm: outerAlgorithm, data, signatureNode, signature };
  const result = await verifySignature(signed, publicKey, { weakToo: true });
  if (result.status === 'valid') return [];
  return [finding('PKC236', { entry: entryName(entry) }, placeOn(context, entry, signatureNode))];
}
