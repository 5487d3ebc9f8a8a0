import type { Decoder, Decoding } from '../decoding.ts';
import { isUniversal } from '../../asn1/index/asn1Index.ts';
import { Tag } from '../../asn1/index/tags.ts';

/** An extension that says something by being there; its value is NULL. */
function mark(oid: string, name: string, meaning: string): Decoder {
  return {
    oid,
    name,
    decode(decoding: Decoding) {
      decoding.say('meaning', meaning, decoding.inner);
      if (!isUniversal(decoding.index, decoding.inner, Tag.null))
        decoding.wrong('the value is not NULL', decoding.inner);
    },
  };
}

/** RFC 6962 section 3.1. */
export const precertificatePoison: Decoder = mark(
  '1.3.6.1.4.1.11129.2.4.3',
  'Precertificate poison',
  'for a transparency log only, not to be used as a certificate',
);

/** RFC 6960 section 4.2.2.2.1. */
export const ocspNoCheck: Decoder = mark(
  '1.3.6.1.5.5.7.48.1.5',
  'OCSP no check',
  'an OCSP responder whose own revocation need not be checked',
);
