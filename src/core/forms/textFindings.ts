import { escapeForDisplay } from '../base/escape.ts';
import { CATALOGUE } from '../words/en/catalogue.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Painter, Style } from './ansi.ts';
import { groupRemarks } from './group.ts';
import type { FindingGroup } from './group.ts';
import { offsetWords, placeWords } from '../words/en/words.ts';
import { wrap } from './wrap.ts';

/** Errors and warnings that are listed: a reader gives up long before. */
const MAX_LISTED = 100;

/** Places of one remark; a genuine PKC makes the same one at 9. */
const MAX_PLACES = 20;

const STYLE: Readonly<Record<Severity, Style>> = { error: 'bad', warning: 'caution', info: 'quiet' };

function placeOf(finding: Finding): string {
  const range = placeWords(finding);
  return finding.path === '' ? range : `${range}, ${escapeForDisplay(finding.path)}`;
}

function singleLines(group: FindingGroup, paint: Painter, width: number): string[] {
  const finding = group.places[0]!;
  const entry = CATALOGUE[group.code];
  const lines = [
    `  ${paint(STYLE[group.severity], `${group.severity} ${group.code}`)} ${entry.title}`,
    ...wrap(escapeForDisplay(group.message), width, '    '),
    `    ${placeOf(finding)}`,
  ];
  for (const related of finding.related) {
    lines.push(...wrap(`see ${placeWords(related)}: ${escapeForDisplay(related.message)}`, width, '    '));
  }
  lines.push(...wrap(`What to do: ${entry.whatToDo}`, width, '    '), ...sourceLines(group, paint, width));
  return lines;
}

function sourceLines({ code }: FindingGroup, paint: Painter, width: number): string[] {
  return wrap(`Source: ${CATALOGUE[code].source}`, width, '    ').map((line) => paint('quiet', line));
}

function remarkLines(group: FindingGroup, paint: Painter, width: number): string[] {
  const offsets = group.places.slice(0, MAX_PLACES).map(offsetWords);
  const more = group.places.length - offsets.length;
  const list = offsets.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    ...wrap(`${group.code} ${escapeForDisplay(group.message)}`, width, '  '),
    ...wrap(`at ${list}`, width, '    ').map((line) => paint('quiet', line)),
    ...sourceLines(group, paint, width),
  ];
}

/** Errors and warnings one by one with what to do, then the remarks by code with their offsets. */
export function findingLines(findings: readonly Finding[], paint: Painter, width: number): string[] {
  const groups = groupRemarks(findings);
  const singles = groups.filter((group) => group.severity !== 'info');
  const remarks = groups.filter((group) => group.severity === 'info');
  const lines: string[] = [];
  if (singles.length > 0) {
    lines.push('', paint('strong', 'Findings'));
    for (const group of singles.slice(0, MAX_LISTED)) lines.push(...singleLines(group, paint, width));
    const more = singles.length - MAX_LISTED;
    if (more > 0) lines.push(`  and ${more} more, all of which the JSON report lists`);
  }
  if (remarks.length > 0) {
    lines.push('', paint('strong', 'Remarks, none of which changes the verdict'));
    for (const group of remarks) lines.push(...remarkLines(group, paint, width));
  }
  return lines;
}
