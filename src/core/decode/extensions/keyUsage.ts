import { contentOf } from '../../asn1/index/asn1Index.ts';
import type { Decoder } from '../decoding.ts';
import { textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.3. */
export const keyUsage: Decoder = {
  oid: '2.5.29.15',
  name: 'Key usage',
  decode(decoding) {
    const { index, inner } = decoding;
    decoding.say('allowed', textOf(index, inner), inner);
    if (
      !contentOf(index, inner)
        .subarray(1)
        .some((octet) => octet !== 0)
    )
      decoding.wrong('no bit is set', inner);
  },
};
