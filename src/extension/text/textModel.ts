import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { innermostAt } from '../../core/asn1/index/asn1Index.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import type { LineMap } from '../../core/elements/lineMap.ts';
import { linesOfTextView } from '../../core/elements/textView.ts';
import type { InspectedFile } from '../editor/inspectedFile.ts';

/** What a text view shows, for whoever asks about a line of it. */
export interface TextModel {
  readonly file: InspectedFile;
  readonly revision: number;
  readonly inspection: Inspection;
  readonly index: Asn1Index;
  readonly lines: LineMap;
  /** Findings by the element that they stand at; those about a compared file are not in this one. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
}

/** The model of a text; null where nothing of the file is shown. */
export function textModelOf(
  file: InspectedFile,
  { revision, inspection }: { readonly revision: number; readonly inspection: Inspection },
  text: string,
): TextModel | null {
  const { index, report } = inspection;
  if (index === null) return null;
  const findings = new Map<number, Finding[]>();
  for (const finding of report.findings) {
    if (finding.in) continue;
    const node = innermostAt(index, finding.offset);
    if (node >= 0) findings.set(node, [...(findings.get(node) ?? []), finding]);
  }
  return { file, revision, inspection, index, lines: linesOfTextView(text, index), findings };
}
