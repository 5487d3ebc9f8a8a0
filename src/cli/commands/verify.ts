import { renderJson, renderJsonLine } from '../../core/report/json.ts';
import { renderMarkdown } from '../../core/report/markdown.ts';
import type { Report } from '../../core/report/report.ts';
import { renderSarif } from '../../core/report/sarif.ts';
import type { UnreadFile } from '../../core/report/sarif.ts';
import { renderText } from '../../core/report/text.ts';
import type { Format, Policy } from '../arguments.ts';
import { comparisons } from '../comparisons.ts';
import { statusOf, worse } from '../exitStatus.ts';
import type { ExitStatus } from '../exitStatus.ts';
import type { CliIo } from '../io.ts';
import { complain, inspectFile } from '../source.ts';
import type { Terms } from '../source.ts';
import { VERSION } from '../version.ts';

/** One report as it is written as soon as it is there; SARIF is one document, written at the end. */
function rendered(report: Report, format: Format, several: boolean, io: CliIo): string {
  switch (format) {
    case 'text':
      return renderText(report, { color: io.color, ...(io.width === null ? {} : { width: io.width }) });
    case 'json':
      return several ? renderJsonLine(report) : renderJson(report);
    case 'markdown':
      return renderMarkdown(report);
    case 'sarif':
      return '';
  }
}

function tally(counts: readonly ExitStatus[]): string {
  const of = (status: ExitStatus): number => counts.filter((one) => one === status).length;
  return `${of(0)} verified, ${of(1)} failed, ${of(2)} unreadable\n`;
}

/** Words that stand after the name of a file, as a sentence about it; some are one already. */
function sentence(problem: string): string {
  const whole = problem.endsWith('.');
  return whole ? `${problem.charAt(0).toUpperCase()}${problem.slice(1)}` : `The file ${problem}.`;
}

export interface VerifyRequest {
  readonly files: readonly string[];
  readonly format: Format;
  readonly csr: string | null;
  readonly policy: Policy | null;
}

/** Verifies the files one by one, in the order given; one that cannot be read does not keep the others from it. */
export async function verify(io: CliIo, terms: Terms, request: VerifyRequest): Promise<ExitStatus> {
  const { files, format } = request;
  const compared = await comparisons(io, request);
  if ('problem' in compared) {
    await complain(io, compared.file, compared.problem);
    return 2;
  }
  const several = files.length > 1;
  const blankLine = several && (format === 'text' || format === 'markdown') ? '\n' : '';
  const sarif: Report[] = [];
  const unread: UnreadFile[] = [];
  const statuses: ExitStatus[] = [];
  const fail = async (file: string, problem: string): Promise<void> => {
    await complain(io, file, problem);
    unread.push({ file, reason: sentence(problem) });
    statuses.push(2);
  };
  for (const file of files) {
    const csr = await compared.of(file);
    if (csr !== null && 'problem' in csr) {
      await fail(csr.file, csr.problem);
      continue;
    }
    const policy = request.policy ?? undefined;
    const result = await inspectFile(io, file, terms, { csr: csr ?? undefined, policy });
    if ('problem' in result) {
      await fail(result.name, result.problem);
      continue;
    }
    const { report } = result.inspection;
    statuses.push(statusOf(report.verdict));
    if (format === 'sarif') sarif.push(report);
    else await io.out(rendered(report, format, several, io) + blankLine);
  }
  if (format === 'sarif') await io.out(renderSarif(sarif, VERSION, unread));
  if (format === 'text' && several) await io.out(tally(statuses));
  return statuses.reduce(worse, 0);
}
