import type { Asn1Index } from './asn1/index/asn1Index.ts';
import { isoSeconds } from './asn1/value/time.ts';
import type { Format } from './formats/format.ts';
import { formatFor } from './formats/formats.ts';
import type { KnownKey } from './compare/causes.ts';
import {
  type CsrComparison,
  type CsrInput,
  explainMismatch,
  type CsrMatch,
  matchCsr,
  type MissingCsr,
  withComparison,
} from './compare/matchCsr.ts';
import { VOCABULARY } from './formats/vocabulary.ts';
import { type Finding, isError, severityOf } from './model/finding.ts';
import type { Examination } from './model/examination.ts';
import { limitFindings } from './model/limitFindings.ts';
import { type PolicyResult, checkCodeSigning } from './policy/codeSigning.ts';
import type { TrustAnchor } from './verify/anchors.ts';
import { certificateSummaries } from './verify/certificateSummaries.ts';
import { type ReadMessage, readMessage } from './verify/readMessage.ts';
import { UNREADABLE, isIntegrityProven, judge } from './verify/verdict.ts';
import { verifiedClaims } from './verify/verifiedClaims.ts';
import { type Verification, verifyAttestation } from './verify/verify.ts';
import type { Attestation } from './verify/attestation.ts';
import type { Path } from './verify/path.ts';
import type { Claim } from './model/claim.ts';
import type { Certificate } from './x509/certificate.ts';
import { explain } from './words/en/explain.ts';
import { reportOf } from './words/en/report.ts';
import type { Report } from './words/report.ts';
import { bySeverity } from './model/severity.ts';
import type { Inspection } from './words/inspection.ts';
import { keySummary } from './x509/keySummary.ts';

export interface InspectInput {
  /** Shown name of the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Trusted besides the built-in anchors. */
  readonly userAnchors: readonly TrustAnchor[];
  /** Instant at which dates are checked. */
  readonly at: Date;
  /** What the attested key is compared with: a certificate request, a certificate or a public key. Without it the verdict speaks of the attestation alone. */
  readonly csr?: CsrInput | MissingCsr | undefined;
  /** Rules that the verdict depends on as well. */
  readonly policy?: 'code-signing' | undefined;
}

/** The answer as values, and the index that its element numbers are of. */
export interface Examined {
  readonly examination: Examination<CsrComparison, PolicyResult>;
  /** The octets that were indexed (decoded from PEM or base64 where the file was text), or null when nothing is shown of it. */
  readonly index: Asn1Index | null;
}

/** The whole way from octets to the answer in words. Never throws for bad octets. */
export async function inspect(request: InspectInput): Promise<Inspection> {
  return explain(await examine(request));
}

/**
 * The whole way from octets to the answer: message, verification, comparison, verdict. Never throws for bad octets:
 * those give the verdict *unreadable*, with the tree up to the break.
 */
export async function examine(request: InspectInput): Promise<Examined> {
  const { bytes, userAnchors, at } = request;
  const read = readMessage({ bytes, formatFor });
  const { attestation, format, findings } = read;
  if (attestation === null || format === null || !read.isWhole) return unreadable(request, read);
  const verification = await verifyAttestation({
    attestation,
    damage: findings.filter(isError),
    rules: format,
    anchors: [...format.anchors, ...userAnchors],
    at,
    vocabulary: VOCABULARY,
  });
  const compared = await compare(request, { attestation, format, verification });
  return conclude(request, { ...read, attestation, format }, verification, compared);
}

interface Verified {
  readonly attestation: Attestation;
  readonly format: Format;
  readonly verification: Verification;
}

/** What was asked for besides the attestation itself; null for what was not. */
interface Compared {
  readonly match: CsrMatch | null;
  readonly policy: PolicyResult | null;
}

async function compare(
  { csr, policy }: InspectInput,
  { attestation, format, verification: { path } }: Verified,
): Promise<Compared> {
  const attested = path[0]?.certificate ?? null;
  const match = csr ? await matchCsr({ csr, attestation, attested, format, vocabulary: VOCABULARY }) : null;
  if (policy === undefined) return { match, policy: null };
  const refusedForm = format.recogniseIncomplete({ attestation, path });
  return { match, policy: checkCodeSigning({ attestation, path, refusedForm, csr: match }) };
}

/** The verdict, and all that it rests on. */
function conclude(
  request: InspectInput,
  read: ReadMessage<Format> & Pick<Verified, 'attestation' | 'format'>,
  verification: Verification,
  { match, policy }: Compared,
): Examined {
  const { attestation, format } = read;
  const { path, integrity, attributes, remarks } = verification;
  const attested = path[0]?.certificate ?? null;
  const comparison = match?.comparison ?? null;
  const proven = isIntegrityProven(verification);
  const isReached = path.slice(0, -1).every(({ signature }) => signature?.status === 'valid');
  const anchor = (isReached && path.at(-1)?.anchor) || null;
  const findings = [
    ...integrity,
    ...attributes,
    ...(comparison?.findings ?? []),
    ...(policy?.findings ?? []),
    ...read.findings.filter((one) => !isError(one)),
    ...remarks,
  ];
  return {
    index: attestation.index,
    examination: {
      ...common(request, read),
      ...judge({
        proven,
        attributes,
        compared: comparison?.status ?? null,
        policy: policy?.report.status ?? null,
      }),
      format: verification.format,
      attestedKey: attested && keySummary(attested.publicKey),
      hsm: attested && format.device(attested, path),
      certificates: certificateSummaries({ attestation, path, integrity, rules: format }),
      anchor: anchor && { name: anchor.name, spkiSha256: anchor.spkiSha256, source: anchor.source },
      claims: attested ? claimsOf(request, attested, { path, proven, comparison, format }) : [],
      comparison,
      policy,
      findings: limitFindings(findings.sort(byWeight)),
    },
  };
}

function claimsOf(
  { at }: InspectInput,
  attested: Certificate,
  {
    path,
    proven,
    comparison,
    format,
  }: { path: Path; proven: boolean; comparison: CsrComparison | null; format: Format },
): Claim[] {
  const sameKeyAs = comparison?.status === 'pass' ? (comparison.report?.file ?? null) : null;
  return [
    ...verifiedClaims({ attested, path, proven, at, sameKeyAs }),
    ...format.claims({ attested, path, proven }),
  ];
}

/**
 * The same answer, with a mismatch explained by keys of other files as well. Cheap: nothing is read or verified again,
 * and no verdict changes.
 */
export function withKnownKeys<Policy>(
  examination: Examination<CsrComparison, Policy>,
  known: readonly KnownKey[],
): Examination<CsrComparison, Policy> {
  const comparison = examination.comparison && explainMismatch(examination.comparison, known);
  const explained = comparison?.report?.comparison;
  if (!explained) return examination;
  return { ...examination, comparison, findings: withComparison(examination.findings, explained) };
}

/** The report of a file whose octets cannot be had: every file of a run has one. */
export function reportUnread({ file, at }: Pick<InspectInput, 'file' | 'at'>, why: Finding): Report {
  return reportOf({ ...common({ file, at }, { encoding: null }), ...NOTHING_READ, findings: [why] });
}

function common(
  { file, at }: Pick<InspectInput, 'file' | 'at'>,
  { encoding }: Pick<ReadMessage<Format>, 'encoding'>,
) {
  return { file, encoding, verifiedAt: isoSeconds(at) };
}

function unreadable(request: InspectInput, read: ReadMessage<Format>): Examined {
  const { index, attestation, format: rules, findings } = read;
  const certificates =
    attestation === null || rules === null
      ? []
      : certificateSummaries({ attestation, path: [], integrity: [], rules });
  return { index, examination: { ...common(request, read), ...NOTHING_READ, certificates, findings } };
}

/** What is known of a file that is no attestation, or breaks off. */
const NOTHING_READ = {
  ...UNREADABLE,
  format: 'unknown',
  attestedKey: null,
  hsm: null,
  certificates: [],
  anchor: null,
  claims: [],
  comparison: null,
  policy: null,
};

function byWeight(a: Finding, b: Finding): number {
  return bySeverity({ severity: severityOf(a) }, { severity: severityOf(b) });
}
