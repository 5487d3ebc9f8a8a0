import type { Decoder } from '../decoding.ts';
import { isNegative, textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.14. */
export const inhibitAnyPolicy: Decoder = {
  oid: '2.5.29.54',
  name: 'Inhibit anyPolicy',
  decode(decoding) {
    const skip = textOf(decoding.index, decoding.inner);
    decoding.say('anyPolicy forbidden after', `${skip} certificates`, decoding.inner);
    if (isNegative(decoding.index, decoding.inner))
      decoding.wrong('a negative number of certificates', decoding.inner);
  },
};
