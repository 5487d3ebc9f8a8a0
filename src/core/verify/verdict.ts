import { type Finding, isError } from '../model/finding.ts';
import type { CheckStatus, CheckId, Verdict } from '../model/terms.ts';
import type { Verification } from './verify.ts';

/** Whether every single step that "verified" stands for was taken and passed: evidence, not absence of findings. */
export function isIntegrityProven({
  path,
  family,
  integrity,
}: Pick<Verification, 'path' | 'family' | 'integrity'>): boolean {
  const anchor = path.at(-1)?.anchor ?? null;
  return (
    path.length > 1 &&
    anchor !== null &&
    path
      .slice(0, -1)
      .every(({ signature, certificate }) => certificate !== null && signature?.status === 'valid') &&
    family !== null &&
    hasNoError(integrity)
  );
}

/** What the verdict rests on. */
export interface Grounds {
  /** As `isIntegrityProven` gives it. */
  readonly proven: boolean;
  /** Findings on the HSM and the key's attributes. */
  readonly attributes: readonly Finding[];
  /** How the comparison ended; null where nothing was given to compare. */
  readonly compared: 'pass' | 'fail' | null;
  /** How the policy that was chosen ended; null without one. */
  readonly policy: 'pass' | 'fail' | null;
}

/** The verdict and the three checks. This file alone says "verified". */
export interface Judgement {
  readonly verdict: Verdict;
  readonly checks: Readonly<Record<CheckId, CheckStatus>>;
}

export function judge({ proven, attributes, compared, policy }: Grounds): Judgement {
  const attributesPass = hasNoError(attributes);
  const verified = proven && attributesPass && isMet(compared) && isMet(policy);
  return {
    verdict: verified ? 'verified' : 'failed',
    checks: {
      integrity: proven ? 'pass' : 'fail',
      'csr-match': compared ?? 'not-run',
      // Without integrity, what the file says of the key is not proven.
      'key-attributes': attributesPass ? (proven ? 'pass' : 'not-run') : 'fail',
    },
  };
}

/** For a file that is no attestation, or breaks off: nothing was verified. */
export const UNREADABLE: Judgement = {
  verdict: 'unreadable',
  checks: { integrity: 'not-run', 'csr-match': 'not-run', 'key-attributes': 'not-run' },
};

function hasNoError(findings: readonly Finding[]): boolean {
  return findings.every((one) => !isError(one));
}

/** What was not asked for is not in the way; what was asked for has to pass. */
function isMet(status: 'pass' | 'fail' | null): boolean {
  return status === null || status === 'pass';
}
