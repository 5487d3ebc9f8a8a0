import { HOLDER_NAMES } from '../words/en/holders.ts';
import { escapeForDisplay } from '../base/escape.ts';
import { type Section, heading, row, section, wrap } from './lines.ts';
import type { CsrReport, KeyComparison, Report } from '../words/report.ts';
import { differencePlace, keyWords, signatureWords } from '../words/en/words.ts';

/** What the attested key was compared with; for a mismatch both keys side by side. */
export function csrSections({ csr }: Report): Section[] {
  if (csr === null) return [];
  const rows = [row('File', `${csr.file}, ${kindWords(csr)}`)];
  if (csr.subject !== null) rows.push(row('Subject', csr.subject));
  if (csr.key !== null) rows.push(row('Key', keyWords(csr.key)), row('SPKI SHA-256', csr.key.spkiSha256));
  const signature = signatureWords(csr);
  if (signature !== null) rows.push(row('Signature', signature));
  const compared = section(heading('Compared with'), rows);
  return csr.comparison === null ? [compared] : [compared, comparisonSection(csr.comparison)];
}

function kindWords({ kind, position, count }: CsrReport): string {
  return count === 1 ? HOLDER_NAMES[kind] : `${HOLDER_NAMES[kind]} ${position} of ${count}`;
}

function comparisonSection({ rows: pairs, firstDifference }: KeyComparison): Section {
  const rows = pairs.flatMap(({ name, attested, compared, same }) =>
    same
      ? [row(name, `${attested}, both`)]
      : [row(name, `attested: ${attested}`), row('', `compared: ${compared}`)],
  );
  if (firstDifference !== null) {
    const { of, attested, compared } = firstDifference;
    rows.push(row(of, `${differencePlace(firstDifference)}: ${attested} attested, ${compared} compared`));
  }
  return section(heading('The two keys'), rows);
}

/** The policy that was chosen, and whether it is met. */
export function policySections({ policy }: Report, width: number): Section[] {
  if (!policy) return [];
  const { id, status, message, source } = policy;
  const title = [
    ...heading('Policy'),
    { text: ` ${id}: ` },
    { text: status, style: status === 'pass' ? 'good' : 'bad' } as const,
  ];
  return [section(title, wrap(escapeForDisplay(`${message} Source: ${source}.`), { width, indent: 2 }))];
}
