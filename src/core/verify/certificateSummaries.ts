import type { CertificateSummary } from '../model/certificateSummary.ts';
import { type Finding, isError } from '../model/finding.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { purposeNode } from '../x509/purpose.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { Attestation } from './attestation.ts';
import type { Path, PathEntry } from './path.ts';
import { type RoleRules, roleOfEntry } from './pathRoles.ts';

/** Every certificate of the file, and the anchor: those of the path first, then the others in the order of the file. */
export function certificateSummaries({
  attestation,
  path,
  integrity,
  rules,
}: {
  readonly attestation: Attestation;
  readonly path: Path;
  /** Findings of the path. */
  readonly integrity: readonly Finding[];
  readonly rules: Pick<RoleRules, 'roleOf'>;
}): CertificateSummary[] {
  const beside = (certificate: Certificate, place: 'unused' | 'duplicate') =>
    besidePath(certificate, place, rules);
  const entries = path.map((entry, i) => ofEntry(entry, path[i + 1], path[i - 1], integrity, rules));
  const used = new Set(path.map(({ certificate, inFile }) => (inFile ? certificate : null)));
  const unused = attestation.certificates.filter((certificate) => !used.has(certificate));
  const copies = attestation.duplicates.flatMap((node) => {
    const certificate = readCertificate(attestation.index, node);
    return 'problem' in certificate ? [] : [beside(certificate, 'duplicate')];
  });
  const others = [...unused.map((certificate) => beside(certificate, 'unused')), ...copies];
  return [...entries, ...others.sort((a, b) => a.offset! - b.offset!)];
}

function ofEntry(
  entry: PathEntry,
  issuer: PathEntry | undefined,
  issued: PathEntry | undefined,
  integrity: readonly Finding[],
  rules: Pick<RoleRules, 'roleOf'>,
): CertificateSummary {
  const { certificate, anchor, inFile, signature } = entry;
  const role = roleOfEntry(entry, rules);
  if (certificate === null) {
    return {
      place: 'path',
      node: null,
      offset: null,
      length: null,
      role,
      statedRole: null,
      roleNode: -1,
      // Of the certificate around the key only this is known: the name that it signs under, and its dates.
      subject: issued?.certificate?.issuer.text ?? anchor!.name,
      issuer: null,
      serial: null,
      notBefore: anchor!.pin?.notBefore ?? null,
      notAfter: anchor!.pin?.notAfter ?? null,
      signatureAlgorithm: null,
      signatureStatus: null,
      key: null,
      isAnchor: true,
      link: 'anchor',
    };
  }
  const isFaulty = inFile && integrity.some((one) => isError(one) && isInside(one, certificate));
  const isValid = issuer !== undefined && signature?.status === 'valid' && !isFaulty;
  return {
    ...read(certificate, rules),
    ...(inFile ? {} : { node: null, offset: null, length: null }),
    place: 'path',
    role,
    signatureStatus: anchor === null ? (signature?.status ?? null) : null,
    isAnchor: anchor !== null,
    link: anchor !== null ? 'anchor' : isValid ? 'valid' : 'invalid',
  };
}

function isInside(finding: Finding, { offset, length }: Certificate): boolean {
  return finding.offset >= offset && finding.offset < offset + length;
}

/** A certificate of the file that the path does not use. */
function besidePath(
  certificate: Certificate,
  place: 'unused' | 'duplicate',
  rules: Pick<RoleRules, 'roleOf'>,
): CertificateSummary {
  const role = rules.roleOf(certificate);
  return { ...read(certificate, rules), place, role, signatureStatus: null, isAnchor: false, link: null };
}

function read(certificate: Certificate, { roleOf }: Pick<RoleRules, 'roleOf'>) {
  const { node, offset, length, subject, issuer, serialNumber, validity, outerAlgorithm } = certificate;
  return {
    node,
    offset,
    length,
    statedRole: roleOf(certificate),
    roleNode: purposeNode(certificate),
    subject: subject.text,
    issuer: issuer.text,
    serial: serialNumber,
    notBefore: validity.notBefore?.iso ?? null,
    notAfter: validity.notAfter?.iso ?? null,
    signatureAlgorithm: outerAlgorithm.name,
    key: keySummary(certificate.publicKey),
  };
}
