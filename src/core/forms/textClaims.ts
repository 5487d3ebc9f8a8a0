import { escapeForDisplay } from '../base/escape.ts';
import { type Line, type Section, heading, section, wrap } from './lines.ts';
import type { Report, SummaryClaim } from '../words/report.ts';
import { groupClaims } from '../words/en/standings.ts';
import { rangeWords } from '../words/en/words.ts';

/** What is known of the key and its HSM, by what it rests on; each claim with its source and its octets. */
export function claimSections(report: Report, width: number): Section[] {
  if (report.claims.length === 0) return [];
  const lines = groupClaims(report).flatMap(({ title, meaning, claims }) => [
    ...wrap(`${title}: ${meaning}`, { width, indent: 2 }),
    ...claims.flatMap((claim) => claimLines(claim, width)),
  ]);
  return [section(heading('What is known'), lines)];
}

function claimLines({ name, value, source, offset, length }: SummaryClaim, width: number): Line[] {
  const place = offset === null ? '' : ` (${rangeWords(offset, length ?? 0)})`;
  return [
    ...wrap(escapeForDisplay(`- ${name}${value === '' ? '' : `: ${value}`}`), { width, indent: 4 }),
    ...wrap(escapeForDisplay(`${source}${place}`), { width, indent: 6, style: 'quiet' }),
  ];
}
