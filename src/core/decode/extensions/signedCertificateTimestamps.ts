import { contentOf } from '../../asn1/index/asn1Index.ts';
import { toHex, toUnsigned } from '../../base/bytes.ts';
import { isoSeconds } from '../../asn1/value/time.ts';
import type { Decoder, Decoding } from '../decoding.ts';

/** Fixed part of a timestamp before its extensions: version, log id, time. */
const FIXED = 1 + 32 + 8;
/** Last millisecond that a Date can hold. */
const LAST_DATE = 8.64e15;

/** RFC 6962 section 3.3: a TLS list, each item with its length before it, of timestamps by transparency logs. */
export const signedCertificateTimestamps: Decoder = {
  oid: '1.3.6.1.4.1.11129.2.4.2',
  name: 'Signed certificate timestamps',
  decode(decoding) {
    const { index, inner } = decoding;
    const octets = contentOf(index, inner);
    const end = 2 + word(octets, 0);
    if (octets.length < 2 || end !== octets.length) {
      decoding.wrong('the list is not as long as it says', inner);
      return;
    }
    let at = 2;
    for (; at + 2 <= end; at += 2 + word(octets, at)) {
      const item = octets.subarray(at + 2, at + 2 + word(octets, at));
      if (item.length < word(octets, at)) break;
      sayTimestamp(decoding, item);
    }
    if (at !== end) decoding.wrong('a timestamp is cut off', inner);
  },
};

function word(octets: Uint8Array, at: number): number {
  return ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
}

function sayTimestamp(decoding: Decoding, item: Uint8Array): void {
  if (item.length < FIXED || item[0] !== 0) {
    decoding.wrong(
      item[0] === 0 ? 'a timestamp is cut off' : 'a timestamp of an unknown version',
      decoding.inner,
    );
    return;
  }
  const time = Number(toUnsigned(item.subarray(33, 41)));
  const when = time <= LAST_DATE ? isoSeconds(new Date(time)) : 'no date';
  decoding.say('timestamp', `${when} by log ${toHex(item.subarray(1, 33))}`, decoding.inner);
}
