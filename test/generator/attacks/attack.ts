import type { FindingCode } from '../../../src/core/model/finding.ts';
import type { AttestationFormat } from '../../../src/core/words/report.ts';
import type { Verdict } from '../../../src/core/model/terms.ts';
import { sampleRoots } from '../samples.ts';

/** When everything is verified unless a case says otherwise; inside the validity of all generated certificates. */
export const VERIFICATION_TIME = '2026-11-23T00:00:00Z';

export interface Expectation {
  readonly verdict: Verdict;
  /** Each of these must be among the findings; there may be others. */
  readonly codes: readonly FindingCode[];
}

/** A forged, broken or odd file, and the answer that it must get. */
export interface Attack {
  readonly name: string;
  /** What an inspector that lacks a check would believe, or the rule that is at stake. */
  readonly why: string;
  readonly bytes: () => Uint8Array;
  readonly expect: Expectation;
  /** DER certificates that the user trusts: both sample roots unless the case is about trust. */
  readonly trusted: () => readonly Uint8Array[];
  /** Verification time, ISO 8601. */
  readonly at: string;
}

/** A sound file that must verify. */
export interface Good {
  readonly name: string;
  readonly why: string;
  readonly bytes: () => Uint8Array;
  /** DER certificate of the root to trust. */
  readonly root: Uint8Array;
  readonly format: AttestationFormat;
  /** Each of these must be among the findings, and no finding may be an error. */
  readonly remarks: readonly FindingCode[];
  /** Verification time, ISO 8601. */
  readonly at: string;
}

interface Circumstances {
  readonly trusted?: () => readonly Uint8Array[];
  readonly at?: string;
}

export function attack(
  name: string,
  why: string,
  bytes: () => Uint8Array,
  expect: Expectation,
  circumstances: Circumstances = {},
): Attack {
  return { name, why, bytes, expect, trusted: sampleRoots, at: VERIFICATION_TIME, ...circumstances };
}

/** At least one finding is named: any failure would do for a row without. */
export function failed(code: FindingCode, ...more: readonly FindingCode[]): Expectation {
  return { verdict: 'failed', codes: [code, ...more] };
}

export function unreadable(code: FindingCode, ...more: readonly FindingCode[]): Expectation {
  return { verdict: 'unreadable', codes: [code, ...more] };
}

/** For what looks like an attack and changes nothing. */
export function verified(...codes: readonly FindingCode[]): Expectation {
  return { verdict: 'verified', codes };
}
