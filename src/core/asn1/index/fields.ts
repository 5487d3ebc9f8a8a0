import type { Asn1Index } from './asn1Index.ts';
import { FIELDS } from '../schema/roots.ts';

/** The child that fills this field of the schema; -1 where there is none. Looks through EXPLICIT tags. */
export function childNamed(index: Asn1Index, node: number, name: string): number {
  if (node < 0) return -1;
  const end = index.end[node]!;
  for (let child = node + 1; child < end; child = index.end[child]!) {
    const field = FIELDS[index.field[child]!];
    if (field?.name !== name) continue;
    return field.explicit ? childNamed(index, child, name) : child;
  }
  return -1;
}

/** Follows names from child to child; -1 where one of them is missing. */
export function descendantNamed(index: Asn1Index, node: number, ...names: readonly string[]): number {
  let at = node;
  for (const name of names) at = childNamed(index, at, name);
  return at;
}

/** Whether every child has a place in the schema, and every EXPLICIT tag among them holds its field and nothing else. */
export function allChildrenKnown(index: Asn1Index, node: number): boolean {
  const end = index.end[node]!;
  for (let child = node + 1; child < end; child = index.end[child]!) {
    const field = FIELDS[index.field[child]!];
    if (!field) return false;
    if (!field.explicit) continue;
    const inner = child + 1;
    if (index.field[inner] === 0 || index.end[inner] !== index.end[child]) return false;
  }
  return true;
}
