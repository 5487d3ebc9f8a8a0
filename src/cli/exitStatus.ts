import type { Verdict } from '../core/model/terms.ts';

/** 0 all verified, 1 something failed, 2 something unreadable or a usage error. */
export type ExitStatus = 0 | 1 | 2;

const OF_VERDICT: Readonly<Record<Verdict, ExitStatus>> = { verified: 0, failed: 1, unreadable: 2 };

export function statusOf(verdict: Verdict): ExitStatus {
  return OF_VERDICT[verdict];
}

/** One status for two: a script must not take a run for good of which any part was not. */
export function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
