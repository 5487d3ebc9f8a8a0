import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Inspection } from '../../core/inspect.ts';
import type { LineMap } from '../../core/elements/lineMap.ts';
import { placeFindings } from '../../core/elements/findingPlaces.ts';
import { linesOfTextView } from '../../core/elements/textView.ts';
import type { InspectedFile } from '../editor/inspectedFile.ts';

/** What a text view shows, for whoever asks about a line of it. */
export interface TextModel {
  readonly file: InspectedFile;
  readonly revision: number;
  readonly inspection: Inspection;
  readonly index: Asn1Index;
  readonly lines: LineMap;
  /** Findings by the element that they stand at. */
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
  const findings = placeFindings(index, report.findings).at;
  return { file, revision, inspection, index, lines: linesOfTextView(text, index), findings };
}
