import { contentOf } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import type { Decoder } from '../decoding.ts';
import { sayGeneralNames } from '../generalName.ts';
import { textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.1. */
export const authorityKeyIdentifier: Decoder = {
  oid: '2.5.29.35',
  name: 'Authority key identifier',
  decode(decoding) {
    const { index, inner } = decoding;
    const id = childNamed(index, inner, 'keyIdentifier');
    const issuer = childNamed(index, inner, 'authorityCertIssuer');
    const serial = childNamed(index, inner, 'authorityCertSerialNumber');
    if (id >= 0) decoding.sayOctets('key identifier of the issuer', contentOf(index, id), id);
    sayGeneralNames(decoding, issuer, "issuer's issuer: ");
    if (serial >= 0) decoding.say("issuer's serial number", textOf(index, serial), serial);
    if (issuer < 0 !== serial < 0)
      decoding.wrong('authorityCertIssuer and authorityCertSerialNumber go together', inner);
  },
};
