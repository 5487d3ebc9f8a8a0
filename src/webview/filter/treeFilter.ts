import type { Asn1Index } from '../../core/asn1/index/asn1Index.ts';
import { attributeValue } from '../../core/words/en/words.ts';
import { summaryOf } from '../../core/decode/summaryOf.ts';
import { elementHolding } from '../../core/elements/findingPlaces.ts';
import type { Inspected } from '../model/inspected.ts';
import { nameMatcher } from './nameMatcher.ts';
import { offsetsOf } from './octetSearch.ts';
import type { Query } from './query.ts';
import { valueMatcher } from './valueMatcher.ts';

/** Bits of what the filter says of an element; 0 for one that is not shown. */
export const Kept = {
  /** The element itself is looked for. */
  match: 1,
  /** Something below it is: it stays as the way there. */
  above: 2,
  /** Something above it is: it is shown when that is expanded. */
  inside: 4,
} as const;

/** Which rows stay. */
export interface TreeFilter {
  readonly query: Query;
  /** `Kept` bits by node. */
  readonly elements: Uint8Array;
  /** 1 for each attribute that is looked for. */
  readonly attributes: Uint8Array;
  /** Elements and attributes that are looked for. */
  readonly matches: number;
}

/** Places of an octet pattern that are followed; "00" stands in a large file a million times. */
const MAX_PLACES = 200_000;

/** Matches by name, type, value, object identifier, octets, meaning, role and subject, and finding code. */
export function filterOf(inspected: Inspected, query: Query): TreeFilter {
  const { index, report } = inspected;
  const elements = new Uint8Array(index?.count ?? 0);
  if (index) {
    matchElements(inspected, index, query, elements);
    spread(index, elements);
  }
  const attributes = Uint8Array.from(report.keyAttributes, (attribute) =>
    `${attribute.name}\n${attributeValue(attribute)}\n${attribute.raw ?? ''}\n${attribute.basis}`
      .toLowerCase()
      .includes(query.text)
      ? 1
      : 0,
  );
  let matches = 0;
  for (const kept of elements) matches += kept & Kept.match;
  for (const kept of attributes) matches += kept;
  return { query, elements, attributes, matches };
}

function matchElements(inspected: Inspected, index: Asn1Index, query: Query, elements: Uint8Array): void {
  const { text, octets } = query;
  const nameHas = nameMatcher(index, text);
  const valueHas = valueMatcher(index, text);
  for (let node = 0; node < index.count; node++)
    if (nameHas(node) || valueHas(node)) elements[node] = Kept.match;
  const markWhere = (node: number, said: string) => {
    if (said.toLowerCase().includes(text)) elements[node] = Kept.match;
  };
  for (const { node, role, subject } of inspected.certificates) markWhere(node, `${role}\n${subject}`);
  for (const said of new Set(inspected.decoded.values())) markWhere(said.node, summaryOf(said));
  for (const [node, annotations] of inspected.annotations)
    markWhere(node, annotations.map((each) => `${each.text}\n${each.basis}`).join('\n'));
  for (const [node, findings] of inspected.findings.at)
    markWhere(node, findings.map(({ code }) => code).join('\n'));
  if (octets === null) return;
  for (const offset of offsetsOf(index.bytes, octets, MAX_PLACES)) {
    const node = elementHolding(index, { offset, length: octets.length });
    if (node >= 0) elements[node] = Kept.match;
  }
}

/** Marks the ancestors of matches and what is below them, in one pass each: a parent stands before its children. */
function spread({ count, parent }: Asn1Index, elements: Uint8Array): void {
  for (let node = 1; node < count; node++) {
    if (elements[parent[node]!]! & (Kept.match | Kept.inside)) elements[node]! |= Kept.inside;
  }
  for (let node = count - 1; node > 0; node--) {
    if (elements[node]! & (Kept.match | Kept.above)) elements[parent[node]!]! |= Kept.above;
  }
}
