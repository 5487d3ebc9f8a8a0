import { escapeForDisplay } from '../base/escape.ts';
import { colored, plain } from './ansi.ts';
import type { Painter, Style } from './ansi.ts';
import type { ChainEntry, CheckStatus, Report, Verdict } from '../model/report.ts';
import { claimLines } from './textClaims.ts';
import { csrLines, policyLines } from './textCsr.ts';
import { findingLines } from './textFindings.ts';
import { roleWords } from '../words/en/roles.ts';
import {
  CHECK_NAME,
  FORMAT_NAME,
  keyWords,
  linkWords,
  offsetNote,
  provenNote,
  rangeWords,
  STATUS_WORD,
} from '../words/en/words.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  /** ANSI colours, for a terminal. */
  readonly color: boolean;
  /** Columns at which sentences are broken; without it they are not. */
  readonly width?: number;
}

const VERDICT_STYLE: Readonly<Record<Verdict, Style>> = {
  verified: 'good',
  failed: 'bad',
  unreadable: 'caution',
};
const STATUS_STYLE: Readonly<Record<CheckStatus, Style>> = { pass: 'good', fail: 'bad', 'not-run': 'quiet' };
const LABEL_WIDTH = 16;

function row(label: string, value: string): string {
  return `  ${label.padEnd(LABEL_WIDTH)}${escapeForDisplay(value)}`;
}

/** File, verdict and why; also the head of the text view. */
export function verdictLines(report: Report, paint: Painter, width: number): string[] {
  const lines = [
    `${escapeForDisplay(report.file)}: ${paint(VERDICT_STYLE[report.verdict], report.verdict)}`,
    ...wrap(escapeForDisplay(report.summary), width, '  '),
  ];
  const note = offsetNote(report.encoding);
  const known = report.verdict === 'unreadable' ? '' : `${FORMAT_NAME[report.format]}. `;
  const dates = report.verdict === 'unreadable' ? '' : `Dates checked at ${report.verifiedAt}.`;
  const about = `${known}${dates}${note === null ? '' : ` ${note}`}`.trim();
  if (about !== '') lines.push(...wrap(escapeForDisplay(about), width, '  '));
  return lines;
}

/** The three questions, each with its answer; also in the head of the text view. */
export function checkLines(report: Report, paint: Painter, width: number): string[] {
  const lines = ['', paint('strong', 'Checks')];
  for (const check of report.checks) {
    const status = STATUS_WORD[check.status].padEnd(7);
    const head = `  ${paint(STATUS_STYLE[check.status], status)}  ${CHECK_NAME[check.id].padEnd(LABEL_WIDTH)}`;
    const [first, ...rest] = wrap(escapeForDisplay(check.message), width, ' '.repeat(11 + LABEL_WIDTH));
    lines.push(head + first!.trimStart(), ...rest);
  }
  return lines;
}

function keyLines(report: Report, paint: Painter): string[] {
  const lines: string[] = [];
  if (report.attestedKey) {
    lines.push('', paint('strong', 'Attested key'), row('Key', keyWords(report.attestedKey)));
    lines.push(row('SPKI SHA-256', report.attestedKey.spkiSha256));
  }
  if (report.hsm) {
    const { serial, model, firmware, ouid } = report.hsm;
    lines.push('', paint('strong', `HSM${provenNote(report)}`));
    if (serial !== null) lines.push(row('Serial number', serial));
    if (model !== null) lines.push(row('Model', model));
    if (firmware) lines.push(row('Firmware', `${firmware.value} (${firmware.basis}, from ${firmware.raw})`));
    if (ouid !== null) lines.push(row('OUID of the key', ouid));
  }
  return lines;
}

function chainEntryLines(entry: ChainEntry, paint: Painter, width: number): string[] {
  const place = entry.offset === null ? 'not in the file' : rangeWords(entry.offset, entry.length ?? 0);
  const details = [entry.serial === null ? 'only the key is known' : `serial number ${entry.serial}`];
  if (entry.notBefore !== null && entry.notAfter !== null)
    details.push(`${entry.notBefore} to ${entry.notAfter}`);
  if (entry.signatureAlgorithm !== null) details.push(entry.signatureAlgorithm);
  details.push(place);
  const bad = entry.link === 'invalid' || entry.link === 'not-run';
  return [
    `  ${paint('strong', escapeForDisplay(roleWords(entry.role)))}  ${escapeForDisplay(entry.subject)}`,
    ...wrap(escapeForDisplay(details.join(', ')), width, '    ').map((line) => paint('quiet', line)),
    `    ${paint(bad ? 'bad' : 'good', linkWords(entry))}`,
  ];
}

function chainLines(report: Report, paint: Painter, width: number): string[] {
  const lines: string[] = [];
  if (report.chain.length > 0) {
    lines.push('', paint('strong', 'Chain, the attested key first'));
    for (const entry of report.chain) lines.push(...chainEntryLines(entry, paint, width));
  }
  if (report.trustAnchor) {
    const { name, source, spkiSha256 } = report.trustAnchor;
    lines.push('', paint('strong', 'Trust anchor'));
    lines.push(row('Name', `${name} (${source === 'user' ? 'trusted by you' : 'built in'})`));
    lines.push(row('SPKI SHA-256', spkiSha256));
  }
  return lines;
}

/** The report to be read, on a terminal or in a file: plain text, one final newline, no control sequence from the file. */
export function renderText(report: Report, options: TextOptions): string {
  const paint = options.color ? colored : plain;
  const width = options.width ?? Number.POSITIVE_INFINITY;
  const lines = [
    ...verdictLines(report, paint, width),
    ...checkLines(report, paint, width),
    ...policyLines(report, paint, width),
    ...keyLines(report, paint),
    ...csrLines(report, paint, row),
    ...claimLines(report, paint, width),
    ...chainLines(report, paint, width),
    ...findingLines(report.findings, paint, width),
  ];
  return `${lines.join('\n')}\n`;
}
