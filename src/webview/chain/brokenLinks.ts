import type { Finding } from '../../core/model/finding.ts';
import type { ChainEntry, Report } from '../../core/model/report.ts';

/** The errors that lie in a certificate of the chain: why its link is not valid, or its chain ends. */
export function errorsOf(entry: ChainEntry, findings: Report['findings']): Finding[] {
  const { offset, length, link } = entry;
  if (offset === null || length === null || link === 'valid') return [];
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !finding.in &&
      finding.offset >= offset &&
      finding.offset + finding.length <= offset + length,
  );
}
