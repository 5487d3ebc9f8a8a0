import { sha256 } from '@noble/hashes/sha2.js';
import { CATALOGUE } from '../words/en/catalogue.ts';
import { htmlComparison } from './htmlComparison.ts';
import { HTML_STYLE } from './htmlStyle.ts';
import { type Html, htmlRow, tag, text } from './htmlText.ts';
import { groupRemarks } from './group.ts';
import type { FindingGroup } from './group.ts';
import { base64Of } from './pem.ts';
import type { Report, SummaryClaim } from '../words/report.ts';
import { groupClaims } from '../words/en/standings.ts';
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

/**
 * The report as one HTML file that needs nothing else: no script, no address, its style inside and let in by its
 * hash alone. Every string is escaped.
 */
export function renderHtml(report: Report): string {
  const style = base64Of(sha256(new TextEncoder().encode(HTML_STYLE)));
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  const title = text(`${report.file}: ${report.verdict}`).html;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
${bodyOf(report)
  .map(({ html }) => html)
  .join('\n')}
</body>
</html>
`;
}

function bodyOf(report: Report): Html[] {
  const note = offsetNote(report.encoding);
  return [
    tag('h1', '', report.file),
    tag('p', 'verdict', tag('span', report.verdict, report.verdict), `. ${report.summary}`),
    facts(report),
    ...(note === null ? [] : [tag('p', 'quiet', note)]),
    ...checks(report),
    ...htmlComparison(report),
    ...claims(report),
    ...chain(report),
    ...findings(report),
  ];
}

function head(...names: readonly string[]): Html {
  return tag('tr', '', ...names.map((name) => tag('th', '', name)));
}

function code(value: string): Html {
  return tag('code', '', value);
}

function facts(report: Report): Html {
  const rows: Html[] = [];
  if (report.verdict !== 'unreadable') rows.push(htmlRow('Format', FORMAT_NAME[report.format]));
  rows.push(htmlRow('Dates checked at', code(report.verifiedAt)));
  if (report.attestedKey) {
    rows.push(htmlRow('Attested key', keyWords(report.attestedKey)));
    rows.push(htmlRow('SPKI SHA-256', code(report.attestedKey.spkiSha256)));
  }
  const { serial = null, model = null, firmware = null, ouid = null } = report.hsm ?? {};
  if (serial !== null) rows.push(htmlRow(`HSM serial number${provenNote(report)}`, code(serial)));
  if (model !== null) rows.push(htmlRow('HSM model', code(model)));
  if (firmware) rows.push(htmlRow('Firmware', `${firmware.value} (${firmware.basis}, from ${firmware.raw})`));
  if (ouid !== null) rows.push(htmlRow('OUID of the key', code(ouid)));
  if (report.trustAnchor) {
    const { name, source, spkiSha256 } = report.trustAnchor;
    rows.push(htmlRow('Trust anchor', `${name} (${ANCHOR_SOURCE_WORDS[source]})`));
    rows.push(htmlRow('Anchor SPKI SHA-256', code(spkiSha256)));
  }
  return tag('table', '', ...rows);
}

function checks(report: Report): Html[] {
  const rows = report.checks.map(({ id, status, message }) =>
    htmlRow(CHECK_NAME[id], tag('span', status, STATUS_WORD[status]), message),
  );
  return [tag('h2', '', 'Checks'), tag('table', '', head('Check', 'Result', 'Why'), ...rows)];
}

function claims(report: Report): Html[] {
  if (report.claims.length === 0) return [];
  return [
    tag('h2', '', 'What is known'),
    ...groupClaims(report).flatMap(({ title, meaning, claims: own }) => [
      tag('h3', '', title),
      tag('p', 'quiet', meaning),
      ...(own.length === 0
        ? []
        : [tag('table', '', head('Claim', 'Value', 'Rests on', 'Place'), ...own.map(claim))]),
    ]),
  ];
}

function claim({ name, value, source: restsOn, offset, length }: SummaryClaim): Html {
  const place = offset === null ? '' : rangeWords(offset, length ?? 0);
  return htmlRow(name, value === '' ? '' : code(value), restsOn, place);
}

function chain({ chain: entries }: Report): Html[] {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) =>
    htmlRow(
      roleWords(entry.role),
      entry.subject,
      code(entry.serial ?? ''),
      entry.notAfter ?? '',
      entry.offset === null ? 'not in the file' : rangeWords(entry.offset, entry.length ?? 0),
      linkWords(entry),
    ),
  );
  const names = head('Role', 'Subject', 'Serial number', 'Valid to', 'Place', 'Link');
  return [tag('h2', '', 'Chain, the attested key first'), tag('table', '', names, ...rows)];
}

function findings(report: Report): Html[] {
  const groups = groupRemarks(report.findings);
  const singles = groups.filter(({ severity }) => severity !== 'info');
  const remarks = groups.filter(({ severity }) => severity === 'info');
  const more = singles.length - MAX_LISTED;
  return [
    ...(singles.length > 0
      ? [tag('h2', '', 'Findings'), tag('ul', '', ...singles.slice(0, MAX_LISTED).map(single))]
      : []),
    ...(more > 0 ? [tag('p', 'quiet', `and ${more} more, all of which the JSON report lists`)] : []),
    ...(remarks.length > 0
      ? [tag('h2', '', 'Remarks, none of which changes the verdict'), tag('ul', '', ...remarks.map(remark))]
      : []),
  ];
}

function single({ severity, code: id, message, places }: FindingGroup): Html {
  const finding = places[0]!;
  const path = finding.path === '' ? [] : [', ', code(finding.path)];
  return tag(
    'li',
    '',
    tag('span', severity, `${severity} ${id}`),
    ` ${message} ${placeWords(finding).text}`,
    ...path,
    ...finding.related.map((place) => tag('div', 'quiet', `see ${placeWords(place).text}: ${place.message}`)),
    tag('div', 'quiet', `What to do: ${CATALOGUE[id].whatToDo}`),
    source(id),
  );
}

function remark({ code: id, message, places }: FindingGroup): Html {
  const more = places.length - MAX_PLACES;
  const list = places
    .slice(0, MAX_PLACES)
    .map((place) => offsetWords(place).text)
    .join(', ');
  return tag(
    'li',
    '',
    tag('strong', '', id),
    ` ${message} At ${list}${more > 0 ? ` and ${more} more` : ''}.`,
    source(id),
  );
}

function source(id: FindingGroup['code']): Html {
  return tag('div', 'quiet', `Source: ${CATALOGUE[id].source}`);
}
