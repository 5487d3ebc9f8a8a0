import { escapeForDisplay } from '../core/base/escape.ts';
import { readAnchors } from './anchors.ts';
import { parseArguments } from './arguments.ts';
import type { Request } from './arguments.ts';
import { certs } from './commands/certs.ts';
import { show } from './commands/show.ts';
import { verify } from './commands/verify.ts';
import type { ExitStatus } from './exitStatus.ts';
import { helpText } from './help.ts';
import type { CliIo } from './io.ts';
import { VERSION } from './version.ts';

async function answer(request: Request, io: CliIo): Promise<ExitStatus> {
  if (request.type === 'help') {
    await io.out(helpText(request.command));
    return 0;
  }
  if (request.type === 'version') {
    await io.out(`${VERSION}\n`);
    return 0;
  }
  if (request.type === 'usage') {
    const help = request.command === null ? 'pkc --help' : `pkc ${request.command} --help`;
    await io.err(`${escapeForDisplay(`pkc: ${request.message}`)}\nSee: ${help}\n`);
    return 2;
  }
  const userAnchors = await readAnchors(io, request.trust);
  if (userAnchors === null) return 2;
  const terms = { userAnchors, at: request.at ?? io.now() };
  switch (request.type) {
    case 'verify':
      return verify(io, terms, request);
    case 'show':
      return show(io, request.files[0]!, terms);
    case 'certs':
      return certs(io, request.files[0]!, terms);
  }
}

/**
 * The command line: arguments after `pkc` in, exit status out. Output that cannot be written is told in one line and
 * counts as unreadable, so that it can never pass for verified.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitStatus> {
  try {
    return await answer(parseArguments(argv), io);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    await io.err(`${escapeForDisplay(`pkc: ${words}`)}\n`);
    return 2;
  }
}
