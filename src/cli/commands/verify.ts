import { finding } from '../../core/model/finding.ts';
import { WHOLE_FILE } from '../../core/model/place.ts';
import { renderJson, renderJsonLine } from '../../core/forms/json.ts';
import { renderMarkdown } from '../../core/forms/markdown.ts';
import type { Report } from '../../core/words/report.ts';
import type { WrittenFormName } from '../../core/forms/reportForms.ts';
import { renderSarif } from '../../core/forms/sarif.ts';
import type { UnreadFile } from '../../core/forms/sarif.ts';
import { renderText } from '../../core/forms/text.ts';
import { messageOf } from '../../core/words/en/tellFinding.ts';
import { reportUnread } from '../../core/inspect.ts';
import type { Terms } from '../../service/terms.ts';
import { answerFor } from '../answers.ts';
import type { Policy } from '../arguments.ts';
import { comparisons } from '../comparisons.ts';
import { statusOf, worse } from '../exitStatus.ts';
import type { ExitStatus } from '../exitStatus.ts';
import type { CliIo } from '../io.ts';
import { complain } from '../tell.ts';
import { VERSION } from '../version.ts';

type Renderer = (report: Report, several: boolean, io: CliIo) => string;

/** How a report is written as soon as it is there; null: all stand in one document, written at the end. */
const RENDERERS: Readonly<Record<WrittenFormName, Renderer | null>> = {
  text: (report, _, { color, width }) => renderText(report, { color, ...(width === null ? {} : { width }) }),
  json: (report, several) => (several ? renderJsonLine : renderJson)(report),
  markdown: renderMarkdown,
  sarif: null,
};

function tally(counts: readonly ExitStatus[]): string {
  const of = (status: ExitStatus): number => counts.filter((one) => one === status).length;
  return `${of(0)} verified, ${of(1)} failed, ${of(2)} unreadable\n`;
}

export interface VerifyRequest {
  readonly files: readonly string[];
  readonly format: WrittenFormName;
  readonly csr: string | null;
  readonly policy: Policy | null;
}

/**
 * Verifies the files one by one, in the order given; one that cannot be read does not keep the others from it. A
 * request that cannot be read fails what was to be compared with it, and counts as unreadable.
 */
export async function verify(io: CliIo, terms: Terms, request: VerifyRequest): Promise<ExitStatus> {
  const { files, format } = request;
  const compared = comparisons(io, request);
  const policy = request.policy ?? undefined;
  const several = files.length > 1;
  const blankLine = several && (format === 'text' || format === 'markdown') ? '\n' : '';
  const render = RENDERERS[format];
  const collected: Report[] = [];
  const unread = new Map<string, UnreadFile>();
  const statuses: ExitStatus[] = [];
  for (const file of files) {
    const { csr, problem } = await compared.of(file);
    const result = await answerFor(io, file, { ...terms, policy }, { csr, known: compared.known });
    let report: Report;
    if ('problem' in result) {
      const notHad = finding('PKC120', { reason: result.problem }, WHOLE_FILE);
      await complain(io, result.name, result.problem);
      unread.set(result.name, { file: result.name, reason: messageOf(notHad) });
      report = reportUnread({ file: result.name, at: terms.at }, notHad);
    } else {
      ({ report } = result.inspection);
      if (!render) collected.push(report);
    }
    if (render) await io.out(render(report, several, io) + blankLine);
    statuses.push(statusOf(report.verdict));
    if (problem) unread.set(problem.file, { file: problem.file, reason: problem.sentence });
  }
  if (!render) await io.out(renderSarif(collected, VERSION, [...unread.values()]));
  if (format === 'text' && several) await io.out(tally(statuses));
  return statuses.reduce(worse, unread.size > 0 ? 2 : 0);
}
