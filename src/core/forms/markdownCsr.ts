import { HOLDER_NAMES } from '../words/en/holders.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { cell, table } from './markdownTable.ts';
import type { Report } from '../words/report.ts';
import { differencePlace, keyWords, signatureWords } from '../words/en/words.ts';

/** What the attested key was compared with; for a mismatch both keys side by side. */
export function csrSection({ csr }: Report): string[] {
  if (csr === null) return [];
  const of = csr.count === 1 ? '' : ` ${csr.position} of ${csr.count}`;
  const rows: [string, string][] = [['File', `${cell(csr.file)}, ${HOLDER_NAMES[csr.kind]}${of}`]];
  if (csr.subject !== null) rows.push(['Subject', cell(csr.subject)]);
  if (csr.key !== null) {
    rows.push(['Key', escapeMarkdown(keyWords(csr.key))], ['SPKI SHA-256', cell(csr.key.spkiSha256)]);
  }
  const signature = signatureWords(csr);
  if (signature !== null) rows.push(['Signature', escapeMarkdown(signature)]);
  return ['', '### Compared with', '', ...table(['', ''], rows), ...comparison(csr.comparison)];
}

function comparison(keys: NonNullable<Report['csr']>['comparison']): string[] {
  if (keys === null) return [];
  const rows = keys.rows.map(({ name, attested, compared, same }) => [
    name,
    cell(attested),
    cell(compared),
    same ? 'same' : 'differs',
  ]);
  const { firstDifference } = keys;
  if (firstDifference !== null) {
    const { of, attested, compared } = firstDifference;
    rows.push([of, cell(attested), cell(compared), differencePlace(firstDifference)]);
  }
  return ['', ...table(['', 'Attested key', 'Compared key', ''], rows)];
}

/** The policy that was chosen, and whether it is met. */
export function policySection({ policy }: Report): string[] {
  if (!policy) return [];
  const { id, status, message, source } = policy;
  return [
    '',
    '### Policy',
    '',
    `**${id}: ${status}.** ${escapeMarkdown(message)} Source: ${escapeMarkdown(source)}.`,
  ];
}
