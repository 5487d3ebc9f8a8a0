import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder, Decoding } from '../decoding.ts';
import { generalName } from '../generalName.ts';
import { dottedOf } from '../text.ts';

/** RFC 5280 section 4.2.2.1. */
export const authorityInfoAccess: Decoder = {
  oid: '1.3.6.1.5.5.7.1.1',
  name: 'Authority information access',
  decode,
};

/** RFC 5280 section 4.2.2.2. */
export const subjectInfoAccess: Decoder = {
  oid: '1.3.6.1.5.5.7.1.11',
  name: 'Subject information access',
  decode,
};

function decode(decoding: Decoding): void {
  const { index, inner, vocabulary } = decoding;
  for (const description of decoding.items(inner)) {
    const location = childNamed(index, description, 'accessLocation');
    const method = dottedOf(index, childNamed(index, description, 'accessMethod'));
    if (location < 0 || method === null) continue;
    const { label, value } = generalName(decoding, location);
    decoding.say(vocabulary.oidName(method) ?? method, `${label} ${value}`, description);
  }
}
