import type { Asn1Index } from './asn1/index/asn1Index.ts';
import { isoSeconds } from './asn1/value/time.ts';
import type { KnownKey } from './compare/causes.ts';
import {
  type CsrComparison,
  type CsrInput,
  explainMismatch,
  matchCsr,
  type MissingCsr,
  withComparison,
} from './compare/matchCsr.ts';
import { LUNA } from './formats/luna/luna.ts';
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
import { verifyAttestation } from './verify/verify.ts';
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
  const read = readMessage({ bytes, format: LUNA });
  const { attestation, findings: structure } = read;
  if (attestation === null || !read.isWhole) return unreadable(request, read);
  const verification = await verifyAttestation({
    attestation,
    damage: structure.filter(isError),
    rules: LUNA,
    anchors: [...LUNA.anchors, ...userAnchors],
    at,
    vocabulary: VOCABULARY,
  });
  const { path, integrity, attributes, remarks } = verification;
  const attested = path[0]?.certificate ?? null;
  const match = request.csr
    ? await matchCsr({ csr: request.csr, attestation, attested, format: LUNA, vocabulary: VOCABULARY })
    : null;
  const comparison = match?.comparison ?? null;
  const policy =
    request.policy === undefined
      ? null
      : checkCodeSigning({
          attestation,
          path,
          refusedForm: LUNA.recogniseIncomplete({ attestation, path }),
          csr: match,
        });
  const proven = isIntegrityProven(verification);
  const anchor = path.slice(0, -1).every(({ signature }) => signature?.status === 'valid')
    ? (path.at(-1)?.anchor ?? null)
    : null;
  const sameKeyAs = comparison?.status === 'pass' ? (comparison.report?.file ?? null) : null;
  const findings = [
    ...integrity,
    ...attributes,
    ...(comparison?.findings ?? []),
    ...(policy?.findings ?? []),
    ...structure.filter((one) => !isError(one)),
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
      hsm: attested && LUNA.device(attested, path),
      certificates: certificateSummaries({ attestation, path, integrity, rules: LUNA }),
      anchor: anchor && { name: anchor.name, spkiSha256: anchor.spkiSha256, source: anchor.source },
      claims: attested
        ? [
            ...verifiedClaims({ attested, path, proven, at, sameKeyAs }),
            ...LUNA.claims({ attested, path, proven }),
          ]
        : [],
      comparison,
      policy,
      findings: limitFindings(findings.sort(byWeight)),
    },
  };
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
  { encoding }: Pick<ReadMessage, 'encoding'>,
) {
  return { file, encoding, verifiedAt: isoSeconds(at) };
}

function unreadable(request: InspectInput, read: ReadMessage): Examined {
  const { index, attestation, findings } = read;
  const certificates =
    attestation === null ? [] : certificateSummaries({ attestation, path: [], integrity: [], rules: LUNA });
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
