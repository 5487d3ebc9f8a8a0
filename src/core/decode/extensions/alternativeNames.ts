import type { Decoder, Decoding } from '../decoding.ts';
import { sayGeneralNames } from '../generalName.ts';

const decode = (decoding: Decoding): void => sayGeneralNames(decoding, decoding.inner);

/** RFC 5280 section 4.2.1.6. */
export const subjectAltName: Decoder = { oid: '2.5.29.17', name: 'Subject alternative name', decode };

/** RFC 5280 section 4.2.1.7. */
export const issuerAltName: Decoder = { oid: '2.5.29.18', name: 'Issuer alternative name', decode };
