import { type DataFinding, isError } from './model/dataFinding.ts';
import type { Asn1Index, Asn1ProblemKind } from './asn1/index/asn1Index.ts';
import { isoSeconds } from './asn1/value/time.ts';
import { type Attestation, readAttestation } from './verify/attestation.ts';
import { annotationsOf } from './formats/luna/annotations.ts';
import { claimsOf } from './formats/luna/claims.ts';
import { LUNA } from './formats/luna/luna.ts';
import { roleWords } from './words/en/roles.ts';
import type { DecodedExtension } from './decode/decoded.ts';
import { describeExtension } from './decode/describeExtension.ts';
import { type CsrInput, matchCsr, type MissingCsr } from './compare/matchCsr.ts';
import type { ByteRange } from './model/finding.ts';
import { findingAt } from './model/make.ts';
import { type Input, encodingOf, readInput } from './input/readInput.ts';
import { checkCodeSigning } from './policy/codeSigning.ts';
import { isIntegrityProven, makeReport } from './words/en/makeReport.ts';
import type { Basis, Encoding, Report } from './model/report.ts';
import { unreadableReport } from './words/en/unreadableReport.ts';
import type { TrustAnchor } from './verify/anchors.ts';
import { checkStructure, firstBerElement, remarkBer } from './input/structure.ts';
import { type Verification, verifyAttestation } from './verify/verify.ts';

/** What an element means beyond its ASN.1: vendor meanings and roles, for the tree and the tooltip. */
export interface Annotation {
  /** Element of the index. */
  readonly node: number;
  /** A few words, such as "HSM serial number 521174". */
  readonly text: string;
  readonly basis: Basis;
  readonly source: string;
}

/** A certificate of the file for the tree: path certificates first, the attested one at the top, then the others. */
export interface CertificateEntry extends ByteRange {
  readonly node: number;
  /** "attested key (PKC)", "device authentication (DAC)", …, "certificate" where no role is stated. */
  readonly role: string;
  /** Subject for display, escaped. */
  readonly subject: string;
  readonly inPath: boolean;
}

export interface Inspection {
  readonly report: Report;
  /** The octets that were indexed (decoded from PEM or base64 where the file was text), or null when nothing is shown of it. */
  readonly index: Asn1Index | null;
  readonly certificates: readonly CertificateEntry[];
  readonly annotations: readonly Annotation[];
  /** The extensions of the certificates in words; left out where there is none. */
  readonly decoded?: readonly DecodedExtension[];
}

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

/**
 * The whole way from octets to answer: index, attestation, verification, report. Never throws for bad
 * octets: those give the verdict *unreadable*, with the tree up to the break.
 */
export async function inspect(request: InspectInput): Promise<Inspection> {
  const { file, bytes, userAnchors, at } = request;
  const input = readInput({ bytes });
  const { index } = input;
  const encoding = encodingOf(input, index !== null && firstBerElement(index) >= 0);
  const common = { file, encoding: index === null ? null : encoding, verifiedAt: isoSeconds(at) };
  const structure = index === null ? [] : [...besideOf(input), ...checkStructure(index), ...remarkBer(index)];
  if (index === null || input.problem !== null)
    return unreadable(common, index, [...problemOf(input), ...structure], []);
  const attestation = readAttestation({ index, format: LUNA });
  if (!isMessageWhole(attestation)) return unreadable(common, index, structure, entriesOf(attestation, null));
  if (
    attestation.message.certificates < 0 ||
    attestation.certificates.length + attestation.malformed.length + attestation.unread === 0
  ) {
    const message = 'The file is a CMS signedData message without certificates, not a PKC.';
    const none = findingAt('PKC101', { offset: 0, length: index.bytes.length }, '', message);
    return unreadable(common, index, [none, ...structure], []);
  }
  const verification = await verifyAttestation({
    attestation,
    damage: structure.filter(isError),
    rules: LUNA,
    anchors: [...LUNA.anchors, ...userAnchors],
    at,
  });
  const pathCertificates = verification.path.flatMap(({ certificate, inFile }) =>
    certificate && inFile ? [certificate] : [],
  );
  const [attested] = pathCertificates;
  const claims = attested ? claimsOf(attested, pathCertificates, isIntegrityProven(verification)) : [];
  const csr = request.csr
    ? await matchCsr({ csr: request.csr, attestation, attested: attested ?? null })
    : null;
  const { path } = verification;
  const policy = request.policy === undefined ? null : checkCodeSigning({ attestation, path, csr });
  return {
    report: makeReport({
      file,
      encoding,
      at,
      format: LUNA,
      attestation,
      verification,
      claims,
      structure: structure.filter((one) => !isError(one)),
      csr,
      policy,
    }),
    index,
    certificates: entriesOf(attestation, verification),
    annotations: annotationsOf(claims, attestation),
    decoded: decodedOf(attestation),
  };
}

/** Damage inside a certificate makes the attestation *failed*; damage to the message, or a cut, makes it *unreadable*. */
function isMessageWhole({ index, message }: Attestation): boolean {
  const { certificates } = message;
  return index.problems.every(
    ({ kind, node }) =>
      kind === 'trailing-octets' ||
      (DAMAGE.has(kind) && certificates >= 0 && node >= certificates && node < index.end[certificates]!),
  );
}

const DAMAGE: ReadonlySet<Asn1ProblemKind> = new Set([
  'header-cut',
  'overrun',
  'unclosed',
  'bad-length',
  'bad-tag',
  'stray-end-of-contents',
]);

interface Common {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly verifiedAt: string;
}

function unreadable(
  common: Common,
  index: Asn1Index | null,
  findings: readonly DataFinding[],
  certificates: readonly CertificateEntry[],
): Inspection {
  const report = unreadableReport({ ...common, findings });
  return { report, index, certificates, annotations: [], decoded: index === null ? [] : decodedIn(index) };
}

/** The extensions and attributes of a file that is no PKC, such as a request or a certificate by itself. */
function decodedIn(index: Asn1Index): DecodedExtension[] {
  const found: DecodedExtension[] = [];
  for (let node = 0; node < Math.min(index.count, MAX_LOOKED_AT) && found.length < MAX_DECODED; node++) {
    const decoded = describeExtension(index, node);
    if (decoded?.node === node) found.push(decoded);
  }
  return found;
}

function besideOf({ beside }: Input): DataFinding[] {
  return beside === undefined ? [] : [findingAt('PKC105', { offset: 0, length: 0 }, '', beside)];
}

function problemOf({ problem }: Input): DataFinding[] {
  return problem === null ? [] : [findingAt(problem.code, problem, '', problem.message)];
}

/** Extensions that are told in words; a genuine file has about 30. */
const MAX_DECODED = 1_000;
/** Elements of a file that is no PKC among which they are looked for. */
const MAX_LOOKED_AT = 20_000;

function decodedOf({ certificates, index }: Attestation): DecodedExtension[] {
  return certificates
    .flatMap(({ extensions }) => extensions)
    .slice(0, MAX_DECODED)
    .flatMap(({ node }) => describeExtension(index, node) ?? []);
}

function entriesOf({ certificates }: Attestation, verification: Verification | null): CertificateEntry[] {
  const inPath = (verification?.path ?? []).flatMap(({ certificate, inFile }) =>
    certificate && inFile ? [certificate] : [],
  );
  const others = certificates.filter((certificate) => !inPath.includes(certificate));
  return [...inPath, ...others].map((certificate) => {
    const role = LUNA.roleOf(certificate);
    return {
      node: certificate.node,
      offset: certificate.offset,
      length: certificate.length,
      role: role === null ? 'certificate' : roleWords(role),
      subject: certificate.subject.text,
      inPath: inPath.includes(certificate),
    };
  });
}
