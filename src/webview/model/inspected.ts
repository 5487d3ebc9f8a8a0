import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../core/asn1/index/walk.ts';
import type { DecodedExtension } from '../../core/decode/decoded.ts';
import type { Annotation, CertificateEntry } from '../../core/words/inspection.ts';
import type { Report } from '../../core/words/report.ts';
import type { ComparedWith, PageModel } from '../../protocol.ts';
import { type FindingPlaces, NO_FINDINGS, placeFindings } from '../../core/elements/findingPlaces.ts';

/** What the tree asks of every element and the index does not keep: 9 octets an element, made in one pass. */
export interface Shape {
  /** Ancestors of the element; the index is bounded to a depth of 128. */
  readonly depth: Uint8Array;
  /** Place among its siblings, from 1. */
  readonly position: Uint32Array;
  /** Number of children. */
  readonly children: Uint32Array;
}

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

/** One pass in file order: a parent always comes before its children. */
function shapeOf(index: Asn1Index): Shape {
  const { count, parent } = index;
  const depth = new Uint8Array(count);
  const position = new Uint32Array(count);
  const children = new Uint32Array(count);
  for (let node = 0; node < count; node++) {
    const up = parent[node]!;
    if (up < 0) position[node] = 1;
    else {
      depth[node] = depth[up]! + 1;
      position[node] = ++children[up]!;
    }
  }
  return { depth, position, children };
}
