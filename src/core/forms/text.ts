import { escapeForDisplay } from '../base/escape.ts';
import {
  LABEL_WIDTH,
  type Line,
  type Section,
  type Style,
  coloredTextOf,
  heading,
  linesOf,
  row,
  section,
  plainTextOf,
  wrap,
} from './lines.ts';
import type { ChainEntry, Report } from '../words/report.ts';
import type { CheckStatus, Verdict } from '../model/terms.ts';
import { roleWords } from '../words/en/roles.ts';
import { claimSections } from './textClaims.ts';
import { csrSections, policySections } from './textCsr.ts';
import { findingSections } from './textFindings.ts';
import {
  ANCHOR_SOURCE_WORDS,
  CHECK_NAME,
  FORMAT_NAME,
  keyWords,
  linkWords,
  offsetNote,
  provenNote,
  rangeWords,
  STATUS_WORD,
} from '../words/en/words.ts';

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

/** File, verdict and why; also the head of the text view. */
export function verdictSection(report: Report, width: number): Section {
  const note = offsetNote(report.encoding);
  const known = report.verdict === 'unreadable' ? '' : `${FORMAT_NAME[report.format]}. `;
  const dates = report.verdict === 'unreadable' ? '' : `Dates checked at ${report.verifiedAt}.`;
  const about = `${known}${dates}${note === null ? '' : ` ${note}`}`.trim();
  return section(
    [
      { text: `${escapeForDisplay(report.file)}: ` },
      { text: report.verdict, style: VERDICT_STYLE[report.verdict] },
    ],
    [
      ...wrap(escapeForDisplay(report.summary), { width, indent: 2 }),
      ...(about === '' ? [] : wrap(escapeForDisplay(about), { width, indent: 2 })),
    ],
  );
}

/** The three questions, each with its answer; also in the head of the text view. */
export function checkSection(report: Report, width: number): Section {
  return section(
    heading('Checks'),
    report.checks.flatMap(({ id, status, message }) => {
      const head: Line = [
        { text: '  ' },
        { text: STATUS_WORD[status].padEnd(7), style: STATUS_STYLE[status] },
        { text: `  ${CHECK_NAME[id].padEnd(LABEL_WIDTH)}` },
      ];
      return wrap(escapeForDisplay(message), { width, indent: plainTextOf(head).length, head });
    }),
  );
}

function keySections(report: Report): Section[] {
  const sections: Section[] = [];
  if (report.attestedKey) {
    const { spkiSha256 } = report.attestedKey;
    const rows = [row('Key', keyWords(report.attestedKey)), row('SPKI SHA-256', spkiSha256)];
    sections.push(section(heading('Attested key'), rows));
  }
  if (report.hsm) {
    const { serial, model, firmware, ouid } = report.hsm;
    const lines: Line[] = [];
    if (serial !== null) lines.push(row('Serial number', serial));
    if (model !== null) lines.push(row('Model', model));
    if (firmware) lines.push(row('Firmware', `${firmware.value} (${firmware.basis}, from ${firmware.raw})`));
    if (ouid !== null) lines.push(row('OUID of the key', ouid));
    sections.push(section(heading(`HSM${provenNote(report)}`), lines));
  }
  return sections;
}

function chainEntryLines(entry: ChainEntry, width: number): Line[] {
  const place = entry.offset === null ? 'not in the file' : rangeWords(entry.offset, entry.length ?? 0);
  const details = [entry.serial === null ? 'only the key is known' : `serial number ${entry.serial}`];
  if (entry.notBefore !== null && entry.notAfter !== null)
    details.push(`${entry.notBefore} to ${entry.notAfter}`);
  if (entry.signatureAlgorithm !== null) details.push(entry.signatureAlgorithm);
  details.push(place);
  const bad = entry.link === 'invalid';
  return [
    [
      { text: '  ' },
      { text: escapeForDisplay(roleWords(entry.role)), style: 'strong' },
      { text: `  ${escapeForDisplay(entry.subject)}` },
    ],
    ...wrap(escapeForDisplay(details.join(', ')), { width, indent: 4, style: 'quiet' }),
    [{ text: '    ' }, { text: linkWords(entry), style: bad ? 'bad' : 'good' }],
  ];
}

function chainSections({ chain, trustAnchor }: Report, width: number): Section[] {
  const sections: Section[] = [];
  if (chain.length > 0) {
    const lines = chain.flatMap((entry) => chainEntryLines(entry, width));
    sections.push(section(heading('Chain, the attested key first'), lines));
  }
  if (trustAnchor) {
    const { name, source, spkiSha256 } = trustAnchor;
    const rows = [row('Name', `${name} (${ANCHOR_SOURCE_WORDS[source]})`), row('SPKI SHA-256', spkiSha256)];
    sections.push(section(heading('Trust anchor'), rows));
  }
  return sections;
}

/** The report to be read, on a terminal or in a file: plain text, one final newline, no control sequence from the file. */
export function renderText(report: Report, options: TextOptions): string {
  const width = options.width ?? Number.POSITIVE_INFINITY;
  const lines = linesOf([
    verdictSection(report, width),
    checkSection(report, width),
    ...policySections(report, width),
    ...keySections(report),
    ...csrSections(report),
    ...claimSections(report, width),
    ...chainSections(report, width),
    ...findingSections(report.findings, width),
  ]);
  return `${lines.map(options.color ? coloredTextOf : plainTextOf).join('\n')}\n`;
}
