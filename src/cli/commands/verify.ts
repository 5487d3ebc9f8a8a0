import { renderJson, renderJsonLine } from '../../core/report/json.ts';
import { renderMarkdown } from '../../core/report/markdown.ts';
import type { Report } from '../../core/report/report.ts';
import { renderSarif } from '../../core/report/sarif.ts';
import type { UnreadFile } from '../../core/report/sarif.ts';
import { renderText } from '../../core/report/text.ts';
import type { Format } from '../arguments.ts';
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

/** Verifies the files one by one, in the order given; one that cannot be read does not keep the others from it. */
export async function verify(
  io: CliIo,
  files: readonly string[],
  terms: Terms,
  format: Format,
): Promise<ExitStatus> {
  const several = files.length > 1;
  const blankLine = several && (format === 'text' || format === 'markdown') ? '\n' : '';
  const sarif: Report[] = [];
  const unread: UnreadFile[] = [];
  const statuses: ExitStatus[] = [];
  for (const file of files) {
    const result = await inspectFile(io, file, terms);
    if ('problem' in result) {
      await complain(io, result.name, result.problem);
      if (format === 'sarif') unread.push({ file: result.name, reason: `The file ${result.problem}.` });
      statuses.push(2);
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
