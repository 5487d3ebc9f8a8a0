import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder } from '../decoding.ts';
import { isNegative, isTrue, textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.9. */
export const basicConstraints: Decoder = {
  oid: '2.5.29.19',
  name: 'Basic constraints',
  decode(decoding) {
    const { index, inner } = decoding;
    const ca = childNamed(index, inner, 'cA');
    const isCa = ca >= 0 && isTrue(index, ca);
    decoding.say('certification authority', isCa ? 'yes' : 'no', ca < 0 ? inner : ca);
    const length = childNamed(index, inner, 'pathLenConstraint');
    if (length >= 0) decoding.say('path length', textOf(index, length), length);
    else if (isCa) decoding.say('path length', 'unlimited', inner);
    if (length >= 0 && isNegative(index, length)) decoding.wrong('pathLenConstraint is negative', length);
    if (length >= 0 && !isCa)
      decoding.wrong('pathLenConstraint where the subject is no certification authority', length);
  },
};
