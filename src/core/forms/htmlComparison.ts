import { HOLDER_NAMES } from '../words/en/holders.ts';
import { type Html, htmlRow, tag } from './htmlText.ts';
import type { Report } from '../words/report.ts';
import { differencePlace, keyWords, signatureWords } from '../words/en/words.ts';

/** What the attested key was compared with, and the policy that was chosen. */
export function htmlComparison({ csr, policy }: Report): Html[] {
  const parts: Html[] = [];
  if (policy)
    parts.push(
      tag('h2', '', 'Policy'),
      tag(
        'p',
        '',
        tag('span', policy.status, `${policy.id}: ${policy.status}.`),
        ` ${policy.message} Source: ${policy.source}.`,
      ),
    );
  if (csr === null) return parts;
  const of = csr.count === 1 ? '' : ` ${csr.position} of ${csr.count}`;
  const rows = [htmlRow('File', `${csr.file}, ${HOLDER_NAMES[csr.kind]}${of}`)];
  if (csr.subject !== null) rows.push(htmlRow('Subject', csr.subject));
  if (csr.key !== null) {
    rows.push(
      htmlRow('Key', keyWords(csr.key)),
      htmlRow('SPKI SHA-256', tag('code', '', csr.key.spkiSha256)),
    );
  }
  const signature = signatureWords(csr);
  if (signature !== null) rows.push(htmlRow('Signature', signature));
  parts.push(tag('h2', '', 'Compared with'), tag('table', '', ...rows));
  const keys = csr.comparison;
  if (keys === null) return parts;
  const lines = keys.rows.map(({ name, attested, compared, same }) =>
    htmlRow(name, tag('code', '', attested), tag('code', '', compared), same ? 'same' : 'differs'),
  );
  if (keys.firstDifference !== null) {
    const { of: part, attested, compared } = keys.firstDifference;
    lines.push(
      htmlRow(
        part,
        tag('code', '', attested),
        tag('code', '', compared),
        differencePlace(keys.firstDifference),
      ),
    );
  }
  return [...parts, tag('table', '', htmlRow('', 'Attested key', 'Compared key', ''), ...lines)];
}
