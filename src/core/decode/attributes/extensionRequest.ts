import type { Decoder } from '../decoding.ts';
import { sayRequested } from '../requested.ts';

/** RFC 2985 section 5.4.2: the extensions that the certificate shall have. */
export const extensionRequest: Decoder = {
  oid: '1.2.840.113549.1.9.14',
  name: 'Requested extensions',
  decode(decoding) {
    for (const node of decoding.items(decoding.inner)) sayRequested(decoding, node);
  },
};
