import type { CsrComparison } from '../../compare/matchCsr.ts';
import type { CertificateSummary } from '../../model/certificateSummary.ts';
import type { Claim } from '../../model/claim.ts';
import { type Finding, isError } from '../../model/finding.ts';
import type { Examination } from '../../model/examination.ts';
import type {
  AttestationFormat,
  ChainEntry,
  KeyAttribute,
  OtherCertificate,
  Report,
  SummaryClaim,
} from '../report.ts';
import type { PolicyResult } from '../../policy/codeSigning.ts';
import { checksOf } from './checks.ts';
import { claimWords } from './claims.ts';
import { compareMessage, tellComparison } from './tellComparison.ts';
import { tellPolicy } from './tellPolicy.ts';
import { messageOf, tellFinding } from './tellFinding.ts';
import { attributeValue } from './words.ts';

/** The answer in words, as every form shows it. */
export function reportOf(examination: Examination<CsrComparison, PolicyResult>): Report {
  const { file, verdict, encoding, verifiedAt, attestedKey, hsm, certificates, claims, comparison } =
    examination;
  const isRead = verdict !== 'unreadable';
  const path = certificates.filter(({ place }) => place === 'path');
  return {
    file,
    verdict,
    summary: summaryOf(examination, path.length),
    format: examination.format as AttestationFormat,
    encoding,
    verifiedAt,
    attestedKey,
    hsm,
    keyAttributes: claims.flatMap(attributeOf),
    chain: path.map(chainEntry),
    otherCertificates: isRead ? certificates.flatMap(otherCertificate) : [],
    claims: claims.flatMap((claim) => summaryClaim(claim, path[0]!)),
    trustAnchor: examination.anchor,
    csr: comparison?.report ? tellComparison(comparison.report) : null,
    ...(examination.policy === null ? {} : { policy: tellPolicy(examination.policy.report) }),
    checks: checksOf(examination, path.length),
    findings: examination.findings.map(tellFinding),
  };
}

function summaryOf(examination: Examination<CsrComparison, PolicyResult>, length: number): string {
  const { verdict, attestedKey, anchor, comparison, findings } = examination;
  const first = findings.find(isError);
  switch (verdict) {
    case 'unreadable':
      return first ? messageOf(first) : 'The file could not be read as a PKC.';
    case 'failed':
      return first ? failedSummary(first, findings) : 'The attestation could not be verified.';
    case 'verified': {
      const { algorithm, bits, curve } = attestedKey!;
      const size = curve ?? (bits === null ? '' : `${bits} bits`);
      const key = size === '' ? algorithm : `${algorithm} key, ${size},`;
      const trusted =
        anchor!.source === 'user'
          ? `, a root trusted by you (SHA-256 of its key: ${anchor!.spkiSha256})`
          : '';
      const match = comparison === null ? '' : ` ${compareMessage(comparison.outcome)}`;
      return `The ${key} is attested by a chain of ${length} certificates that ends at ${anchor!.name}${trusted}.${match}`;
    }
  }
}

/** The first error, and how many more there are. */
function failedSummary(first: Finding, findings: readonly Finding[]): string {
  const others = findings.filter(isError).length - 1;
  const more = others === 1 ? 'error' : 'errors';
  return others === 0 ? messageOf(first) : `${messageOf(first)} (${others} more ${more}.)`;
}

function attributeOf(claim: Claim): KeyAttribute[] {
  const { told, name, value, source } = claimWords(claim);
  if (told === 'claim') return [];
  const { basis, raw } = claim;
  const place = { offset: claim.place?.offset ?? null, length: claim.place?.length ?? null };
  // The order of the members is that of the reports so far.
  const where = claim.id.startsWith('ouid') ? { ...place, raw } : { raw, ...place };
  return [{ name, value, basis, source, ...where }];
}

function summaryClaim(claim: Claim, attested: CertificateSummary): SummaryClaim[] {
  const { told, name, value, source } = claimWords(claim);
  if (told === 'attribute') return [];
  const { standing, basis, raw } = claim;
  // What no octets say, an attestation says by being one: its certificate as a whole.
  const place = claim.place ?? (told === 'both' ? attested : null);
  const unknown = value === null ? ' (meaning not known)' : '';
  return [
    {
      standing,
      name,
      value: `${attributeValue({ value, raw })}${unknown}`,
      source: basis === 'unknown' ? 'the octets stand there; no source says what they mean' : source,
      offset: place?.offset ?? null,
      length: place?.length ?? null,
    },
  ];
}

function chainEntry(summary: CertificateSummary): ChainEntry {
  const { role, subject, issuer, serial, notBefore, notAfter, signatureAlgorithm, isAnchor } = summary;
  return {
    role: role ?? (isAnchor ? 'root' : 'other'),
    subject,
    issuer,
    serial,
    notBefore,
    notAfter,
    signatureAlgorithm,
    signatureStatus: summary.signatureStatus,
    key: summary.key,
    offset: summary.offset,
    length: summary.length,
    link: summary.link ?? 'invalid',
  };
}

function otherCertificate(summary: CertificateSummary): OtherCertificate[] {
  const { place, role, subject, serial, notBefore, notAfter, key, offset, length } = summary;
  if (place === 'path' || offset === null || length === null) return [];
  return [{ kind: place, role: role ?? 'other', subject, serial, notBefore, notAfter, key, offset, length }];
}
