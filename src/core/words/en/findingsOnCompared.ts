import type { ReportFinding } from '../report.ts';
import type { Report } from '../report.ts';

/**
 * What stands on the compared file itself: the findings about it, and those on the attestation that point into it,
 * turned round so that each names the other. For a diagnostic on both files.
 */
export function findingsOnCompared({ findings }: Pick<Report, 'findings'>): ReportFinding[] {
  return findings.flatMap((finding) => {
    if (finding.in) return [finding];
    return finding.related.flatMap(({ in: compared, offset, length, path }): ReportFinding[] => {
      if (!compared) return [];
      const back = { offset: finding.offset, length: finding.length, path: finding.path };
      const related = [{ ...back, message: 'the attested key' }];
      return [{ ...finding, offset, length, path, in: compared, related }];
    });
  });
}
