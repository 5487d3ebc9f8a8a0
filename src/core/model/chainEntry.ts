import { type DataFinding, isError } from './dataFinding.ts';
import type { PathEntry } from '../verify/path.ts';
import { type RoleRules, roleOfEntry } from '../verify/pathRoles.ts';
import type { Certificate } from '../x509/certificate.ts';
import { keySummary } from './keySummary.ts';
import type { ChainEntry } from './report.ts';

/** One entry of the path as the report tells it. `issuer`: the next one; `integrity`: what is wrong with the path. */
export function chainEntry(
  entry: PathEntry,
  issuer: PathEntry | undefined,
  issued: PathEntry | undefined,
  integrity: readonly DataFinding[],
  rules: Pick<RoleRules, 'roleOf'>,
): ChainEntry {
  const { certificate, anchor, inFile, signature } = entry;
  const role = roleOfEntry(entry, rules) ?? (anchor === null ? 'other' : 'root');
  if (certificate === null) {
    return {
      role,
      // Of the certificate around the key only this is known: the name that it signs under, and its dates.
      subject: issued?.certificate?.issuer.text ?? anchor!.name,
      issuer: null,
      serial: null,
      notBefore: anchor!.pin?.notBefore ?? null,
      notAfter: anchor!.pin?.notAfter ?? null,
      signatureAlgorithm: null,
      signatureStatus: null,
      key: null,
      offset: null,
      length: null,
      link: 'anchor',
    };
  }
  const hasError = inFile && integrity.some((finding) => isError(finding) && isInside(finding, certificate));
  const link =
    anchor !== null
      ? 'anchor'
      : issuer === undefined
        ? 'invalid'
        : signature?.status === 'valid' && !hasError
          ? 'valid'
          : 'invalid';
  return {
    role,
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    serial: certificate.serialNumber,
    notBefore: certificate.validity.notBefore?.iso ?? null,
    notAfter: certificate.validity.notAfter?.iso ?? null,
    signatureAlgorithm: certificate.outerAlgorithm.name,
    signatureStatus: anchor === null ? (signature?.status ?? null) : null,
    key: keySummary(certificate.publicKey),
    offset: inFile ? certificate.offset : null,
    length: inFile ? certificate.length : null,
    link,
  };
}

function isInside(finding: DataFinding, { offset, length }: Certificate): boolean {
  return finding.offset >= offset && finding.offset < offset + length;
}
