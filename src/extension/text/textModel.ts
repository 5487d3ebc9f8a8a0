import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { NO_FINDINGS, elementHolding, placeFindings } from '../../core/elements/findingPlaces.ts';
import { type LineMap, lineMap } from '../../core/elements/lineMap.ts';
import type { TextHead } from '../../core/elements/textHead.ts';
import type { TextView } from '../../core/elements/textView.ts';
import type { ByteRange } from '../../core/model/place.ts';
import type { ReportFinding } from '../../core/words/report.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import type { InspectedFile } from '../editor/inspectedFile.ts';

/** What a text view shows, for whoever asks about a line of it. */
export interface TextModel {
  readonly file: InspectedFile;
  readonly revision: number;
  readonly inspection: Inspection;
  /** Null where nothing of the file is shown. */
  readonly index: Asn1Index | null;
  readonly head: TextHead;
  readonly lines: LineMap;
  /** Findings by the element that they stand at. */
  readonly findings: ReadonlyMap<number, readonly ReportFinding[]>;
}

/** The model of a view that was made of this inspection. */
export function textModelOf(
  file: InspectedFile,
  { revision, inspection }: { readonly revision: number; readonly inspection: Inspection },
  view: TextView,
): TextModel {
  const { index, report } = inspection;
  const { at: findings } = index ? placeFindings(index, report.findings) : NO_FINDINGS;
  return { file, revision, inspection, index, head: view.head, lines: lineMap(index, view), findings };
}

/** The element that holds these octets, and its line; null where the view does not show it. */
export function shownElement(
  { index, lines }: TextModel,
  range: ByteRange,
): { readonly node: number; readonly line: number } | null {
  const node = index ? elementHolding(index, range) : -1;
  const line = lines.rangeOf(node)?.first;
  return line === undefined ? null : { node, line };
}
