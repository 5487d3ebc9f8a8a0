import { HOLDER_NAMES } from '../words/en/holders.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { Painter } from './ansi.ts';
import type { CsrReport, KeyComparison, Report } from '../model/report.ts';
import { differencePlace, keyWords, signatureWords } from '../words/en/words.ts';
import { wrap } from './wrap.ts';

type Row = (label: string, value: string) => string;

/** What the attested key was compared with; for a mismatch both keys side by side. */
export function csrLines({ csr }: Report, paint: Painter, row: Row): string[] {
  if (csr === null) return [];
  const lines = ['', paint('strong', 'Compared with'), row('File', `${csr.file}, ${kindWords(csr)}`)];
  if (csr.subject !== null) lines.push(row('Subject', csr.subject));
  if (csr.key !== null) {
    lines.push(row('Key', keyWords(csr.key)), row('SPKI SHA-256', csr.key.spkiSha256));
  }
  const signature = signatureWords(csr);
  if (signature !== null) lines.push(row('Signature', signature));
  return csr.comparison === null ? lines : [...lines, ...comparisonLines(csr.comparison, paint, row)];
}

function kindWords({ kind, position, count }: CsrReport): string {
  return count === 1 ? HOLDER_NAMES[kind] : `${HOLDER_NAMES[kind]} ${position} of ${count}`;
}

function comparisonLines({ rows, firstDifference }: KeyComparison, paint: Painter, row: Row): string[] {
  const lines = ['', paint('strong', 'The two keys')];
  for (const { name, attested, compared, same } of rows) {
    if (same) lines.push(row(name, `${attested}, both`));
    else lines.push(row(name, `attested: ${attested}`), row('', `compared: ${compared}`));
  }
  if (firstDifference !== null) {
    const { of, attested, compared } = firstDifference;
    lines.push(row(of, `${differencePlace(firstDifference)}: ${attested} attested, ${compared} compared`));
  }
  return lines;
}

/** The policy that was chosen, and whether it is met. */
export function policyLines({ policy }: Report, paint: Painter, width: number): string[] {
  if (!policy) return [];
  const { id, status, message, source } = policy;
  return [
    '',
    `${paint('strong', 'Policy')} ${id}: ${paint(status === 'pass' ? 'good' : 'bad', status)}`,
    ...wrap(escapeForDisplay(`${message} Source: ${source}.`), width, '  '),
  ];
}
