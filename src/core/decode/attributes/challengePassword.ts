import { contentOf } from '../../asn1/asn1Index.ts';
import type { Decoder } from '../decoding.ts';

/** RFC 2985 section 5.4.1. A secret shared with the CA: that it is there is shown, and nothing of it. */
export const challengePassword: Decoder = {
  oid: '1.2.840.113549.1.9.7',
  name: 'Challenge password',
  decode(decoding) {
    const { index, inner } = decoding;
    const state =
      contentOf(index, inner).length === 0 ? 'empty' : 'hidden: whoever sees it can ask the CA to revoke';
    decoding.say('password', state, inner);
  },
};
