import { renderTextView } from '../../core/elements/textView.ts';
import type { Terms } from '../../service/terms.ts';
import { answerFor } from '../answers.ts';
import { statusOf } from '../exitStatus.ts';
import type { ExitStatus } from '../exitStatus.ts';
import type { CliIo } from '../io.ts';
import { complain } from '../tell.ts';

/** Writes the text view of a file. */
export async function show(io: CliIo, file: string, terms: Terms): Promise<ExitStatus> {
  const result = await answerFor(io, file, terms);
  if ('problem' in result) {
    await complain(io, result.name, result.problem);
    return 2;
  }
  await io.out(renderTextView(result.inspection).text);
  return statusOf(result.inspection.report.verdict);
}
