import type { DataFinding } from '../../model/dataFinding.ts';
import { equalBytes } from '../../base/bytes.ts';
import { OID_BASIC_CONSTRAINTS, OID_KEY_USAGE, type Certificate } from '../../x509/certificate.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';

/**
 * Who signs certificates is a CA, may sign certificates, and keeps its pathLenConstraint (RFC 5280 section
 * 6.1.4 (k) to (n)). An anchor is trusted as a key: that its certificate does not call itself a CA is a remark
 * elsewhere, but what it does say is kept.
 */
export function checkAuthority(context: PathContext): DataFinding[] {
  const entries = certified(context.path);
  return entries.flatMap((entry, position): DataFinding[] => {
    if (position === 0) return [];
    const { certificate } = entry;
    const { basicConstraints, keyUsage } = certificate;
    const findings: DataFinding[] = [];
    // Nor is a root that nobody trusts taken to task for what genuine roots lack too.
    const isRoot =
      position === entries.length - 1 && equalBytes(certificate.issuer.der, certificate.subject.der);
    const lenient = entry.anchor !== null || isRoot;
    if (!(basicConstraints?.cA ?? lenient)) {
      const why =
        basicConstraints === null ? 'it has no basicConstraints' : 'its basicConstraints say that it is not';
      const message = `${nameOf(entry)} signs a certificate of the path but is no CA: ${why}.`;
      findings.push(findingOn('PKC208', context, entry, nodeOf(certificate, OID_BASIC_CONSTRAINTS), message));
    }
    if (!(keyUsage?.includes('keyCertSign') ?? lenient)) {
      const why =
        keyUsage === null ? 'it has no keyUsage' : `its keyUsage is ${keyUsage.join(', ') || 'empty'}`;
      const message = `${nameOf(entry)} signs a certificate of the path but has no keyCertSign: ${why}.`;
      findings.push(findingOn('PKC209', context, entry, nodeOf(certificate, OID_KEY_USAGE), message));
    }
    const limit = basicConstraints?.pathLenConstraint ?? null;
    if (limit !== null && position - 1 > limit) {
      const message = `${nameOf(entry)} allows ${limit} CA certificates below it (pathLenConstraint), the path has ${position - 1}.`;
      findings.push(findingOn('PKC210', context, entry, nodeOf(certificate, OID_BASIC_CONSTRAINTS), message));
    }
    return findings;
  });
}

function nodeOf(certificate: Certificate, oid: string): number {
  return certificate.extensions.find((extension) => extension.oid === oid)?.node ?? certificate.node;
}
