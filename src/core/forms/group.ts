import type { FindingCode } from '../model/finding.ts';
import type { ReportFinding } from '../words/report.ts';
import { withoutStop } from '../words/en/sentence.ts';
import { type Severity, bySeverity } from '../model/severity.ts';

/** Findings that are told as one: a genuine PKC makes the same remark at nine places. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A whole sentence for the group. */
  readonly message: string;
  /** At least one, by offset. */
  readonly places: readonly ReportFinding[];
}

function messageOf(places: readonly ReportFinding[]): string {
  const first = places[0]!;
  if (places.length === 1) return first.message;
  const same = places.every((place) => place.message === first.message);
  const text = same ? withoutStop(first.message) : first.title;
  return `${text}: ${places.length} places.`;
}

/**
 * Errors first, then warnings, each on its own, then the remarks (`info`), one group a code. Within a
 * severity groups stand in the order in which their first finding was given.
 */
export function groupRemarks(findings: readonly ReportFinding[]): FindingGroup[] {
  const byKey = new Map<string, ReportFinding[]>();
  findings.forEach((finding, position) => {
    const key = finding.severity === 'info' ? finding.code : `${finding.code} ${position}`;
    const known = byKey.get(key);
    if (known) known.push(finding);
    else byKey.set(key, [finding]);
  });
  return [...byKey.values()]
    .map((list) => {
      const places = list.sort((a, b) => a.offset - b.offset);
      return { code: places[0]!.code, severity: places[0]!.severity, message: messageOf(places), places };
    })
    .sort(bySeverity);
}
