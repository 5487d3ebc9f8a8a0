import { type Asn1Index, childrenOf } from '../asn1/index/asn1Index.ts';
import { labelOf } from '../asn1/index/path.ts';
import { FIELDS } from '../asn1/schema/roots.ts';
import type { Type } from '../asn1/schema/schema.ts';
import { typeOf } from '../asn1/index/types.ts';
import { valueOf } from '../asn1/value/value.ts';
import type { Decoding } from './decoding.ts';

/** Characters of a value that is only looked at for being one. */
const GLANCE = 64;
/** Elements of one value that are held against the schema: a certificate's longest extensions have some thousands. */
const MAX_CHECKED = 20_000;

/**
 * Holds a value against its schema, element by element: each has its place, none is missing, each primitive one
 * is a value of its type. What no schema describes (ANY) is not looked into.
 */
export function holdAgainstSchema(decoding: Decoding): void {
  const { index, inner } = decoding;
  const end = Math.min(index.end[inner]!, inner + MAX_CHECKED);
  for (let node = inner; node < end && !decoding.isHopeless;) {
    const field = FIELDS[index.field[node]!] ?? null;
    if (field === null) {
      if (isDescribed(index, index.parent[node]!))
        decoding.wrong(
          `${typeOf(index, node)} does not belong in ${labelOf(index, index.parent[node]!)}`,
          node,
        );
      node = index.end[node]!;
      continue;
    }
    const problem = valueOf(index, node, GLANCE)?.problem ?? null;
    if (problem !== null) decoding.wrong(`${labelOf(index, node)}: ${problem}`, node);
    if (field.type !== null && field.type.form === 'sequence') checkFields(decoding, node, field.type);
    if (field.type !== null && field.type.form === 'list' && childrenOf(index, node).length === 0)
      decoding.wrong(`${labelOf(index, node)} is empty`, node);
    node++;
  }
  if (end < index.end[inner]!)
    decoding.wrong(`more than ${MAX_CHECKED} elements: the others are not held against the schema`, end);
}

/** Whether a schema says what may be in an element. */
function isDescribed(index: Asn1Index, node: number): boolean {
  const type = FIELDS[index.field[node]!]?.type ?? null;
  return type !== null && type.form !== 'open';
}

function checkFields(decoding: Decoding, node: number, type: Type): void {
  const { index } = decoding;
  const there = new Set(childrenOf(index, node).map((child) => FIELDS[index.field[child]!]?.name));
  for (const { name, optional } of type.fields) {
    if (!optional && !there.has(name)) decoding.wrong(`${labelOf(index, node)} lacks its ${name}`, node);
  }
}
