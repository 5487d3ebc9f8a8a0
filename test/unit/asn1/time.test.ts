import { describe, expect, it } from 'vitest';
import { Tag } from '../../../src/core/asn1/index/tags.ts';
import { decodeTime, isoSeconds } from '../../../src/core/asn1/value/time.ts';

function decode(type: 'utc' | 'generalized', text: string) {
  return decodeTime(Buffer.from(text, 'latin1'), type === 'utc' ? Tag.utcTime : Tag.generalizedTime);
}

const VALID: readonly (readonly ['utc' | 'generalized', text: string, iso: string, why: string])[] = [
  ['utc', '300812152306Z', '2030-08-12T15:23:06Z', 'RFC 5280 4.1.2.5.1'],
  ['utc', '491231235959Z', '2049-12-31T23:59:59Z', 'RFC 5280 4.1.2.5.1: below 50 is 20xx'],
  ['utc', '500101000000Z', '1950-01-01T00:00:00Z', 'RFC 5280 4.1.2.5.1: from 50 up is 19xx'],
  ['utc', '000229000000Z', '2000-02-29T00:00:00Z', '2000 was a leap year'],
  ['generalized', '20500101000000Z', '2050-01-01T00:00:00Z', 'RFC 5280 4.1.2.5.2'],
  ['generalized', '99991231235959Z', '9999-12-31T23:59:59Z', 'RFC 5280 4.1.2.5: no well-defined end'],
  ['generalized', '00000101000000Z', '0000-01-01T00:00:00Z', 'years below 100 are not 19xx'],
];

const INVALID: readonly (readonly ['utc' | 'generalized', text: string, why: string])[] = [
  ['utc', '3008121523Z', 'RFC 5280 4.1.2.5.1: seconds must be there'],
  ['utc', '300812152306', 'no Z'],
  ['utc', '300812152306+0000', 'RFC 5280 4.1.2.5.1: Z, no offset'],
  ['utc', '300812152306z', 'a small z'],
  ['utc', '20300812152306Z', 'a year of four digits'],
  ['utc', '300230000000Z', 'February 30'],
  ['utc', '290229000000Z', '2029 is no leap year'],
  ['utc', '301301000000Z', 'month 13'],
  ['utc', '300001000000Z', 'month 0'],
  ['utc', '300100000000Z', 'day 0'],
  ['utc', '300101240000Z', 'hour 24'],
  ['utc', '300101006000Z', 'minute 60'],
  ['utc', '300101000060Z', 'second 60'],
  ['utc', ' 30101000000Z', 'a blank'],
  ['utc', '-30101000000Z', 'a sign'],
  ['utc', '\u00b30101000000Z', 'a superscript digit'],
  ['utc', '', 'nothing'],
  ['generalized', '20500101000000.5Z', 'RFC 5280 4.1.2.5.2: no fraction'],
  ['generalized', '205001010000Z', 'no seconds'],
  ['generalized', '500101000000Z', 'a year of two digits'],
  ['generalized', '20500101000000Z\n', 'something behind it'],
  ['generalized', '21000229000000Z', '2100 is no leap year'],
];

describe('decodeTime', () => {
  it.each(VALID)('%s %s is %s', (type, text, iso, why) => {
    expect(decode(type, text), why).toEqual({ iso, seconds: Date.parse(iso) / 1000 });
  });
  it.each(INVALID)('%s "%s" is none: %s', (type, text) => expect(decode(type, text)).toBeNull());
});

describe('isoSeconds', () => {
  it('drops milliseconds and does not round', () => {
    expect(isoSeconds(new Date('2026-11-23T00:00:00.999Z'))).toBe('2026-11-23T00:00:00Z');
  });
});
