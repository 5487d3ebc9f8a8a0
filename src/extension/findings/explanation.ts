import { CATALOGUE } from '../../core/words/en/catalogue.ts';
import type { CatalogueEntry } from '../../core/words/en/findings/entry.ts';
import type { FindingCode } from '../../core/model/finding.ts';
import { SEVERITY_OF } from '../../core/model/findingSeverity.ts';
import type { Severity } from '../../core/model/severity.ts';

const EFFECT: Record<Severity, string> = {
  error: 'Error: the attestation is not verified.',
  warning: 'Warning: the verdict stays as it is.',
  info: 'Remark: the verdict stays as it is.',
};

/** The explanation of one finding code as Markdown. All of it is our own text. */
export function explanationOf(code: FindingCode): string {
  const severity = SEVERITY_OF[code];
  const { title, why, whatToDo, source }: CatalogueEntry = CATALOGUE[code];
  return `# ${code}: ${title}

*${EFFECT[severity]}*

${why}

## What to do

${whatToDo}

## Source

${source}
`;
}

/** Whether a value that came from outside is one of our finding codes. */
export function isFindingCode(value: unknown): value is FindingCode {
  return typeof value === 'string' && Object.hasOwn(CATALOGUE, value);
}
