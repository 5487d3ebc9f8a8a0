import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/core/base/bytes.ts';
import { type Part, concat, contextPrimitive, hex, sequence, tlv } from '../../fixtures/generator/der.ts';
import { extension } from '../../fixtures/generator/extensions.ts';
import {
  bitString,
  boolean,
  integer,
  octetString,
  oid,
  rawInteger,
} from '../../fixtures/generator/primitives.ts';
import { certificateDer, extensionList, problemOf, readDer } from '../../fixtures/certificates.ts';

const OIDS = {
  keyUsage: '2.5.29.15',
  extKeyUsage: '2.5.29.37',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  subjectKeyIdentifier: '2.5.29.14',
} as const;
type Name = keyof typeof OIDS;

/** What a certificate with this value says, or `malformed`. */
function read(name: Name, value: Part): unknown {
  const der = certificateDer({ extensions: extensionList(extension(OIDS[name], false, value)) });
  if (problemOf(der) !== null) return 'malformed';
  const found = readDer(der)[name];
  return found instanceof Uint8Array ? toHex(found) : found;
}

const M = 'malformed';
const TABLE: readonly (readonly [name: Name, value: Part, expected: unknown, why: string])[] = [
  ['keyUsage', hex('03020780'), ['digitalSignature'], 'RFC 5280 4.2.1.3'],
  ['keyUsage', hex('03020106'), ['keyCertSign', 'cRLSign'], 'RFC 5280 4.2.1.3'],
  ['keyUsage', hex('0303070080'), ['decipherOnly'], 'the ninth bit, in a second octet'],
  [
    'keyUsage',
    hex('030200ff'),
    [
      'digitalSignature',
      'nonRepudiation',
      'keyEncipherment',
      'dataEncipherment',
      'keyAgreement',
      'keyCertSign',
      'cRLSign',
      'encipherOnly',
    ],
    'eight bits',
  ],
  [
    'keyUsage',
    hex('03020784'),
    ['digitalSignature'],
    'X.690 8.6.2: a bit that is declared unused is not set',
  ],
  ['keyUsage', hex('030100'), [], 'no bit at all'],
  ['keyUsage', hex('0304000000ff'), [], 'bits that nobody named'],
  ['keyUsage', hex('0300'), M, 'X.690 8.6.2.1: the count of unused bits must be there'],
  ['keyUsage', hex('03020880'), M, 'X.690 8.6.2.2: 0 to 7'],
  ['keyUsage', hex('030101'), M, 'X.690 8.6.2.3: no octet to be unused in'],
  ['keyUsage', hex('020101'), M, 'an INTEGER'],
  ['keyUsage', hex('80'), M, 'no DER'],
  ['extKeyUsage', sequence(oid('2.999.1')), ['2.999.1'], 'RFC 5280 4.2.1.12'],
  [
    'extKeyUsage',
    sequence(oid('2.999.2'), oid('2.999.1')),
    ['2.999.2', '2.999.1'],
    'in the order of the file',
  ],
  [
    'extKeyUsage',
    sequence(oid('2.999.1'), oid('2.999.1')),
    ['2.999.1', '2.999.1'],
    'twice: nothing is hidden',
  ],
  ['extKeyUsage', sequence(), M, 'RFC 5280 4.2.1.12: at least one'],
  ['extKeyUsage', sequence(oid('2.999.1'), integer(1)), M, 'something else among them'],
  ['extKeyUsage', sequence(tlv(0x06, hex('80'))), M, 'X.690 8.19.2'],
  ['extKeyUsage', oid('2.999.1'), M, 'not in a SEQUENCE'],
  ['basicConstraints', sequence(), { cA: false, pathLenConstraint: null }, 'RFC 5280 4.2.1.9: DEFAULT FALSE'],
  ['basicConstraints', sequence(boolean(true)), { cA: true, pathLenConstraint: null }, 'RFC 5280 4.2.1.9'],
  [
    'basicConstraints',
    sequence(boolean(false)),
    { cA: false, pathLenConstraint: null },
    'X.690 11.5 is not about meaning',
  ],
  [
    'basicConstraints',
    sequence(boolean(true), integer(0)),
    { cA: true, pathLenConstraint: 0 },
    'nothing below',
  ],
  [
    'basicConstraints',
    sequence(boolean(true), integer(200)),
    { cA: true, pathLenConstraint: 200 },
    'an octet of sign',
  ],
  [
    'basicConstraints',
    sequence(boolean(true), integer(1000)),
    { cA: true, pathLenConstraint: 255 },
    'more than any path',
  ],
  [
    'basicConstraints',
    sequence(boolean(true), integer(2n ** 60n)),
    { cA: true, pathLenConstraint: 255 },
    'far more',
  ],
  [
    'basicConstraints',
    sequence(boolean(true), rawInteger(hex('0001'))),
    { cA: true, pathLenConstraint: 1 },
    'X.690 8.3.2: a needless zero lifts no limit',
  ],
  ['basicConstraints', sequence(integer(1)), { cA: false, pathLenConstraint: 1 }, 'a limit for who is no CA'],
  ['basicConstraints', sequence(boolean(1)), M, 'X.690 11.1: TRUE is FF'],
  ['basicConstraints', sequence(tlv(0x01, hex('ffff'))), M, 'X.690 8.2.1'],
  ['basicConstraints', sequence(boolean(true), rawInteger(hex('ff'))), M, 'minus one'],
  ['basicConstraints', sequence(boolean(true), rawInteger(hex(''))), M, 'X.690 8.3.1'],
  ['basicConstraints', sequence(integer(1), boolean(true)), M, 'the other order'],
  ['basicConstraints', sequence(boolean(true), integer(1), integer(1)), M, 'three'],
  ['basicConstraints', boolean(true), M, 'not in a SEQUENCE'],
  ['authorityKeyIdentifier', sequence(contextPrimitive(0, hex('aabb'))), 'aabb', 'RFC 5280 4.2.1.1'],
  ['authorityKeyIdentifier', sequence(contextPrimitive(2, hex('05'))), null, 'by issuer and serial number'],
  ['authorityKeyIdentifier', sequence(), null, 'empty'],
  ['authorityKeyIdentifier', octetString(hex('aabb')), null, 'it only helps to search: an odd one is none'],
  ['subjectKeyIdentifier', octetString(hex('aabb')), 'aabb', 'RFC 5280 4.2.1.2'],
  ['subjectKeyIdentifier', hex('aabbcc'), null, 'no DER: none'],
  ['subjectKeyIdentifier', bitString(hex('aabb')), null, 'another type: none'],
];

describe('value of an extension', () => {
  it.each(
    TABLE.map(([name, value, expected, why]) => [name, toHex(concat(value)), why, expected, value] as const),
  )('%s %s: %s', (name, _, __, expected, value) => expect(read(name, value)).toEqual(expected));
});
