import { type DataFinding, isError, severityOf } from '../../model/dataFinding.ts';
import { isoSeconds } from '../../asn1/value/time.ts';
import type { Attestation } from '../../verify/attestation.ts';
import { type Claim, firmwareOf } from '../../formats/luna/claims.ts';
import type { Format } from '../../formats/format.ts';
import { readDeviceName } from '../../formats/luna/hsmIdentity.ts';
import { HSM_SERIAL_NUMBER, extensionOf, unsigned32 } from '../../formats/luna/lunaExtensions.ts';
import { readOuid } from '../../formats/luna/ouid.ts';
import { roleOf } from '../../formats/luna/roles.ts';
import type { CsrMatch } from '../../compare/matchCsr.ts';
import { limitFindings } from '../../model/limitFindings.ts';
import type { PolicyResult } from '../../policy/codeSigning.ts';
import type { Path } from '../../verify/path.ts';
import type { Verification } from '../../verify/verify.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { messageOf, tellFinding } from './tellFinding.ts';
import { chainEntry } from '../../model/chainEntry.ts';
import { keySummary } from '../../model/keySummary.ts';
import { otherCertificates } from '../../model/otherCertificates.ts';
import type { Report } from '../../model/report.ts';
import { summaryClaims } from './summaryClaims.ts';

interface ReportInput {
  readonly file: string;
  readonly encoding: Report['encoding'];
  readonly at: Date;
  readonly format: Format;
  readonly attestation: Attestation;
  readonly verification: Verification;
  readonly claims: readonly Claim[];
  /** Findings on the encoding of the file: none of them an error here. */
  readonly structure: readonly DataFinding[];
  /** Null where nothing was given to compare. */
  readonly csr: CsrMatch | null;
  /** Null where no policy was chosen. */
  readonly policy: PolicyResult | null;
}

/** Whether every single step that "verified" stands for was taken and passed: evidence, not absence of findings. */
export function isIntegrityProven({ path, family, integrity }: Verification): boolean {
  const anchor = path.at(-1)?.anchor ?? null;
  return (
    path.length > 1 &&
    anchor !== null &&
    path
      .slice(0, -1)
      .every(({ signature, certificate }) => certificate !== null && signature?.status === 'valid') &&
    family !== null &&
    integrity.every((one) => !isError(one))
  );
}

/** The answer for a message that could be read. */
export function makeReport({
  file,
  encoding,
  at,
  format,
  attestation,
  verification,
  claims,
  structure,
  csr,
  policy,
}: ReportInput): Report {
  const { path, integrity, attributes, remarks } = verification;
  const proven = isIntegrityProven(verification);
  const attributesPass = attributes.every((one) => !isError(one));
  const attested = path[0]?.certificate ?? null;
  const findings = [
    ...integrity,
    ...attributes,
    ...(csr?.findings ?? []),
    ...(policy?.findings ?? []),
    ...structure,
    ...remarks,
  ].sort(bySeverity);
  const verified =
    proven &&
    attributesPass &&
    (csr === null || csr.status === 'pass') &&
    (policy === null || policy.report.status === 'pass');
  // Anybody can append a genuine root to a forgery: an anchor is named only where good signatures lead to it.
  const reached = path.slice(0, -1).every(({ signature }) => signature?.status === 'valid');
  const anchor = reached ? (path.at(-1)?.anchor ?? null) : null;
  return {
    file,
    verdict: verified ? 'verified' : 'failed',
    summary: verified ? verifiedSummary(attested!, path, csr) : failedSummary(findings),
    format: verification.format,
    encoding,
    verifiedAt: isoSeconds(at),
    attestedKey: attested && keySummary(attested.publicKey),
    hsm: attested && hsmOf(attested, path),
    keyAttributes: claims.map(({ node: _node, ...attribute }) => attribute),
    chain: path.map((entry, i) => chainEntry(entry, path[i + 1], path[i - 1], integrity, format)),
    otherCertificates: otherCertificates(attestation, path, format),
    claims: attested ? summaryClaims({ attested, path, claims, csr, proven, at }) : [],
    trustAnchor: anchor && { name: anchor.name, spkiSha256: anchor.spkiSha256, source: anchor.source },
    csr: csr?.report ?? null,
    ...(policy === null ? {} : { policy: policy.report }),
    checks: [
      { id: 'integrity', status: proven ? 'pass' : 'fail', message: integrityMessage(proven, path) },
      csrCheck(csr, proven),
      attributesCheck(proven, attributesPass, anchor?.source === 'user'),
    ],
    findings: limitFindings(findings).map(tellFinding),
  };
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

function bySeverity(a: DataFinding, b: DataFinding): number {
  return WEIGHT[severityOf(a)] - WEIGHT[severityOf(b)];
}

function verifiedSummary({ publicKey }: Certificate, path: Path, csr: CsrMatch | null): string {
  const anchor = path.at(-1)!.anchor!;
  const size = publicKey.curve ?? (publicKey.bits === null ? '' : `${publicKey.bits} bits`);
  const key = size === '' ? publicKey.algorithm : `${publicKey.algorithm} key, ${size},`;
  const trusted =
    anchor.source === 'user' ? `, a root trusted by you (SHA-256 of its key: ${anchor.spkiSha256})` : '';
  const match = csr === null ? '' : ` ${csr.message}`;
  return `The ${key} is attested by a chain of ${path.length} certificates that ends at ${anchor.name}${trusted}.${match}`;
}

function failedSummary(findings: readonly DataFinding[]): string {
  const errors = findings.filter(isError);
  const [first, ...others] = errors;
  if (!first) return 'The attestation could not be verified.';
  return others.length === 0
    ? messageOf(first)
    : `${messageOf(first)} (${others.length} more ${others.length === 1 ? 'error' : 'errors'}.)`;
}

function integrityMessage(proven: boolean, path: Path): string {
  if (!proven) return 'It is not shown that the manufacturer stands behind this attestation.';
  const links = path.length - 1;
  return `All ${links} signatures, dates, roles and constraints from the attested key to ${path.at(-1)!.anchor!.name} are good.`;
}

type Check = Report['checks'][number];

function csrCheck(csr: CsrMatch | null, proven: boolean): Check {
  const id = 'csr-match';
  if (csr === null) {
    const message = 'No certificate request was given, so the verdict speaks of the attestation alone.';
    return { id, status: 'not-run', message };
  }
  const { status, message } = csr;
  const doubt = status === 'pass' && !proven ? ' That an HSM attests this key is not shown.' : '';
  return { id, status, message: `${message}${doubt}` };
}

function attributesCheck(proven: boolean, pass: boolean, byUserRoot: boolean): Check {
  const id = 'key-attributes';
  if (!pass)
    return {
      id,
      status: 'fail',
      message: 'What the attestation says of the key and its HSM contradicts itself or cannot be read.',
    };
  if (!proven)
    return {
      id,
      status: 'not-run',
      message: 'Without integrity, what the file says of the key is not proven.',
    };
  return {
    id,
    status: 'pass',
    message: `The key was generated in a Luna HSM and cannot leave the Luna perimeter${
      byUserRoot ? ", if the root that you trust is the manufacturer's" : ''
    }; the HSM is named alike everywhere.`,
  };
}

function hsmOf(attested: Certificate, path: Path): Report['hsm'] {
  const extension = extensionOf(attested, HSM_SERIAL_NUMBER);
  const serial = extension && unsigned32(extension.value);
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  const device = path.find((entry) => entry.certificate && roleOf(entry.certificate) === 'dac')?.certificate;
  const deviceName = device && attributeOf(device.subject, COMMON_NAME);
  return {
    serial: serial === null ? null : String(serial),
    model: (deviceName && readDeviceName(deviceName.value)?.model) ?? null,
    firmware: firmwareOf(attested),
    ouid: (commonName && readOuid(commonName)?.hex) ?? null,
  };
}
