import type { Reason } from '../model/reasons.ts';

/** Values of the base64 alphabet (RFC 4648 section 4) by character code; 64 for `=`, 65 for white space, 255 for the rest. */
const VALUES = (() => {
  const values = new Uint8Array(128).fill(255);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
  values['='.charCodeAt(0)] = 64;
  for (const space of ' \t\r\n\f\v') values[space.charCodeAt(0)] = 65;
  return values;
})();

export type Base64Result =
  | { readonly octets: Uint8Array; readonly problem: null }
  /** `at`: index of the character in `text` that is wrong. */
  | { readonly octets: null; readonly problem: Reason; readonly at: number };

/** Decodes base64 with white space anywhere. Missing padding at the end is accepted, anything after padding is not. */
export function decodeBase64(text: string): Base64Result {
  const octets = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let count = 0;
  let bits = 0;
  let held = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? VALUES[code]! : 255;
    if (value === 65) continue;
    if (value === 255) return { octets: null, problem: { code: 'base64-character' }, at };
    if (value === 64) {
      if (++padding > 2) return { octets: null, problem: { code: 'base64-too-much-padding' }, at };
      continue;
    }
    if (padding > 0) return { octets: null, problem: { code: 'base64-after-padding' }, at };
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    octets[count++] = (bits >> held) & 0xff;
    bits &= (1 << held) - 1;
  }
  if (held === 6) return { octets: null, problem: { code: 'base64-cut' }, at: text.length };
  return { octets: octets.subarray(0, count), problem: null };
}
