import type { Decoder } from '../decoding.ts';
import { textOf } from '../text.ts';

/** Netscape's certificate type, which old CAs still write. */
export const netscapeCertType: Decoder = {
  oid: '2.16.840.1.113730.1.1',
  name: 'Netscape certificate type',
  decode: (decoding) => decoding.say('allowed', textOf(decoding.index, decoding.inner), decoding.inner),
};

/** Free text, such as "OpenSSL Generated Certificate". */
export const netscapeComment: Decoder = {
  oid: '2.16.840.1.113730.1.13',
  name: 'Netscape comment',
  decode: (decoding) => decoding.say('comment', textOf(decoding.index, decoding.inner), decoding.inner),
};
