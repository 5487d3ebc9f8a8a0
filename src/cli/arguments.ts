import { parseArgs } from 'node:util';
import { parseInstant } from '../core/base/instant.ts';
import { WRITTEN_FORMS, type WrittenFormName } from '../core/forms/reportForms.ts';
import { badInstant, COMMAND_NAMES } from './help.ts';
import type { CommandName } from './help.ts';

export const POLICIES = ['code-signing'] as const;
export type Policy = (typeof POLICIES)[number];

/** For `--csr`: the request that lies beside each file. A file of this name is `./auto`. */
export const AUTO = 'auto';

/** What the user asks for. */
export type Request =
  | { readonly type: 'help'; readonly command: CommandName | null }
  | { readonly type: 'version' }
  /** A line for the user, and the command whose help would answer. */
  | { readonly type: 'usage'; readonly message: string; readonly command: CommandName | null }
  | {
      readonly type: CommandName;
      /** At least one; exactly one but for `verify`. '-' is standard input. */
      readonly files: readonly string[];
      readonly trust: readonly string[];
      /** Null: now. */
      readonly at: Date | null;
      readonly format: WrittenFormName;
      /** A file, or AUTO; null: nothing is compared. */
      readonly csr: string | null;
      readonly policy: Policy | null;
    };

/** All are collected, so that one given twice can be refused: the last would count silently. */
const MULTIPLE = { type: 'string', multiple: true } as const;
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  trust: MULTIPLE,
  at: MULTIPLE,
} as const;
const VERIFY_OPTIONS = {
  ...OPTIONS,
  format: MULTIPLE,
  csr: MULTIPLE,
  policy: MULTIPLE,
} as const;
const GENERAL_OPTIONS = { help: OPTIONS.help, version: { type: 'boolean' } } as const;

interface Values {
  readonly help?: boolean;
  readonly trust?: readonly string[];
  readonly at?: readonly string[];
  readonly format?: readonly string[];
  readonly csr?: readonly string[];
  readonly policy?: readonly string[];
}

/** Options with one value. */
const SINGLE = ['at', 'format', 'csr', 'policy'] as const;

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

/** The first sentence of what parseArgs says; the rest is advice on quoting that fits no option of ours. */
function complaint(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [first] = text.split(/\. |\.?\n/);
  return first!.charAt(0).toLowerCase() + first!.slice(1);
}

function checked(command: CommandName, values: Values, files: readonly string[]): Request {
  const usage = (message: string): Request => ({ type: 'usage', message, command });
  if (values.help) return { type: 'help', command };
  if (files.length === 0) return usage(`${command} needs a FILE`);
  if (command !== 'verify' && files.length > 1)
    return usage(`${command} takes one FILE, not ${files.length}`);
  if (files.filter((file) => file === '-').length > 1)
    return usage('standard input (-) can be read only once');
  const trust = values.trust ?? [];
  if (trust.includes('-')) return usage('--trust takes a file, not standard input');
  const twice = SINGLE.find((name) => (values[name]?.length ?? 0) > 1);
  if (twice) return usage(`--${twice} is given ${values[twice]!.length} times; only one can hold`);
  const format = values.format?.[0] ?? 'text';
  if (!isOneOf(WRITTEN_FORMS, format))
    return usage(`--format takes ${WRITTEN_FORMS.join(', ')}, not '${format}'`);
  const csr = values.csr?.[0] ?? null;
  if (csr === '-') return usage('--csr takes a file, not standard input');
  if (csr === AUTO && files.includes('-'))
    return usage('--csr auto looks beside a file, and standard input (-) has no place');
  const policy = values.policy?.[0] ?? null;
  if (policy !== null && !isOneOf(POLICIES, policy))
    return usage(`--policy takes ${POLICIES.join(', ')}, not '${policy}'`);
  const instant = values.at?.[0];
  const at = instant === undefined ? null : parseInstant(instant);
  if (instant !== undefined && at === null) return usage(badInstant(instant));
  return { type: command, files, trust, at, format, csr, policy };
}

/** Reads the arguments after `pkc`. Never throws: what cannot be read is a request of type `usage`. */
export function parseArguments(argv: readonly string[]): Request {
  const [first, ...rest] = argv;
  if (first === undefined) return { type: 'usage', message: 'no command given', command: null };
  if (!first.startsWith('-') && !isOneOf(COMMAND_NAMES, first)) {
    const message = `there is no command '${first}', only ${COMMAND_NAMES.join(', ')}`;
    return { type: 'usage', message, command: null };
  }
  const command = isOneOf(COMMAND_NAMES, first) ? first : null;
  try {
    if (command === null) {
      const { values } = parseArgs({ args: [...argv], options: GENERAL_OPTIONS });
      return values.version && !values.help ? { type: 'version' } : { type: 'help', command: null };
    }
    const options = command === 'verify' ? VERIFY_OPTIONS : OPTIONS;
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    return checked(command, values, positionals);
  } catch (error) {
    return { type: 'usage', message: complaint(error), command };
  }
}
