import { toHex } from '../base/bytes.ts';
import { keySummary } from '../x509/keySummary.ts';
import type { KeyComparison, KeySummary } from '../model/report.ts';
import { keyWords } from '../words/en/words.ts';
import type { PublicKey } from '../x509/publicKey.ts';
import type { CanonicalKey } from './canonicalKey.ts';

type Rows = KeyComparison['rows'];
type FirstDifference = KeyComparison['firstDifference'];

/** Both keys side by side; rows that apply to neither are left out. */
export function sideBySide(attested: PublicKey, compared: PublicKey): Rows {
  const [a, b] = [keySummary(attested), keySummary(compared)];
  const row = (name: string, value: (key: KeySummary) => string | null): Rows => {
    const [left, right] = [value(a), value(b)];
    if (left === null && right === null) return [];
    return [{ name, attested: left ?? 'none', compared: right ?? 'none', same: left === right }];
  };
  const sha256 = row('SPKI SHA-256', ({ spkiSha256 }) => spkiSha256);
  // The exponent of one kind of key and the curve of another have nothing to do with each other.
  if (a.algorithm !== b.algorithm) return [...row('key', keyWords), ...sha256];
  return [
    ...row('algorithm', ({ algorithm }) => algorithm),
    ...row('size', ({ bits }) => (bits === null ? null : `${bits} bits`)),
    ...row('curve', ({ curve }) => curve),
    ...row('exponent', ({ exponent }) => exponent),
    ...sha256,
  ];
}

/** Where two different keys of one kind part; null for keys that have no octet to compare. */
export function firstDifference(a: CanonicalKey | null, b: CanonicalKey | null): FirstDifference {
  if (a === null || b === null || a.type !== b.type) return null;
  if (a.type === 'rsa' && b.type === 'rsa') return atOctet('modulus', octetsOf(a.n), octetsOf(b.n));
  if (a.type === 'ec' && b.type === 'ec')
    return a.curve.oid === b.curve.oid ? atOctet('point', a.point, b.point) : null;
  if (a.type === 'octets' && b.type === 'octets') return atOctet('key', a.key, b.key);
  return null;
}

function atOctet(of: NonNullable<FirstDifference>['of'], a: Uint8Array, b: Uint8Array): FirstDifference {
  const longer = a.length >= b.length ? a : b;
  const octet = longer.findIndex((_, i) => a[i] !== b[i]);
  if (octet < 0) return null;
  const hex = (octets: Uint8Array) => toHex(octets.subarray(octet, octet + 1)) || 'none';
  return { of, octet, attested: hex(a), compared: hex(b) };
}

function octetsOf(number: bigint): Uint8Array {
  const digits = number.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The difference as the end of a sentence; '' where kinds or sizes already say it. */
export function differenceWords(difference: FirstDifference): string {
  if (difference === null) return '';
  const { of, octet, attested, compared } = difference;
  const names = { modulus: 'moduli', point: 'points', key: 'keys' } as const;
  return `the ${names[of]} differ from octet ${octet} on (${attested} in the attested key, ${compared} here)`;
}
