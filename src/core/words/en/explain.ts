import { type Asn1Index, childrenOf } from '../../asn1/index/asn1Index.ts';
import { descendantNamed } from '../../asn1/index/fields.ts';
import type { CsrComparison } from '../../compare/matchCsr.ts';
import type { DecodedExtension } from '../../decode/decoded.ts';
import { describeExtension } from '../../decode/describeExtension.ts';
import { VOCABULARY } from '../../formats/vocabulary.ts';
import { roleWords } from './roles.ts';
import type { CertificateSummary } from '../../model/certificateSummary.ts';
import type { Examination } from '../../model/examination.ts';
import type { PolicyResult } from '../../policy/codeSigning.ts';
import type { Annotation, CertificateEntry, Inspection } from '../inspection.ts';
import { claimWords } from './claims.ts';
import { reportOf } from './report.ts';

/** Extensions that are told in words; a genuine file has about 30. */
const MAX_DECODED = 1_000;
/** Elements of a file that is no attestation among which they are looked for. */
const MAX_LOOKED_AT = 20_000;

/** The answer in words: the report, and what is said of single elements. */
export function explain({
  examination,
  index,
}: {
  readonly examination: Examination<CsrComparison, PolicyResult>;
  readonly index: Asn1Index | null;
}): Inspection {
  const isRead = examination.verdict !== 'unreadable';
  return {
    report: reportOf(examination),
    index,
    certificates: examination.certificates.flatMap(entryOf),
    annotations: isRead ? annotationsOf(examination) : [],
    decoded: index === null ? [] : isRead ? decodedOf(examination, index) : decodedIn(index),
  };
}

/** A copy of a certificate is told by its first. */
function entryOf(summary: CertificateSummary): CertificateEntry[] {
  const { node, offset, length, statedRole, subject, place } = summary;
  if (node === null || offset === null || length === null || place === 'duplicate') return [];
  const role = statedRole === null ? 'certificate' : roleWords(statedRole);
  return [{ node, offset, length, roleCode: statedRole, role, subject, inPath: place === 'path' }];
}

/** Meanings of elements for the tree and the tooltip: the claims that are read from octets, and the roles. */
function annotationsOf({ claims, certificates }: Examination<CsrComparison, PolicyResult>): Annotation[] {
  const fromClaims = claims.flatMap((claim): Annotation[] => {
    const { told, name, value, source } = claimWords(claim);
    if (told === 'claim' || claim.place === null) return [];
    const text = value === null ? `${name}: meaning not known` : `${name}: ${value}`;
    return [{ node: claim.place.node, text, basis: claim.basis, source }];
  });
  const roles = certificates.flatMap(({ node, statedRole, roleNode, place }): Annotation[] => {
    if (node === null || statedRole === null || place === 'duplicate') return [];
    const source =
      "by position in the vendor's samples; the list per position is documented by Thales luna-pkc-validator";
    const text = `role: ${roleWords(statedRole)}`;
    return [node, roleNode].map((at) => ({ node: at, text, basis: 'observed', source }));
  });
  return [...fromClaims, ...roles];
}

function decodedOf(
  { certificates }: Examination<CsrComparison, PolicyResult>,
  index: Asn1Index,
): DecodedExtension[] {
  return certificates
    .filter(({ node, place }) => node !== null && place !== 'duplicate')
    .flatMap(({ node }) => {
      const list = descendantNamed(index, node!, 'tbsCertificate', 'extensions');
      return list < 0 ? [] : childrenOf(index, list);
    })
    .slice(0, MAX_DECODED)
    .flatMap((node) => describeExtension(index, node, VOCABULARY) ?? []);
}

/** The extensions and attributes of a file that is no attestation, such as a request or a certificate by itself. */
function decodedIn(index: Asn1Index): DecodedExtension[] {
  const found: DecodedExtension[] = [];
  for (let node = 0; node < Math.min(index.count, MAX_LOOKED_AT) && found.length < MAX_DECODED; node++) {
    const decoded = describeExtension(index, node, VOCABULARY);
    if (decoded?.node === node) found.push(decoded);
  }
  return found;
}
