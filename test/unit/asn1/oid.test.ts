import { describe, expect, it } from 'vitest';
import { decodeOid, encodeOid } from '../../../src/core/asn1/oid/oid.ts';
import { nameOrOid, oidName } from '../../../src/core/formats/oidNames.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { hex } from '../../fixtures/generator/der.ts';

const VALID: readonly (readonly [octets: string, dotted: string, why: string])[] = [
  ['00', '0.0', 'X.690 8.19.4: 40 * 0 + 0'],
  ['27', '0.39', 'the last of arc 0'],
  ['28', '1.0', 'the first of arc 1'],
  ['4f', '1.39', 'the last of arc 1'],
  ['50', '2.0', 'the first of arc 2'],
  ['7f', '2.47', 'one octet'],
  ['81 00', '2.48', 'two octets for the first two components'],
  ['88 37 03', '2.999.3', 'X.690 8.19.5: the example of the standard'],
  ['2a 86 48 86 f7 0d 01 07 02', '1.2.840.113549.1.7.2', 'id-signedData'],
  ['2b 06 01 04 01 e0 5f 01 0d', '1.3.6.1.4.1.12383.1.13', "Luna's purpose of an attested key"],
  ['28 ff ff ff ff 7f', '1.0.34359738367', '2^35 - 1'],
  ['28 8f ff ff ff ff ff ff 7f', '1.0.9007199254740991', '2^53 - 1'],
  ['28 90 80 80 80 80 80 80 01', '1.0.9007199254740993', '2^53 + 1, which no double holds'],
  [
    '28 83 ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff 7f',
    `1.0.${2n ** 128n - 1n}`,
    'a UUID as component (X.667)',
  ],
  [
    '83 ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff 7f',
    `2.${2n ** 128n - 1n - 80n}`,
    'a long first component: 80 is taken off it',
  ],
];

const INVALID: readonly (readonly [octets: string, why: string])[] = [
  ['', 'X.690 8.19.2: at least one octet'],
  ['80', 'X.690 8.19.2: a component does not begin with 80'],
  ['80 01', 'X.690 8.19.2'],
  ['2a 80 01', 'X.690 8.19.2, later on'],
  ['2a 86', 'cut inside a component'],
  ['ff', 'cut inside the first'],
];

describe('decodeOid', () => {
  it.each(VALID)('%s is %s', (octets, dotted, why) => expect(decodeOid(hex(octets)), why).toBe(dotted));
  it.each(INVALID)('"%s" is none: %s', (octets) => expect(decodeOid(hex(octets))).toBeNull());

  it('decodes up to 128 octets', () => {
    expect(decodeOid(new Uint8Array(128))).toBe(`0.0${'.0'.repeat(127)}`);
    expect(decodeOid(new Uint8Array(129))).toBeNull();
  });
});

describe('encodeOid', () => {
  it.each(['0.0', '1.39', '2.48', '2.999.3', '1.3.6.1.4.1.12383.2.5', '1.2.2147483647'])(
    '%s comes back',
    (dotted) => expect(decodeOid(encodeOid(dotted))).toBe(dotted),
  );

  it.each([['2.999.3', '883703']])('%s is %s', (dotted, octets) =>
    expect(toHex(encodeOid(dotted))).toBe(octets),
  );

  it.each(['', '1', 'a.b', '1.2.-3', '1.2.2147483648', '1.2.3.5e9'])('refuses "%s"', (dotted) => {
    expect(() => encodeOid(dotted)).toThrow(RangeError);
  });
});

describe('names', () => {
  it('are given where a standard or the vendor gives them', () => {
    expect(oidName('2.5.29.37')).toBe('extKeyUsage');
    expect(nameOrOid('1.2.840.10045.4.3.3')).toBe('ecdsa-with-SHA384');
  });

  it('say that those of Luna purposes are by position only', () => {
    for (const last of [1, 7, 8, 12, 13, 14, 15])
      expect(oidName(`1.3.6.1.4.1.12383.1.${last}`), `${last}`).toMatch(/ \(by position\)$/);
  });

  it('are not made up for what is unknown', () => {
    for (const last of [2, 4, 5, 6, 7, 8])
      expect(oidName(`1.3.6.1.4.1.12383.2.${last}`), `${last}`).toBeNull();
    expect(nameOrOid('2.999.1')).toBe('2.999.1');
    expect(['constructor', '__proto__', 'toString'].map(oidName)).toEqual([null, null, null]);
  });
});
