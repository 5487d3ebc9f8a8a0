import type { Decoder } from '../decoding.ts';
import { textOf } from '../text.ts';

/** RFC 5280 section 4.2.1.3. */
export const keyUsage: Decoder = {
  oid: '2.5.29.15',
  name: 'Key usage',
  decode: (decoding) => decoding.say('allowed', textOf(decoding.index, decoding.inner), decoding.inner),
};
