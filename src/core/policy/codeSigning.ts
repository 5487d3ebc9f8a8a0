import { nodePlace } from '../asn1/index/place.ts';
import { type Finding, finding, isError } from '../model/finding.ts';
import type { Attestation } from '../verify/attestation.ts';
import type { CsrMatch } from '../compare/matchCsr.ts';
import type { Path } from '../verify/path.ts';
import { codeSigningKeyFindings } from './codeSigningKey.ts';
import { codeSigningRequestFindings } from './codeSigningRequest.ts';

/** The version whose section numbers are cited. */
export const CSBR = 'CA/Browser Forum Code Signing Baseline Requirements 3.10.0';

export interface PolicyInput {
  readonly attestation: Attestation;
  readonly path: Path;
  /** The form of an incomplete chain that CAs refuse; null for any other. */
  readonly refusedForm: string | null;
  /** Null where nothing was given to compare. */
  readonly csr: CsrMatch | null;
}

export interface PolicyResult {
  readonly findings: readonly Finding[];
  readonly report: {
    readonly id: 'code-signing';
    /** The document and its version. */
    readonly source: string;
    readonly status: 'pass' | 'fail';
    readonly outcome: PolicyOutcome;
  };
}

/** How the check of a policy ended. */
export type PolicyOutcome =
  | { readonly outcome: 'met' }
  /** The attestation has no attested key, or several. */
  | { readonly outcome: 'no-attested-key' }
  /** The first rule that is broken. */
  | { readonly outcome: 'error'; readonly finding: Finding };

/**
 * The rules for code-signing keys that an attestation and a request can meet or break. What neither can show is said
 * as what is still to be shown; only errors break the policy.
 */
export function checkCodeSigning(input: PolicyInput): PolicyResult {
  const findings = [
    ...keyFindings(input),
    ...codeSigningRequestFindings(input.csr),
    ...formatFindings(input),
    ...stillToBeShown(input),
  ];
  const outcome = outcomeOf(input, findings);
  const status = outcome.outcome === 'met' ? 'pass' : 'fail';
  return { findings, report: { id: 'code-signing', source: CSBR, status, outcome } };
}

function outcomeOf({ path }: PolicyInput, findings: readonly Finding[]): PolicyOutcome {
  if (!path[0]?.certificate) return { outcome: 'no-attested-key' };
  const error = findings.find(isError);
  return error ? { outcome: 'error', finding: error } : { outcome: 'met' };
}

function keyFindings({ path, attestation: { index } }: PolicyInput): Finding[] {
  const key = path[0]?.certificate?.publicKey;
  if (!key) return [];
  return codeSigningKeyFindings(key, null, nodePlace(index, key.node));
}

function formatFindings({ path, attestation, refusedForm }: PolicyInput): Finding[] {
  const attested = path[0]?.certificate;
  if (!attested || refusedForm === null) return [];
  return [finding('PKC505', {}, nodePlace(attestation.index, attested.node))];
}

function stillToBeShown({ path, attestation: { index }, csr }: PolicyInput): Finding[] {
  const attested = path[0]?.certificate;
  if (!attested) return [];
  return [
    finding('PKC506', {}, nodePlace(index, attested.node)),
    ...(csr === null ? [finding('PKC507', {}, nodePlace(index, attested.publicKey.node))] : []),
  ];
}
