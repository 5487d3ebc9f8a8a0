import { renderTextView } from '../../core/elements/textView.ts';
import { statusOf } from '../exitStatus.ts';
import type { ExitStatus } from '../exitStatus.ts';
import type { CliIo } from '../io.ts';
import { complain, inspectFile } from '../source.ts';
import type { Terms } from '../source.ts';

/** Writes the text view of a file. */
export async function show(io: CliIo, file: string, terms: Terms): Promise<ExitStatus> {
  const result = await inspectFile(io, file, terms);
  if ('problem' in result) {
    await complain(io, result.name, result.problem);
    return 2;
  }
  await io.out(renderTextView(result.inspection).text);
  return statusOf(result.inspection.report.verdict);
}
