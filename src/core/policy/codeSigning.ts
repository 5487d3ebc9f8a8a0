import { type DataFinding, isError } from '../model/dataFinding.ts';
import type { Attestation } from '../verify/attestation.ts';
import type { CsrMatch } from '../compare/matchCsr.ts';
import { findingAtNode } from '../model/make.ts';
import type { Report } from '../model/report.ts';
import { looksLikeTcTrustCenter } from '../formats/luna/tcTrustCenter.ts';
import type { Path } from '../verify/path.ts';
import { messageOf } from '../words/en/tellFinding.ts';
import { codeSigningKeyProblems } from './codeSigningKey.ts';
import { requestFindings } from './codeSigningRequest.ts';

/** The version whose section numbers are cited. */
export const CSBR = 'CA/Browser Forum Code Signing Baseline Requirements 3.10.0';

export interface PolicyInput {
  readonly attestation: Attestation;
  readonly path: Path;
  /** Null where nothing was given to compare. */
  readonly csr: CsrMatch | null;
}

export interface PolicyResult {
  readonly findings: readonly DataFinding[];
  readonly report: NonNullable<Report['policy']>;
}

/**
 * The rules for code-signing keys that an attestation and a request can meet or break. What neither can show is said
 * as what is still to be shown; only errors break the policy.
 */
export function checkCodeSigning(input: PolicyInput): PolicyResult {
  const findings = [
    ...keyFindings(input),
    ...requestFindings(input.csr),
    ...formatFindings(input),
    ...stillToBeShown(input),
  ];
  const error = findings.find(isError);
  const attested = input.path[0]?.certificate;
  const failed = attested
    ? error && messageOf(error)
    : 'There is no single attested key to which the policy could apply.';
  return {
    findings,
    report: {
      id: 'code-signing',
      source: CSBR,
      status: failed === undefined ? 'pass' : 'fail',
      message:
        failed ??
        'What can be checked here is met; the certification of the module is to be shown by other means.',
    },
  };
}

function keyFindings({ path, attestation: { index } }: PolicyInput): DataFinding[] {
  const key = path[0]?.certificate?.publicKey;
  if (!key) return [];
  return codeSigningKeyProblems(key).map(({ code, problem }) =>
    findingAtNode(code, index, key.node, `The attested key ${problem}`),
  );
}

function formatFindings({ path, attestation }: PolicyInput): DataFinding[] {
  const attested = path[0]?.certificate;
  if (!attested || !looksLikeTcTrustCenter({ path, attestation })) return [];
  const message =
    "The attestation looks like the TC-TrustCenter format, which does not end at the manufacturer's root: CAs refuse it.";
  return [findingAtNode('PKC505', attestation.index, attested.node, message)];
}

function stillToBeShown({ path, attestation: { index }, csr }: PolicyInput): DataFinding[] {
  const attested = path[0]?.certificate;
  if (!attested) return [];
  const certification =
    'Still to be shown by other means: that the HSM is certified to FIPS 140-2 level 2, Common Criteria EAL 4+ or better, and runs in that configuration. An attestation does not state it.';
  const request = 'No certificate request was given, so the key and the signature of one were not checked.';
  return [
    findingAtNode('PKC506', index, attested.node, certification),
    ...(csr === null ? [findingAtNode('PKC507', index, attested.publicKey.node, request)] : []),
  ];
}
