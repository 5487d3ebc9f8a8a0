import type { Decoder } from '../decoding.ts';
import { textOf } from '../text.ts';

const NAMES: Readonly<Record<string, string>> = {
  '5': 'status_request (must staple)',
  '17': 'status_request_v2',
};

/** RFC 7633 section 4: numbers of TLS extensions. */
export const tlsFeature: Decoder = {
  oid: '1.3.6.1.5.5.7.1.24',
  name: 'TLS feature',
  decode(decoding) {
    for (const node of decoding.items(decoding.inner)) {
      const number = textOf(decoding.index, node);
      const name = NAMES[number];
      decoding.say('feature', name === undefined ? number : `${name} (${number})`, node);
    }
  },
};
