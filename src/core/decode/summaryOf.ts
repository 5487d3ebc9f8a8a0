import type { DecodedExtension } from './decoded.ts';

/**
 * What an extension or attribute says, on one line: `Key usage, critical: allowed keyCertSign, cRLSign`, with how well it
 * is known where that is not by a standard. What is wrong comes first, as long lines are cut. Escaped for display.
 */
export function summaryOf({ name, critical, lines, problems }: DecodedExtension): string {
  const parts = lines.map(
    ({ label, value, basis }) => `${label} ${value}${basis === null ? '' : ` (${basis})`}`,
  );
  const wrong = problems.map(({ message }) => `wrong: ${message}`);
  return `${name}${critical ? ', critical' : ''}: ${[...parts, ...wrong].join('; ')}`;
}
