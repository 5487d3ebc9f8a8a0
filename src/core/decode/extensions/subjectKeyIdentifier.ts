import { type Asn1Index, contentOf, elementOf } from '../../asn1/asn1Index.ts';
import { descendantNamed } from '../../asn1/fields.ts';
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
    const bits = descendantNamed(index, spki, 'subjectPublicKey');
    if (bits < 0) return;
    const formula = keyIdentifierFormula({
      identifier,
      keyBits: contentOf(index, bits).subarray(1),
      spki: elementOf(index, spki),
    });
    decoding.say('formula', formula ?? 'none of the known formulas gives it from the key', inner);
  },
};

/** SubjectPublicKeyInfo of the certificate or request that an element lies in; -1 without one. */
function keyOf(index: Asn1Index, node: number): number {
  for (let up = index.parent[node]!; up >= 0; up = index.parent[up]!) {
    const key = Math.max(
      descendantNamed(index, up, 'subjectPublicKeyInfo'),
      descendantNamed(index, up, 'subjectPKInfo'),
    );
    if (key >= 0) return key;
  }
  return -1;
}
