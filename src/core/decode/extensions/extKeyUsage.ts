import type { Decoder } from '../decoding.ts';
import { dottedOf, oidText } from '../text.ts';

/** RFC 5280 section 4.2.1.12. A purpose may be a vendor's own, whose meaning is known by observation only. */
export const extKeyUsage: Decoder = {
  oid: '2.5.29.37',
  name: 'Extended key usage',
  decode(decoding) {
    const { index, inner, vocabulary } = decoding;
    for (const node of decoding.items(inner)) {
      const dotted = dottedOf(index, node);
      const basis = dotted === null ? null : vocabulary.basisOf(dotted);
      decoding.say('purpose', oidText(decoding, node), node, basis);
    }
  },
};
