import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../core/asn1/index/walk.ts';
import type { DecodedExtension } from '../../core/decode/decoded.ts';
import type { Annotation, CertificateEntry } from '../../core/inspect.ts';
import type { Report } from '../../core/model/report.ts';
import type { ComparedWith, PageModel } from '../../protocol.ts';
import { type FindingPlaces, NO_FINDINGS, placeFindings } from '../../core/elements/findingPlaces.ts';
import { type Shape, shapeOf } from './shape.ts';

/** One reading of the file with all that the page derives from it once. */
export interface Inspected {
  readonly revision: number;
  readonly fileName: string;
  readonly report: Report;
  /** Null where nothing is compared. */
  readonly compared: ComparedWith | null;
  /** Null where nothing may be shown of the file, or there is nothing. May hold octets and no element. */
  readonly index: Asn1Index | null;
  readonly shape: Shape;
  readonly certificates: readonly CertificateEntry[];
  readonly annotations: ReadonlyMap<number, readonly Annotation[]>;
  /** Extensions in words, by their element and by that of their value. */
  readonly decoded: ReadonlyMap<number, DecodedExtension>;
  readonly findings: FindingPlaces;
  /** What to do about errors and warnings, by code. */
  readonly advice: PageModel['advice'];
}

const NO_SHAPE: Shape = { depth: new Uint8Array(), position: new Uint32Array(), children: new Uint32Array() };

/** Makes the index, with the node ids that the host knows, and sorts annotations and findings to their elements. */
export function inspectedOf(model: PageModel): Inspected {
  const { octets, report, revision, fileName, compared } = model;
  const index =
    octets && octets.bytes.length > 0 ? indexAsn1({ bytes: octets.bytes, root: octets.root }) : null;
  const isElement = ({ node }: { readonly node: number }) =>
    index !== null && node >= 0 && node < index.count;
  return {
    revision,
    fileName,
    report,
    compared,
    index,
    shape: index ? shapeOf(index) : NO_SHAPE,
    certificates: model.certificates.filter(isElement),
    annotations: byNode(model.annotations.filter(isElement)),
    decoded: new Map(
      (model.decoded ?? []).flatMap((one) => [[one.node, one] as const, [one.valueNode, one] as const]),
    ),
    advice: model.advice,
    findings: index ? placeFindings(index, report.findings) : NO_FINDINGS,
  };
}

function byNode(annotations: readonly Annotation[]): Map<number, Annotation[]> {
  const sorted = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const known = sorted.get(annotation.node);
    if (known) known.push(annotation);
    else sorted.set(annotation.node, [annotation]);
  }
  return sorted;
}
