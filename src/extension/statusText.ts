import type { Report, Verdict } from '../core/model/report.ts';

/** What the status bar says of a file. */
export interface StatusText {
  /** Icon and word; none of it comes from the file. */
  readonly text: string;
  readonly tooltip: string;
  /** Theme color of the background, for what must be seen. */
  readonly background: 'statusBarItem.errorBackground' | 'statusBarItem.warningBackground' | null;
}

const FACES: Record<Verdict, Pick<StatusText, 'text' | 'background'>> = {
  verified: { text: '$(verified-filled) PKC verified', background: null },
  failed: { text: '$(error) PKC failed', background: 'statusBarItem.errorBackground' },
  unreadable: { text: '$(question) PKC unreadable', background: 'statusBarItem.warningBackground' },
};

/** The verdict as an icon and a word, and why. */
export function statusOfReport(report: Report): StatusText {
  return { ...FACES[report.verdict], tooltip: `${report.summary}\nClick to show the findings.` };
}

/** While the file is being read for the first time. */
export const STATUS_READING: StatusText = {
  text: '$(loading~spin) PKC',
  tooltip: 'Reading and verifying the attestation',
  background: null,
};

/** The file cannot be read: there is no verdict. */
export function statusOfProblem(problem: string): StatusText {
  return { text: '$(warning) PKC not read', tooltip: problem, background: 'statusBarItem.warningBackground' };
}
