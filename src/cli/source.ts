import { escapeForDisplay } from '../core/base/escape.ts';
import { inspect } from '../core/inspect.ts';
import type { InspectInput } from '../core/inspect.ts';
import type { Inspection } from '../core/words/inspection.ts';
import type { TrustAnchor } from '../core/verify/anchors.ts';
import { readUserAnchor } from '../core/verify/anchors.ts';
import { reasonWords } from '../core/words/en/reasons.ts';
import type { CliIo } from './io.ts';

/** What every file of one run is inspected under: one instant and one set of roots for all. */
export interface Terms {
  readonly userAnchors: readonly TrustAnchor[];
  readonly at: Date;
}

/** A line on standard error. */
export async function tell(io: CliIo, line: string): Promise<void> {
  await io.err(`${escapeForDisplay(`pkc: ${line}`)}\n`);
}

/** Tells on standard error what is wrong with a file, by name. */
export async function complain(io: CliIo, file: string, reason: string): Promise<void> {
  await tell(io, `${file}: ${reason}`);
}

/** The anchors that the user names, or null after saying why one of them is none. */
export async function readAnchors(io: CliIo, files: readonly string[]): Promise<TrustAnchor[] | null> {
  const anchors: TrustAnchor[] = [];
  for (const file of files) {
    const read = await io.readFile(file);
    const result = 'problem' in read ? read : readUserAnchor({ bytes: read.bytes, origin: file });
    if ('problem' in result) {
      const { problem } = result;
      await complain(io, `--trust ${file}`, typeof problem === 'string' ? problem : reasonWords(problem));
      return null;
    }
    anchors.push(result.anchor);
  }
  return anchors;
}

/** Reads and inspects one file ('-' is standard input); a file whose octets cannot be had is a reason in words. */
export async function inspectFile(
  io: CliIo,
  file: string,
  terms: Terms,
  compare: Pick<InspectInput, 'csr' | 'policy'> = {},
): Promise<{ readonly inspection: Inspection } | { readonly name: string; readonly problem: string }> {
  const name = file === '-' ? 'standard input' : file;
  const read = await (file === '-' ? io.readStdin() : io.readFile(file));
  if ('problem' in read) return { name, problem: read.problem };
  try {
    return { inspection: await inspect({ file: name, bytes: read.bytes, ...terms, ...compare }) };
  } catch (error) {
    // inspect() gives findings, not exceptions: this is a defect of ours, and the other files must not suffer from it.
    return { name, problem: `internal error: ${error instanceof Error ? error.message : String(error)}` };
  }
}
