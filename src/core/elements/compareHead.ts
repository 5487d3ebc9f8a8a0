import { escapeForDisplay } from '../base/escape.ts';
import { CATALOGUE } from '../words/en/catalogue.ts';
import { groupRemarks } from '../forms/group.ts';
import type { Report } from '../words/report.ts';
import { roleWords } from '../words/en/roles.ts';
import { attributeValue, CHECK_NAME, FORMAT_NAME, keyWords, STATUS_WORD } from '../words/en/words.ts';

/** The report for comparison with another: no file name, no time, no offsets; findings by code with their number. */
export function compareHead(report: Report): string[] {
  const { attestedKey, hsm, chain, trustAnchor } = report;
  const lines = [
    'Verdict',
    row('verdict', report.verdict),
    row('format', FORMAT_NAME[report.format]),
    row('encoding', report.encoding),
    ...report.checks.map(({ id, status }) => row(CHECK_NAME[id], STATUS_WORD[status])),
  ];
  if (hsm) {
    lines.push('', 'HSM', row('serial number', hsm.serial), row('model', hsm.model));
    lines.push(row('firmware', hsm.firmware && `${hsm.firmware.value} (${hsm.firmware.basis})`));
  }
  if (attestedKey) lines.push('', 'Attested key', row('key', keyWords(attestedKey)));
  if (attestedKey) lines.push(row('SPKI SHA-256', attestedKey.spkiSha256), row('OUID', hsm?.ouid ?? null));
  if (report.keyAttributes.length > 0) {
    lines.push('', 'Key attributes');
    for (const attribute of report.keyAttributes)
      lines.push(row(attribute.name, `${attributeValue(attribute)} (${attribute.basis})`));
  }
  if (chain.length > 0) {
    lines.push('', 'Chain');
    for (const { role, subject, serial, notBefore, notAfter, link } of chain)
      lines.push(row(roleWords(role), `${subject}, ${serial}, ${notBefore} to ${notAfter}, ${link}`));
  }
  if (trustAnchor) lines.push(row('trust anchor', `${trustAnchor.name}, ${trustAnchor.spkiSha256}`));
  const groups = groupRemarks(report.findings);
  if (groups.length > 0) lines.push('', 'Findings');
  const byCode = new Map<string, number>();
  for (const { code, places } of groups) byCode.set(code, (byCode.get(code) ?? 0) + places.length);
  for (const [code, count] of [...byCode].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    lines.push(
      row(code, `${CATALOGUE[code as keyof typeof CATALOGUE].title}${count > 1 ? `, ${count} places` : ''}`),
    );
  return lines;
}

function row(label: string, value: string | null): string {
  return `  ${escapeForDisplay(`${label}: ${value ?? 'not stated'}`)}`;
}
