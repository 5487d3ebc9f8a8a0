import type { Decoder, Decoding } from '../decoding.ts';
import { textOf } from '../text.ts';

function decode(decoding: Decoding): void {
  for (const node of decoding.items(decoding.holder))
    decoding.say('text', textOf(decoding.index, node), node);
}

/** RFC 2985 section 5.4.3. */
export const unstructuredName: Decoder = {
  oid: '1.2.840.113549.1.9.2',
  name: 'Unstructured name',
  attribute: true,
  decode,
};

/** RFC 2985 section 5.4.3. */
export const unstructuredAddress: Decoder = {
  oid: '1.2.840.113549.1.9.8',
  name: 'Unstructured address',
  attribute: true,
  decode,
};
