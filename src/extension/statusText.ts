import type { Report } from '../core/words/report.ts';
import type { Verdict } from '../core/model/terms.ts';

/** What the status bar says of a file. */
export interface StatusText {
  /** Name of the icon before the text. */
  readonly icon: string;
  /** None of it comes from the file. */
  readonly text: string;
  readonly tooltip: string;
  /** Theme color of the background, for what must be seen. */
  readonly background: 'statusBarItem.errorBackground' | 'statusBarItem.warningBackground' | null;
}

const FACES: Record<Verdict, Pick<StatusText, 'icon' | 'text' | 'background'>> = {
  verified: { icon: 'verified-filled', text: 'PKC verified', background: null },
  failed: { icon: 'error', text: 'PKC failed', background: 'statusBarItem.errorBackground' },
  unreadable: { icon: 'question', text: 'PKC unreadable', background: 'statusBarItem.warningBackground' },
};

/** The verdict as an icon and a word, and why. */
export function statusOfReport(report: Report): StatusText {
  return { ...FACES[report.verdict], tooltip: `${report.summary}\nClick to show the findings.` };
}

/** While the file is being read for the first time. */
export const STATUS_READING: StatusText = {
  icon: 'loading~spin',
  text: 'PKC',
  tooltip: 'Reading and verifying the attestation',
  background: null,
};

/** The file cannot be read: there is no verdict. */
export function statusOfProblem(problem: string): StatusText {
  return {
    icon: 'warning',
    text: 'PKC not read',
    tooltip: problem,
    background: 'statusBarItem.warningBackground',
  };
}
