import { contentOf } from '../../asn1/index/asn1Index.ts';
import { CHALLENGE_PASSWORD } from '../../asn1/value/secret.ts';
import { isStringTag } from '../../asn1/value/strings.ts';
import { typeOf } from '../../asn1/index/types.ts';
import type { Decoder } from '../decoding.ts';

/** RFC 2985 section 5.4.1. A secret shared with the CA: that it is there is shown, and nothing of it. */
export const challengePassword: Decoder = {
  oid: CHALLENGE_PASSWORD,
  name: 'Challenge password',
  attribute: true,
  // Of another type it is as much of a secret, so nothing but this may tell of it.
  raw: true,
  decode(decoding) {
    const { index, inner, holder } = decoding;
    const place = inner < 0 ? holder : inner;
    if (inner < 0 || !isStringTag(index.tag[inner]!))
      decoding.wrong(`${inner < 0 ? 'octets' : typeOf(index, inner)} in place of its type`, place);
    const isEmpty = inner >= 0 && contentOf(index, inner).length === 0;
    decoding.say('password', isEmpty ? 'empty' : 'hidden: whoever sees it can ask the CA to revoke', place);
  },
};
