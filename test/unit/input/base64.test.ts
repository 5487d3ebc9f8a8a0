import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/core/base/bytes.ts';
import { decodeBase64 } from '../../../src/core/input/base64.ts';
import type { ReasonCode } from '../../../src/core/model/reasons.ts';

const VALID: readonly (readonly [text: string, octets: string, why: string])[] = [
  ['', '', 'RFC 4648 10'],
  ['Zg==', '66', 'RFC 4648 10: f'],
  ['Zm8=', '666f', 'RFC 4648 10: fo'],
  ['Zm9v', '666f6f', 'RFC 4648 10: foo'],
  ['Zm9vYmFy', '666f6f626172', 'RFC 4648 10: foobar'],
  ['Zm8', '666f', 'padding left out, as mail programs do'],
  ['Zg', '66', 'padding left out'],
  [' Z\tm\r\n9\n\nv ', '666f6f', 'RFC 7468 2: white space anywhere'],
  ['Zg=\n=', '66', 'white space inside the padding'],
  ['+/+/', 'fbffbf', 'the last two of the alphabet'],
];

const INVALID: readonly (readonly [text: string, code: ReasonCode, at: number, why: string])[] = [
  ['Zm9*', 'base64-character', 3, 'not in the alphabet'],
  ['Zm-_', 'base64-character', 2, 'RFC 4648 5: the alphabet of URLs is another'],
  ['Zm9\u00e9', 'base64-character', 3, 'beyond ASCII'],
  ['Zm9\u{1F600}', 'base64-character', 3, 'far beyond'],
  ['Zm9vY', 'base64-cut', 5, 'six bits are no octet'],
  ['Zg===', 'base64-too-much-padding', 4, 'three'],
  ['Zg==Zg==', 'base64-after-padding', 4, 'two encodings in one'],
];

describe('decodeBase64', () => {
  it.each(VALID)('"%s" is %s', (text, octets, why) => {
    const decoded = decodeBase64(text);
    expect(decoded.octets && toHex(decoded.octets), why).toBe(octets);
  });

  it.each(INVALID)('"%s" is none: %s at %i', (text, code, at) => {
    expect(decodeBase64(text)).toEqual({ octets: null, problem: { code }, at });
  });

  it('gives back any octets that node:buffer writes', () => {
    for (let length = 0; length < 70; length++) {
      const octets = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
      expect(decodeBase64(Buffer.from(octets).toString('base64')).octets).toEqual(octets);
    }
  });
});
