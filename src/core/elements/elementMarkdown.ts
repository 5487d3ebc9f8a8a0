import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { labelOf } from '../asn1/index/path.ts';
import type { ReportFinding } from '../words/report.ts';
import type { Inspection } from '../words/inspection.ts';
import { contextOf, elementFacts } from './elementFacts.ts';
import { codeSpan, escapeMarkdown } from '../forms/escapeMarkdown.ts';

export interface ElementMarkdownInput {
  readonly inspection: Pick<Inspection, 'annotations' | 'certificates' | 'decoded'>;
  readonly index: Asn1Index;
  readonly node: number;
  /** Findings at this element. */
  readonly findings: readonly ReportFinding[];
  /** Address that explains a finding code; what is no address is escaped. */
  readonly linkOf: (code: ReportFinding['code']) => string;
}

/** An element as Markdown for a hover: its findings first, as they are why one looks. */
export function elementMarkdown({ inspection, index, node, findings, linkOf }: ElementMarkdownInput): string {
  const lines = [`**${escapeMarkdown(labelOf(index, node))}**`, ''];
  for (const { code, severity, message } of findings)
    lines.push(`- ${severity} [${code}](${linkOf(code)}): ${escapeMarkdown(message)}`);
  if (findings.length > 0) lines.push('');
  for (const { term, text, basis } of elementFacts(index, node, contextOf(inspection, node))) {
    const known = basis === null ? '' : ` *(${basis})*`;
    lines.push(`- ${escapeMarkdown(term)}: ${codeSpan(text, false)}${known}`);
  }
  return `${lines.join('\n')}\n`;
}
