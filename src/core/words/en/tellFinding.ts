import type { DataFinding, DataRelated } from '../../model/dataFinding.ts';
import type { Finding, RelatedPlace } from '../../model/finding.ts';
import { SEVERITIES } from '../../model/severities.ts';
import { CATALOGUE } from './catalogue.ts';
import { RELATED } from './related.ts';

/** The sentence of a finding; may quote hostile text from the file, escaped for display. */
export function messageOf({ code, values }: Pick<DataFinding, 'code' | 'values'>): string {
  const { message } = CATALOGUE[code] as { readonly message: (values: unknown) => string };
  return message(values);
}

/** A finding in words, as a report lists it. */
export function tellFinding(finding: DataFinding): Finding {
  const { code, offset, length, path, related } = finding;
  const { title, source } = CATALOGUE[code];
  return {
    code,
    severity: SEVERITIES[code],
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

function tellRelated({ kind, values, ...place }: DataRelated): RelatedPlace {
  const message = RELATED[kind] as (values: unknown) => string;
  return { ...place, message: message(values) };
}
