import type { Finding, Related } from '../../model/finding.ts';
import type { ReportFinding, ReportPlace } from '../report.ts';
import { SEVERITY_OF } from '../../model/findingSeverity.ts';
import { CATALOGUE } from './catalogue.ts';
import { RELATED } from './related.ts';

/** The sentence of a finding; may quote hostile text from the file, escaped for display. */
export function messageOf({ code, values }: Pick<Finding, 'code' | 'values'>): string {
  const { message } = CATALOGUE[code] as { readonly message: (values: unknown) => string };
  return message(values);
}

/** A finding in words, as a report lists it. */
export function tellFinding(finding: Finding): ReportFinding {
  const { code, offset, length, path, related } = finding;
  const { title, source } = CATALOGUE[code];
  return {
    code,
    severity: SEVERITY_OF[code],
    title,
    message: messageOf(finding),
    offset,
    length,
    path,
    source,
    related: related.map(tellRelated),
    ...(finding.in ? { in: finding.in } : {}),
  };
}

function tellRelated({ kind, values, ...place }: Related): ReportPlace {
  const message = RELATED[kind] as (values: unknown) => string;
  return { ...place, message: message(values) };
}
