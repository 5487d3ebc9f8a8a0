import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder } from '../decoding.ts';
import { oidText } from '../text.ts';

/** RFC 5280 section 4.2.1.5. */
export const policyMappings: Decoder = {
  oid: '2.5.29.33',
  name: 'Policy mappings',
  decode(decoding) {
    const { index, inner } = decoding;
    for (const mapping of decoding.items(inner)) {
      const from = childNamed(index, mapping, 'issuerDomainPolicy');
      const to = childNamed(index, mapping, 'subjectDomainPolicy');
      if (from >= 0 && to >= 0)
        decoding.say('same as', `${oidText(decoding, from)} is ${oidText(decoding, to)}`, mapping);
    }
  },
};
