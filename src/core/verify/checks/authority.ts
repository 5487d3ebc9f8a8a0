import { equalBytes } from '../../bytes.ts';
import type { Finding } from '../../finding/finding.ts';
import { OID_BASIC_CONSTRAINTS, OID_KEY_USAGE, type Certificate } from '../../x509/certificate.ts';
import { type PathContext, certified, findingOn, nameOf } from '../context.ts';
import type { PathEntry } from '../path.ts';
import { parseCertificate } from '../userAnchor.ts';

/**
 * Who signs certificates is a CA, may sign certificates, and keeps its pathLenConstraint (RFC 5280 section
 * 6.1.4 (k) to (n)). An anchor is trusted as a key: that its certificate does not call itself a CA is a remark
 * elsewhere, but what it does say is kept, and so is what the certificate says that the user trusts: one in the file
 * that carries the same key need not be of its owner.
 */
export function checkAuthority(context: PathContext): Finding[] {
  const entries = certified(context.path);
  const findings = entries.flatMap((entry, position): Finding[] => {
    if (position === 0) return [];
    const { certificate } = entry;
    // Nor is a root that nobody trusts taken to task for what genuine roots lack too.
    const isRoot =
      position === entries.length - 1 && equalBytes(certificate.issuer.der, certificate.subject.der);
    return authorityFindings(context, entry, {
      certificate,
      position,
      lenient: entry.anchor !== null || isRoot,
    });
  });
  return [...findings, ...storedFindings(context, findings)];
}

/** What the user's own certificate of the anchor forbids, where the file has another one in its place. */
function storedFindings(context: PathContext, known: readonly Finding[]): Finding[] {
  const position = context.path.length - 1;
  const top = context.path[position];
  if (top?.anchor?.source !== 'user' || !top.inFile || top.anchor.certificate === null) return [];
  const certificate = parseCertificate(top.anchor.certificate);
  if ('problem' in certificate) return [];
  const told = new Set(known.map(({ code }) => code));
  return authorityFindings(context, top, { certificate, position, lenient: true }).filter(
    ({ code }) => !told.has(code),
  );
}

interface Authority {
  readonly certificate: Certificate;
  /** Certificates below it. */
  readonly position: number;
  /** Whether it may say nothing of itself. */
  readonly lenient: boolean;
}

function authorityFindings(
  context: PathContext,
  entry: PathEntry,
  { certificate, position, lenient }: Authority,
): Finding[] {
  const { basicConstraints, keyUsage } = certificate;
  const name =
    certificate === entry.certificate ? nameOf(entry) : `The root that you trust, ${nameOf(entry)},`;
  const place = (oid: string) => (certificate === entry.certificate ? nodeOf(certificate, oid) : null);
  const findings: Finding[] = [];
  if (!(basicConstraints?.cA ?? lenient)) {
    const why =
      basicConstraints === null ? 'it has no basicConstraints' : 'its basicConstraints say that it is not';
    const message = `${name} signs a certificate of the path but is no CA: ${why}.`;
    findings.push(findingOn('PKC208', context, entry, place(OID_BASIC_CONSTRAINTS), message));
  }
  if (!(keyUsage?.includes('keyCertSign') ?? lenient)) {
    const why =
      keyUsage === null ? 'it has no keyUsage' : `its keyUsage is ${keyUsage.join(', ') || 'empty'}`;
    const message = `${name} signs a certificate of the path but has no keyCertSign: ${why}.`;
    findings.push(findingOn('PKC209', context, entry, place(OID_KEY_USAGE), message));
  }
  const limit = basicConstraints?.pathLenConstraint ?? null;
  if (limit !== null && position - 1 > limit) {
    const message = `${name} allows ${limit} CA certificates below it (pathLenConstraint), the path has ${position - 1}.`;
    findings.push(findingOn('PKC210', context, entry, place(OID_BASIC_CONSTRAINTS), message));
  }
  return findings;
}

function nodeOf(certificate: Certificate, oid: string): number {
  return certificate.extensions.find((extension) => extension.oid === oid)?.node ?? certificate.node;
}
