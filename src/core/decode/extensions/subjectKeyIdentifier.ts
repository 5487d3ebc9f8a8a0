import { type Asn1Index, contentOf, elementOf } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import { FIELDS } from '../../asn1/schema/roots.ts';
import type { Decoder } from '../decoding.ts';
import { keyIdentifierFormula } from '../keyIdentifierFormula.ts';

/** RFC 5280 section 4.2.1.2, and the formula that gives this value from the certificate's own key. */
export const subjectKeyIdentifier: Decoder = {
  oid: '2.5.29.14',
  name: 'Subject key identifier',
  decode(decoding) {
    const { index, inner, holder } = decoding;
    const identifier = contentOf(index, inner);
    decoding.sayOctets('key identifier', identifier, inner);
    const spki = keyOf(index, holder);
    if (spki < 0) return;
    const bits = childNamed(index, spki, 'subjectPublicKey');
    if (bits < 0) return;
    const formula = keyIdentifierFormula({
      identifier,
      keyBits: contentOf(index, bits).subarray(1),
      spki: elementOf(index, spki),
    });
    decoding.say('formula', formula ?? 'unknown: none that is known gives it from the key', inner);
  },
};

/** What holds both a key and its extensions. */
const HOLDERS: ReadonlySet<string> = new Set(['tbsCertificate', 'certificationRequestInfo']);

/** SubjectPublicKeyInfo of the certificate or request that an element lies in; -1 without one. */
function keyOf(index: Asn1Index, node: number): number {
  let up = index.parent[node]!;
  // Looked for in the element that has it alone: the lists on the way may be long.
  while (up >= 0 && !HOLDERS.has(FIELDS[index.field[up]!]?.name ?? '')) up = index.parent[up]!;
  return Math.max(childNamed(index, up, 'subjectPublicKeyInfo'), childNamed(index, up, 'subjectPKInfo'));
}
