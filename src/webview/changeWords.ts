import { equalBytes } from '../core/base/bytes.ts';
import type { Inspected } from './model/inspected.ts';

/** What another reading of the file brings, for the notice above it; null where nothing of it is new. */
export function changeWords(before: Inspected, now: Inspected): string | null {
  const verdict =
    before.report.verdict === now.report.verdict
      ? `still ${now.report.verdict}`
      : `${before.report.verdict} before, ${now.report.verdict} now`;
  if (sameOctets(before, now)) {
    return before.report.verdict === now.report.verdict ? null : `Verified again: ${verdict}.`;
  }
  return `The file has changed on disk and was read again: ${verdict}.`;
}

function sameOctets({ index: a }: Inspected, { index: b }: Inspected): boolean {
  return a === null || b === null ? a === b : equalBytes(a.bytes, b.bytes);
}
