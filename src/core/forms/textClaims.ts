import { escapeForDisplay } from '../base/escape.ts';
import type { Painter } from './ansi.ts';
import type { Report, SummaryClaim } from '../model/report.ts';
import { groupClaims } from '../words/en/standings.ts';
import { rangeWords } from '../words/en/words.ts';
import { wrap } from './wrap.ts';

/** What is known of the key and its HSM, by what it rests on; each claim with its source and its octets. */
export function claimLines(report: Report, paint: Painter, width: number): string[] {
  if (report.claims.length === 0) return [];
  const lines = ['', paint('strong', 'What is known')];
  for (const { title, meaning, claims } of groupClaims(report)) {
    lines.push(...wrap(`${title}: ${meaning}`, width, '  '));
    for (const claim of claims) lines.push(...oneClaim(claim, paint, width));
  }
  return lines;
}

function oneClaim(
  { name, value, source, offset, length }: SummaryClaim,
  paint: Painter,
  width: number,
): string[] {
  const place = offset === null ? '' : ` (${rangeWords(offset, length ?? 0)})`;
  return [
    ...wrap(escapeForDisplay(`- ${name}${value === '' ? '' : `: ${value}`}`), width, '    '),
    ...wrap(escapeForDisplay(`${source}${place}`), width, '      ').map((line) => paint('quiet', line)),
  ];
}
