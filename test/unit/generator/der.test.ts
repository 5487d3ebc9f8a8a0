import { describe, expect, it } from 'vitest';
import {
  concat,
  context,
  hex,
  identifier,
  sequence,
  set,
  tlv,
  unsortedSet,
} from '../../fixtures/generator/der.ts';
import type { Part } from '../../fixtures/generator/der.ts';
import {
  bitString,
  boolean,
  integer,
  namedBits,
  oid,
  rawInteger,
  string,
} from '../../fixtures/generator/primitives.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(length);
const start = (octets: Uint8Array, length: number): Uint8Array => octets.slice(0, length);

describe('DER writer', () => {
  it.each<[what: string, made: Part, expected: string, why: string]>([
    ['short length', start(tlv(0x04, bytes(127)), 2), '047f', 'X.690 8.1.3.4'],
    ['first long length', start(tlv(0x04, bytes(128)), 3), '048180', 'X.690 8.1.3.5'],
    ['two length octets', start(tlv(0x04, bytes(256)), 4), '04820100', 'X.690 8.1.3.5'],
    [
      'length not minimal',
      tlv(0x04, hex('aa'), { form: 'long', octets: 3 }),
      '0483000001aa',
      'wrong on purpose',
    ],
    ['indefinite length', tlv(0x30, hex('0500'), { form: 'indefinite' }), '308005000000', 'X.690 8.1.3.6'],
    [
      'indefinite length, open',
      tlv(0x30, hex('0500'), { form: 'indefinite', closed: false }),
      '30800500',
      'wrong on purpose',
    ],
    [
      'length that lies',
      tlv(0x04, hex('aa'), { form: 'claims', length: 300 }),
      '0482012caa',
      'wrong on purpose',
    ],
    ['long tag', identifier(0xa0, 201), 'bf8149', 'X.690 8.1.2.4'],
    ['context', context(3, hex('0500')), 'a3020500', 'X.690 8.14'],
    ['zero', integer(0), '020100', 'X.690 8.3'],
    ['number with high bit', integer(128), '02020080', 'X.690 8.3.2: 80 alone would be -128'],
    ['negative integer', rawInteger(hex('80')), '020180', 'wrong on purpose'],
    ['padded integer', rawInteger(hex('0001')), '02020001', 'wrong on purpose'],
    ['TRUE', boolean(true), '0101ff', 'X.690 11.1'],
    ['BOOLEAN with another octet', boolean(0x42), '010142', 'wrong on purpose'],
    ['OID', oid('1.3.6.1.4.1.12383.1.13'), '06092b06010401e05f010d', "as in the vendor's sample"],
    ['OID of arc 2', oid('2.999.7'), '0603883707', 'X.690 8.19.5'],
    ['bits 5 and 6', namedBits(5, 6), '03020106', "as in the vendor's sample"],
    ['bit 8', namedBits(8), '0303070080', 'X.690 11.2.2'],
    ['no bits', bitString([]), '030100', 'X.690 8.6.2.3'],
    ['BMPString', string('bmp', 'Ab'), '1e0400410062', 'X.690 8.23.6: big-endian'],
    ['sorted SET OF', set(hex('020102'), hex('020101')), '3106020101020102', 'X.690 11.6'],
    ['unsorted SET OF', unsortedSet(hex('020102'), hex('020101')), '3106020102020101', 'wrong on purpose'],
    [
      'nested parts',
      sequence([hex('0500'), [hex('0500')]]),
      '300405000500',
      'parts stand one after the other',
    ],
  ])('%s', (_, made, expected) => {
    expect(Buffer.from(concat(made)).toString('hex')).toBe(expected);
  });

  it('refuses hex that is none', () => {
    expect(() => hex('0g')).toThrow('not hex');
    expect(() => hex('012')).toThrow('not hex');
  });
});
