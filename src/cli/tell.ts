import { escapeForDisplay } from '../core/base/escape.ts';
import type { CliIo } from './io.ts';

/** A line on standard error. */
export async function tell(io: CliIo, line: string): Promise<void> {
  await io.err(`${escapeForDisplay(`pkc: ${line}`)}\n`);
}

/** Tells on standard error what is wrong with a file, by name. */
export async function complain(io: CliIo, file: string, reason: string): Promise<void> {
  await tell(io, `${file}: ${reason}`);
}
