import { CATALOGUE } from '../words/en/catalogue.ts';
import type { ReportFinding } from '../words/report.ts';
import { codeSpan, escapeMarkdown } from './escapeMarkdown.ts';
import { groupRemarks } from './group.ts';
import type { FindingGroup } from './group.ts';
import { csrSection, policySection } from './markdownCsr.ts';
import { groupClaims } from '../words/en/standings.ts';
import { cell, table } from './markdownTable.ts';
import type { ChainEntry, Report } from '../words/report.ts';
import { roleWords } from '../words/en/roles.ts';
import {
  ANCHOR_SOURCE_WORDS,
  CHECK_NAME,
  FORMAT_NAME,
  keyWords,
  linkWords,
  offsetNote,
  provenNote,
  offsetWords,
  placeWords,
  rangeWords,
  STATUS_WORD,
} from '../words/en/words.ts';

/** Findings, and places of one remark, that are listed; the JSON report has all. */
const MAX_LISTED = 100;
const MAX_PLACES = 20;

function facts(report: Report): string[] {
  const rows: [string, string][] = [];
  if (report.verdict !== 'unreadable') rows.push(['Format', FORMAT_NAME[report.format]]);
  rows.push(['Dates checked at', cell(report.verifiedAt)]);
  if (report.attestedKey) {
    rows.push(['Attested key', escapeMarkdown(keyWords(report.attestedKey))]);
    rows.push(['SPKI SHA-256', cell(report.attestedKey.spkiSha256)]);
  }
  if (report.hsm) {
    const { serial, model, firmware, ouid } = report.hsm;
    if (serial !== null) rows.push([`HSM serial number${provenNote(report)}`, cell(serial)]);
    if (model !== null) rows.push(['HSM model', cell(model)]);
    if (firmware)
      rows.push(['Firmware', `${cell(firmware.value)} (${firmware.basis}, from ${cell(firmware.raw)})`]);
    if (ouid !== null) rows.push(['OUID of the key', cell(ouid)]);
  }
  if (report.trustAnchor) {
    const { name, source, spkiSha256 } = report.trustAnchor;
    rows.push(['Trust anchor', `${cell(name)} (${ANCHOR_SOURCE_WORDS[source]})`]);
    rows.push(['Anchor SPKI SHA-256', cell(spkiSha256)]);
  }
  return table(['', ''], rows);
}

function checks(report: Report): string[] {
  const rows = report.checks.map((check) => [
    CHECK_NAME[check.id],
    STATUS_WORD[check.status],
    escapeMarkdown(check.message),
  ]);
  return ['', '### Checks', '', ...table(['Check', 'Result', ''], rows)];
}

function claims(report: Report): string[] {
  if (report.claims.length === 0) return [];
  const rows = groupClaims(report).flatMap(({ title, meaning, claims: own }) => [
    [`**${title}**`, '', meaning, ''],
    ...own.map(({ name, value, source, offset, length }) => [
      escapeMarkdown(name),
      value === '' ? '' : cell(value),
      escapeMarkdown(source),
      offset === null ? '' : rangeWords(offset, length ?? 0),
    ]),
  ]);
  return ['', '### What is known', '', ...table(['Claim', 'Value', 'Rests on', 'Place'], rows)];
}

function chain(list: readonly ChainEntry[]): string[] {
  if (list.length === 0) return [];
  const rows = list.map((entry) => [
    escapeMarkdown(roleWords(entry.role)),
    cell(entry.subject),
    entry.serial === null ? '' : cell(entry.serial),
    entry.notAfter === null ? '' : cell(entry.notAfter),
    entry.offset === null ? 'not in the file' : rangeWords(entry.offset, entry.length ?? 0),
    linkWords(entry),
  ]);
  const head = ['Role', 'Subject', 'Serial number', 'Valid to', 'Place', 'Link'];
  return ['', '### Chain, the attested key first', '', ...table(head, rows)];
}

function place(finding: ReportFinding): string {
  const range = escapeMarkdown(placeWords(finding).text);
  return finding.path === '' ? range : `${range}, ${codeSpan(finding.path, false)}`;
}

function findingLines(group: FindingGroup): string[] {
  const head = `- **${group.severity} ${group.code}** ${escapeMarkdown(group.message)}`;
  if (group.severity === 'info') {
    const offsets = group.places.slice(0, MAX_PLACES).map((one) => escapeMarkdown(offsetWords(one).text));
    const more = group.places.length - offsets.length;
    return [`${head} At ${offsets.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`, sourceLine(group)];
  }
  const lines = [`${head} ${place(group.places[0]!)}.`];
  for (const related of group.places[0]!.related) {
    lines.push(`  - see ${escapeMarkdown(`${placeWords(related).text}: ${related.message}`)}`);
  }
  return [...lines, `  - What to do: ${CATALOGUE[group.code].whatToDo}`, sourceLine(group)];
}

function sourceLine({ code }: FindingGroup): string {
  return `  - Source: ${CATALOGUE[code].source}`;
}

function findings(list: readonly ReportFinding[]): string[] {
  if (list.length === 0) return [];
  const groups = groupRemarks(list);
  const more = groups.length - MAX_LISTED;
  return [
    '',
    '### Findings',
    '',
    ...groups.slice(0, MAX_LISTED).flatMap(findingLines),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}

/**
 * The report for an issue, a mail or a wiki: GitHub Flavored Markdown, one final newline. Strings of the file
 * stand in code spans or escaped, so that none of them can format, link or script the page it lands on.
 */
export function renderMarkdown(report: Report): string {
  const note = offsetNote(report.encoding);
  const lines = [
    `## ${codeSpan(report.file, false)}: ${report.verdict}`,
    '',
    escapeMarkdown(report.summary),
    '',
    ...facts(report),
    ...(note === null ? [] : ['', note]),
    ...checks(report),
    ...policySection(report),
    ...csrSection(report),
    ...claims(report),
    ...chain(report.chain),
    ...findings(report.findings),
  ];
  return `${lines.join('\n')}\n`;
}
