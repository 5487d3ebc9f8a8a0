import { type Asn1Index, childrenOf } from '../asn1/index/asn1Index.ts';
import { childNamed } from '../asn1/index/fields.ts';
import { FIELDS } from '../asn1/schema/roots.ts';
import { decodeExtension, decodeWith } from './decodeExtension.ts';
import type { DecodedExtension } from './decoded.ts';
import { Decoding } from './decoding.ts';
import { dottedOf } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

const VALUE_FIELDS: ReadonlySet<string> = new Set(['extnValue', 'values', 'attrValues']);

/**
 * An extension or attribute in words, for a tooltip, a text view or a row. `node` is its element, or that of its
 * value (extnValue, or the SET of values); null for any other. Never throws: what cannot be read is in `problems`.
 */
export function describeExtension(
  index: Asn1Index,
  node: number,
  vocabulary: Vocabulary,
): DecodedExtension | null {
  if (node < 0) return null;
  const own = describeWhole(index, node, vocabulary);
  if (own !== null) return own;
  return VALUE_FIELDS.has(FIELDS[index.field[node]!]?.name ?? '')
    ? describeWhole(index, index.parent[node]!, vocabulary)
    : null;
}

/** The same for the element of the whole extension or attribute alone, and null for its value. */
export function describeWhole(
  index: Asn1Index,
  node: number,
  vocabulary: Vocabulary,
): DecodedExtension | null {
  return decodeExtension(index, node, vocabulary) ?? describeAttribute(index, node, vocabulary);
}

function describeAttribute(index: Asn1Index, node: number, vocabulary: Vocabulary): DecodedExtension | null {
  const holder = Math.max(childNamed(index, node, 'values'), childNamed(index, node, 'attrValues'));
  if (holder < 0) return null;
  const type = Math.max(childNamed(index, node, 'type'), childNamed(index, node, 'attrType'));
  const oid = dottedOf(index, type);
  if (oid === null) return null;
  const inner = childrenOf(index, holder)[0] ?? -1;
  const decoding = new Decoding(index, inner, holder, vocabulary);
  if (inner < 0) decoding.wrong('no value', holder);
  return {
    kind: 'attribute',
    node,
    valueNode: holder,
    oid,
    critical: null,
    ...decodeWith(inner < 0 ? null : vocabulary.decoderOf(oid), oid, decoding),
  };
}
