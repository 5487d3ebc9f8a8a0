import { equalBytes } from '../../base/bytes.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { OID_BASIC_CONSTRAINTS, OID_KEY_USAGE, type Certificate } from '../../x509/certificate.ts';
import { type PathContext, certified, entryName, placeOn } from '../context.ts';

/**
 * Who signs certificates is a CA, may sign certificates, and keeps its pathLenConstraint (RFC 5280 section
 * 6.1.4 (k) to (n)). An anchor is trusted as a key: that its certificate does not call itself a CA is a remark
 * elsewhere, but what it does say is kept.
 */
export function checkAuthority(context: PathContext): Finding[] {
  const entries = certified(context.path);
  return entries.flatMap((one, position): Finding[] => {
    if (position === 0) return [];
    const { certificate } = one;
    const { basicConstraints, keyUsage } = certificate;
    const entry = entryName(one);
    const findings: Finding[] = [];
    // Nor is a root that nobody trusts taken to task for what genuine roots lack too.
    const isRoot =
      position === entries.length - 1 && equalBytes(certificate.issuer.der, certificate.subject.der);
    const lenient = one.anchor !== null || isRoot;
    const atConstraints = placeOn(context, one, nodeOf(certificate, OID_BASIC_CONSTRAINTS));
    if (!(basicConstraints?.cA ?? lenient)) {
      const values = { entry, hasBasicConstraints: basicConstraints !== null };
      findings.push(finding('PKC208', values, atConstraints));
    }
    if (!(keyUsage?.includes('keyCertSign') ?? lenient)) {
      const place = placeOn(context, one, nodeOf(certificate, OID_KEY_USAGE));
      findings.push(finding('PKC209', { entry, keyUsage }, place));
    }
    const allowed = basicConstraints?.pathLenConstraint ?? null;
    const below = position - 1;
    if (allowed !== null && below > allowed)
      findings.push(finding('PKC210', { entry, allowed, below }, atConstraints));
    return findings;
  });
}

function nodeOf(certificate: Certificate, oid: string): number {
  return certificate.extensions.find((extension) => extension.oid === oid)?.node ?? certificate.node;
}
