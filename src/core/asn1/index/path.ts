import { type Asn1Index, childrenOf } from './asn1Index.ts';
import { FIELDS } from '../schema/roots.ts';
import { typeOf } from './types.ts';

/**
 * What an element is called in its place: the schema's field name, `[2]` for the third item of a list,
 * and the generic ASN.1 type where the schema knows nothing.
 */
export function labelOf(index: Asn1Index, node: number): string {
  const field = FIELDS[index.field[node]!] ?? null;
  if (field === null) return typeOf(index, node);
  if (field.item) {
    const position = `[${ordinalOf(index, node)}]`;
    return field.name === '' ? position : `${position} ${field.name}`;
  }
  if (field.explicit) return `${field.name} [${index.tag[node]!}]`;
  return field.name === '' ? typeOf(index, node) : field.name;
}

/**
 * Place of an element in the CMS and X.509 schema, such as
 * `signedData.certificates[1].tbsCertificate.extensions[2].extnValue`. Unique in one file: an EXPLICIT tag
 * around a field ends in `:explicit`, an element that no schema knows is `TYPE(n)`, n its position.
 */
export function pathOf(index: Asn1Index, node: number): string {
  const field = FIELDS[index.field[node]!] ?? null;
  const parent = index.parent[node]!;
  if (field?.pathRoot) return field.name;
  if (field?.item) return `${containerPath(index, parent)}[${ordinalOf(index, node)}]`;
  const named = field !== null && field.name !== '';
  const own = named ? field.name : `${typeOf(index, node)}(${parent < 0 ? 0 : ordinalOf(index, node)})`;
  // What does not belong inside an EXPLICIT tag keeps the tag in its path, as it has a name of no other place.
  const container = parent < 0 ? '' : named ? containerPath(index, parent) : pathOf(index, parent);
  return `${container === '' ? '' : `${container}.`}${own}${field?.explicit ? ':explicit' : ''}`;
}

/** Path that a child builds on: an EXPLICIT tag is left out. */
function containerPath(index: Asn1Index, node: number): string {
  const field = FIELDS[index.field[node]!] ?? null;
  if (!field?.explicit) return pathOf(index, node);
  const parent = index.parent[node]!;
  return parent < 0 ? '' : containerPath(index, parent);
}

/** Children by parent, for parents whose children were asked for: a list of 10,000 is not walked for each of them. */
const siblings = new WeakMap<Asn1Index, Map<number, readonly number[]>>();

/** Position among the children of the parent, from 0. */
export function ordinalOf(index: Asn1Index, node: number): number {
  const parent = index.parent[node]!;
  if (parent < 0) return 0;
  let known = siblings.get(index);
  if (!known) siblings.set(index, (known = new Map()));
  let children = known.get(parent);
  if (!children) known.set(parent, (children = childrenOf(index, parent)));
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return low;
}
