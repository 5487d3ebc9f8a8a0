import type { Attestation } from '../verify/attestation.ts';
import type { Path } from '../verify/path.ts';
import type { RoleRules } from '../verify/pathRoles.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { keySummary } from './keySummary.ts';
import type { OtherCertificate } from './report.ts';

/** The certificates of the file that stand beside the path: never used, or copies of one before. In file order. */
export function otherCertificates(
  { index, certificates, duplicates }: Attestation,
  path: Path,
  rules: Pick<RoleRules, 'roleOf'>,
): OtherCertificate[] {
  const used = new Set(path.map(({ certificate, inFile }) => (inFile ? certificate : null)));
  const copies = duplicates.flatMap((node) => {
    const certificate = readCertificate(index, node);
    return 'problem' in certificate ? [] : [entryOf(certificate, 'duplicate', rules)];
  });
  const unused = certificates
    .filter((certificate) => !used.has(certificate))
    .map((certificate) => entryOf(certificate, 'unused', rules));
  return [...unused, ...copies].sort((a, b) => a.offset - b.offset);
}

function entryOf(
  certificate: Certificate,
  kind: OtherCertificate['kind'],
  rules: Pick<RoleRules, 'roleOf'>,
): OtherCertificate {
  const { subject, serialNumber, validity, publicKey, offset, length } = certificate;
  return {
    kind,
    role: rules.roleOf(certificate) ?? 'other',
    subject: subject.text,
    serial: serialNumber,
    notBefore: validity.notBefore?.iso ?? null,
    notAfter: validity.notAfter?.iso ?? null,
    key: keySummary(publicKey),
    offset,
    length,
  };
}
