import { type Asn1Index, tagClass } from './asn1Index.ts';
import { tagName } from './tags.ts';

/** ASN.1 type of an element as its tag says it: `INTEGER`, `SEQUENCE`, `[0]`. */
export function typeOf(index: Asn1Index, node: number): string {
  return tagName(tagClass(index, node), index.tag[node]!);
}
