import { childrenOf } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder } from '../decoding.ts';
import { oidText, textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.8. */
export const subjectDirectoryAttributes: Decoder = {
  oid: '2.5.29.9',
  name: 'Subject directory attributes',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const attribute of decoding.items(inner)) {
      const type = childNamed(index, attribute, 'type');
      const values = childNamed(index, attribute, 'values');
      const texts =
        values < 0 ? [] : childrenOf(index, values).map((node) => textOf(index, node) || '(structured)');
      if (type >= 0) decoding.say(oidText(decoding, type), texts.join(', '), attribute);
    }
  },
};
