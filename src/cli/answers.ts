import type { Inspection } from '../core/words/inspection.ts';
import { CORE_ENGINE } from '../service/coreEngine.ts';
import { type FileTask, inspectFile } from '../service/inspectFile.ts';
import { NO_KNOWN_KEYS } from '../service/knownKeys.ts';
import type { Terms } from '../service/terms.ts';
import { cliFiles } from './cliFiles.ts';
import type { CliIo } from './io.ts';

/** Reads and inspects one file ('-' is standard input); a file whose octets cannot be had is a reason in words. */
export async function answerFor(
  io: CliIo,
  file: string,
  terms: Terms,
  compare: Pick<FileTask<string>, 'csr' | 'known'> = { csr: null, known: NO_KNOWN_KEYS },
): Promise<{ readonly inspection: Inspection } | { readonly name: string; readonly problem: string }> {
  const answer = await inspectFile(
    { files: cliFiles(io), engine: CORE_ENGINE },
    { place: file, terms, ...compare },
  );
  switch (answer.kind) {
    case 'inspected':
      return answer;
    case 'unread':
      return { name: answer.file, problem: answer.problem };
    case 'broken': {
      // The other files must not suffer from it.
      const { error } = answer;
      const reason = error instanceof Error ? error.message : String(error);
      return { name: answer.file, problem: `internal error: ${reason}` };
    }
  }
}
