import { WRITTEN_FORMS } from '../core/forms/reportForms.ts';
import { INSTANT_FORMS } from '../core/words/en/instantForms.ts';

export const COMMAND_NAMES = ['verify', 'show', 'certs'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** "text (default), json, sarif or markdown". */
function formList(): string {
  const [standard, ...others] = WRITTEN_FORMS;
  return `${[`${standard} (default)`, ...others.slice(0, -1)].join(', ')} or ${others.at(-1)}`;
}

const EXIT = `Exit status: 0 verified, 1 failed, 2 unreadable or wrong usage; of several
files the highest.`;

const COMMON = `  --trust FILE    trust the key of this root certificate (PEM or DER) besides
                  the built-in Thales roots; may be repeated
  --at TIME       check dates at this time instead of now: an ISO 8601 date, or
                  a date-time with zone (2026-11-23, 2026-11-23T08:30:00Z)
  -h, --help      show this help`;

const HELP: Readonly<Record<CommandName, string>> = {
  verify: `Usage: pkc verify [options] FILE...

Verifies Thales Luna public key confirmations against the built-in roots,
offline, and says why. FILE may be binary, PEM or base64; - is standard input.

  --csr FILE      compare the attested key with that of a certificate request,
                  and check the request's own signature; FILE may also be a
                  certificate or a public key (binary, PEM or base64)
  --csr auto      the request beside each FILE: the one of the same name, or
                  the only one in the folder (.csr, .req, .p10)
  --policy code-signing
                  fail also what the CA/Browser Forum's Code Signing Baseline
                  Requirements do not allow: key sizes, curves, hashes
  --format FORM   ${formList()}; json of several files
                  is one object per line
${COMMON}

${EXIT}
A key that is not the attested one, and a bad signature of the request, fail. A
request that cannot be read or found fails too, and the exit status is 2.
`,
  show: `Usage: pkc show [options] FILE

Shows the verdict and then every element of the file: field, type, value,
meaning, offset and length. - is standard input.

${COMMON}

${EXIT}
A file that breaks off is shown up to the break.
`,
  certs: `Usage: pkc certs [options] FILE

Writes the certificates of the file as PEM, the attested key's first, then its
issuers in order, then any that the path does not need. - is standard input.

${COMMON}

${EXIT}
The certificates are written whatever the verdict, which stands above them.
`,
};

const GENERAL = `Usage: pkc COMMAND [options] FILE

Verifies and explains Thales Luna public key confirmations (PKC), offline.

  pkc verify FILE...   is the key attested by a genuine Luna HSM?
  pkc show FILE        every element of the file, decoded
  pkc certs FILE       the certificates of the file as PEM

  -h, --help           this help; after a command, that command's
  --version            the version

${EXIT}
`;

/** The help of one command, or of all together. */
export function helpText(command: CommandName | null): string {
  return command === null ? GENERAL : HELP[command];
}

/** What is said of a value for `--at` that is no time. */
export function badInstant(value: string): string {
  return `--at takes ${INSTANT_FORMS}, not '${value}'`;
}
