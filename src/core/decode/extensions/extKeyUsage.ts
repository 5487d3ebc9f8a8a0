import type { Decoder } from '../decoding.ts';
import { dottedOf, oidText } from '../text.ts';

const LUNA_ROLES = '1.3.6.1.4.1.12383.1.';

/** RFC 5280 section 4.2.1.12. Luna tells the role of a certificate by a purpose of its own, named by position only. */
export const extKeyUsage: Decoder = {
  oid: '2.5.29.37',
  name: 'Extended key usage',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const node of decoding.items(inner)) {
      const isLuna = dottedOf(index, node)?.startsWith(LUNA_ROLES) ?? false;
      decoding.say('purpose', oidText(index, node), node, isLuna ? 'observed' : null);
    }
  },
};
