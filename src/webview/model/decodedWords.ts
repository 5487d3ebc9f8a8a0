import type { DecodedExtension } from '../../core/decode/decoded.ts';

/** What an extension or attribute says, on one line: `Key usage, critical: allowed digitalSignature`. Escaped for display. */
export function decodedWords({ name, critical, lines, problems }: DecodedExtension): string {
  const said = lines.map(({ label, value }) => `${label} ${value}`);
  const wrong = problems.map(({ message }) => message);
  return `${name}${critical ? ', critical' : ''}: ${[...said, ...wrong].join('; ')}`;
}
