import { contentOf } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import { Tag } from '../../asn1/index/tags.ts';
import { decodeTime } from '../../asn1/value/time.ts';
import type { Decoder } from '../decoding.ts';

/** RFC 3280 section 4.2.1.4: two GeneralizedTimes under IMPLICIT tags. */
export const privateKeyUsagePeriod: Decoder = {
  oid: '2.5.29.16',
  name: 'Private key usage period',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const field of ['notBefore', 'notAfter'] as const) {
      const node = childNamed(index, inner, field);
      if (node < 0) continue;
      const time = decodeTime(contentOf(index, node), Tag.generalizedTime);
      if (time === null) decoding.wrong(`${field} is no GeneralizedTime`, node);
      else decoding.say(field === 'notBefore' ? 'from' : 'to', time.iso, node);
    }
  },
};
