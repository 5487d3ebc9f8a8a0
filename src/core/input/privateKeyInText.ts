import { indexAsn1 } from '../asn1/index/walk.ts';
import { decodeBase64 } from './base64.ts';
import { identify } from './identify.ts';
import type { PemBlock } from './pem.ts';

/** Armour of a private key, wherever it stands in a line: quoted by a mail program, or with its line breaks lost. */
const SECRET_ARMOUR = /-----BEGIN[^\r\n]{0,80}PRIVATE KEY/;
/** Characters of base64 from which on a run of lines is looked at; the smallest private key has 64. */
const MIN_BASE64 = 64;
/** Characters of a run that are looked at; a private key has up to 20,000. */
const MAX_BASE64 = 100_000;
/** Characters of a text that are looked through for base64 without armour. */
const MAX_LOOKED_THROUGH = 4 * 1024 * 1024;
const BASE64_LINE = /^[A-Za-z0-9+/]{4,}={0,2}$/;
/** Marks that mail programs put before a quoted line. */
const QUOTE = /^[>\s]+/;

/** Character of a text at which a private key stands that is none of its blocks; -1 where there is none. */
export function privateKeyInText(text: string, blocks: readonly PemBlock[]): number {
  const armour = SECRET_ARMOUR.exec(text);
  if (armour) return armour.index;
  let from = 0;
  let left = MAX_LOOKED_THROUGH;
  for (const { start, end } of [...blocks, { start: text.length, end: text.length }]) {
    const found = secretBase64(text, from, Math.min(start, from + left));
    if (found >= 0) return found;
    left -= Math.min(left, start - from);
    from = end;
  }
  return -1;
}

/** Base64 of a private key whose armour was taken off, between two places of a text. */
function secretBase64(text: string, from: number, to: number): number {
  let run = '';
  let start = from;
  for (let at = from; at <= to;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 || feed > to ? to : feed;
    const line = text.slice(at, end).replace(QUOTE, '').trimEnd();
    const isBase64 = BASE64_LINE.test(line);
    if (isBase64) {
      if (run === '') start = at;
      if (run.length < MAX_BASE64) run += line;
    }
    if (!isBase64 || end === to) {
      if (run.length >= MIN_BASE64 && isPrivateKey(run)) return start;
      run = '';
    }
    at = end + 1;
  }
  return -1;
}

function isPrivateKey(base64: string): boolean {
  const { octets } = decodeBase64(base64);
  return octets?.[0] === 0x30 && identify(indexAsn1({ bytes: octets, root: 'any' })).kind === 'privateKey';
}
