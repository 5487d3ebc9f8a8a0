import type { FindingCode } from '../../src/core/model/finding.ts';
import { SEVERITY_OF } from '../../src/core/model/findingSeverity.ts';
import { CATALOGUE } from '../../src/core/words/en/catalogue.ts';
import type { CatalogueEntry } from '../../src/core/words/en/findings/entry.ts';

const SEVERITY = {
  error: 'Error: the file is not verified.',
  warning: 'Warning: look at it; the verdict does not depend on it.',
  info: 'Remark: good to know; the verdict does not depend on it.',
} as const;

/** Codes are grouped by the hundred. */
const GROUPS = [
  'File and structure',
  'Certificates and chain',
  'HSM and key attributes',
  'Certificate request',
  'Policy',
] as const;

function section(code: string, entry: CatalogueEntry): string {
  return [
    `## ${code} ${entry.title}`,
    SEVERITY[SEVERITY_OF[code as FindingCode]],
    entry.why,
    `**What to do.** ${entry.whatToDo}`,
    `**Source.** ${entry.source}`,
  ].join('\n\n');
}

function contents(codes: readonly string[]): string {
  return GROUPS.map((title, position) => {
    const hundred = `PKC${position + 1}`;
    return `- ${title}: ${codes.filter((code) => code.startsWith(hundred)).join(', ')}`;
  }).join('\n');
}

/** The page that explains every finding, made from the catalogue so that the two cannot differ. */
export function findingsPage(): string {
  const entries = Object.entries<CatalogueEntry>(CATALOGUE);
  const codes = entries.map(([code]) => code);
  return `${[
    '# Findings',
    'What each finding means, why it matters, what to do, and where the rule comes from. Codes are stable.',
    contents(codes),
    'Made from `src/core/words/en/catalogue.ts` by `UPDATE_GOLDEN=1 npm run test:unit`.',
    ...entries.map(([code, entry]) => section(code, entry)),
  ].join('\n\n')}\n`;
}
