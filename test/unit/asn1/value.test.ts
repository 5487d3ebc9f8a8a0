import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { type DecodedValue, valueOf } from '../../../src/core/asn1/value/value.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { contextPrimitive, hex, sequence } from '../../fixtures/generator/der.ts';
import { basicConstraints, extension, keyUsage } from '../../fixtures/generator/extensions.ts';
import { certificateOf } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { indexHex, nodesOf } from './support.ts';

/** Value of the first element. */
function value(octets: string, limit?: number): DecodedValue | null {
  return valueOf(indexHex(octets), 0, limit);
}

type Expected = readonly [text: string, detail: string | null, problem?: string];
const TABLE: readonly (readonly [octets: string, expected: Expected, why: string])[] = [
  ['01 01 ff', ['TRUE', null], 'X.690 8.2.2, 11.1'],
  ['01 01 00', ['FALSE', null], 'X.690 8.2.2'],
  [
    '01 01 01',
    ['TRUE (octet 01)', null, 'TRUE is FF in DER, this is 01 (X.690 11.1)'],
    'BER allows any but 00',
  ],
  ['01 00', ['', null, 'a BOOLEAN of 0 octets'], 'X.690 8.2.1'],
  ['01 02 ff ff', ['ffff', null, 'a BOOLEAN of 2 octets'], 'X.690 8.2.1'],
  ['02 01 00', ['0', '0x00'], 'X.690 8.3'],
  ['02 01 7f', ['127', '0x7f'], 'X.690 8.3'],
  ['02 02 00 80', ['128', '0x0080'], 'the zero is the sign'],
  ['02 01 80', ['-128', '0x80'], "X.690 8.3.3: two's complement"],
  ['02 01 ff', ['-1', '0xff'], 'minus one'],
  ['02 02 ff 7f', ['-129', '0xff7f'], 'the FF is the sign'],
  ['02 02 00 7f', ['127', '0x007f', 'needless leading octet (X.690 8.3.2)'], 'padded'],
  ['02 02 ff 80', ['-128', '0xff80', 'needless leading octet (X.690 8.3.2)'], 'padded, negative'],
  ['02 00', ['', null, 'an INTEGER without octets'], 'X.690 8.3.1'],
  ['02 09 01 00 00 00 00 00 00 00 00', ['18446744073709551616', '0x010000000000000000'], 'over 2^64'],
  ['0a 01 05', ['5', '0x05'], 'X.690 8.4: ENUMERATED as INTEGER'],
  ['03 02 00 a5', ['10100101', '8 bits, 0xa5'], 'X.690 8.6'],
  ['03 02 04 f0', ['1111', '4 bits, 0xf0'], "the four bits of 12383.2.5 in the vendor's RSA sample"],
  ['03 01 00', ['(no bits)', '0 bits, 0x'], 'X.690 8.6.2.3: empty'],
  [
    '03 02 04 f1',
    ['1111', '4 bits, 0xf1', 'unused bits that are not zero (X.690 11.2.1)'],
    'unused bits set',
  ],
  ['03 00', ['', null, 'a BIT STRING without a valid count of unused bits'], 'X.690 8.6.2.1'],
  [
    '03 02 08 ff',
    ['08ff', null, 'a BIT STRING without a valid count of unused bits'],
    'X.690 8.6.2.2: 0 to 7',
  ],
  ['03 01 01', ['01', null, 'a BIT STRING without a valid count of unused bits'], 'no octet to be unused in'],
  ['03 0a 00 000000000000000001', ['000000000000000001', '72 bits'], 'more than 64 bits are shown as hex'],
  ['04 02 ca fe', ['cafe', null], 'X.690 8.7'],
  ['04 00', ['', null], 'no octets'],
  ['05 00', ['NULL', null], 'X.690 8.8'],
  ['05 01 00', ['NULL', null, 'a NULL with content'], 'X.690 8.8.2'],
  ['06 03 55 04 03', ['2.5.4.3', 'commonName'], 'X.690 8.19'],
  ['06 03 88 37 03', ['2.999.3', null], 'X.690 8.19.5: the example of the standard'],
  ['06 01 80', ['80', null, 'not a valid OBJECT IDENTIFIER (X.690 8.19)'], 'X.690 8.19.2'],
  ['06 00', ['', null, 'not a valid OBJECT IDENTIFIER (X.690 8.19)'], 'X.690 8.19.2: at least one'],
  ['09 03 80 00 05', ['800005', null], 'REAL is shown raw'],
  ['0d 02 81 00', ['8100', null], 'RELATIVE-OID is shown raw'],
  ['17 0d 3330303831323135323330365a', ['2030-08-12T15:23:06Z', '300812152306Z'], 'RFC 5280 4.1.2.5.1'],
  ['18 0f 32303530303130313030303030305a', ['2050-01-01T00:00:00Z', '20500101000000Z'], 'RFC 5280 4.1.2.5.2'],
  [
    '17 0b 333030383132313532335a',
    ['3008121523Z', null, 'not a time in the form of RFC 5280 section 4.1.2.5'],
    'RFC 5280 4.1.2.5.1: seconds must be there',
  ],
  ['0c 03 e2 82 ac', ['€', null], 'X.690 8.21.10: UTF-8'],
  ['13 02 41 2a', ['A*', null, 'a character that PrintableString does not allow'], 'X.680 41.4'],
  ['0c 04 61 e2 80 ae', ['a\\u202E', null], 'a character that turns the text around is escaped'],
  ['0c 02 61 00', ['a\\x00', null], 'a control character is escaped'],
  ['0c 03 5c 6e 0a', ['\\n\\x0A', null], 'a backslash stays, a line feed is escaped'],
  ['85 01 07', ['07', null], 'an implicit tag that no schema knows is raw'],
  ['df 1f 01 07', ['07', null], 'private class'],
  ['1f 28 01 41', ['41', null], 'a universal type that does not exist'],
];

describe('valueOf', () => {
  it.each(TABLE)('%s', (octets, [text, detail, problem = null], why) => {
    expect(value(octets), why).toEqual({ text, detail, truncated: false, problem });
  });

  it('is null for what is constructed, also a string in pieces', () => {
    expect([value('30 00'), value('a0 00'), value('24 04 04 02 ca fe')]).toEqual([null, null, null]);
  });

  it('says what is missing of a value that is cut', () => {
    expect(value('04 05 ca fe')).toMatchObject({ text: 'cafe', problem: 'cut off: octets are missing' });
    expect(value('0c 05 68 65')).toMatchObject({ text: 'he', problem: 'cut off: octets are missing' });
  });

  it('takes octets behind an unreadable length for no number', () => {
    const index = indexHex('30 04 02 ff 01 05');
    expect(valueOf(index, 1)).toMatchObject({
      text: '0105',
      problem: 'the octets before it are no valid tag and length',
    });
  });
});

describe('values that the schema knows more of', () => {
  const san = sequence(
    contextPrimitive(2, Buffer.from('signing.example')),
    contextPrimitive(8, hex('550403')),
    contextPrimitive(7, hex('c0000201')),
  );
  const authority = sequence(contextPrimitive(0, hex('aabb')), contextPrimitive(2, hex('00ff')));
  const points = sequence(sequence(contextPrimitive(1, hex('0640'))));
  const extensions = [
    keyUsage(0, 5),
    extension('2.5.29.17', false, san),
    basicConstraints(true, 3),
    extension('2.5.29.35', false, authority),
    extension('2.5.29.31', false, points),
  ];
  const { der } = certificateOf(rsaChain({ change: { pkc: { extensions } } }), 'pkc');
  const index = indexAsn1({ bytes: der, root: 'Certificate' });
  const values = new Map(
    nodesOf(index).map((node) => [
      pathOf(index, node).replace('certificate.tbsCertificate.', ''),
      valueOf(index, node),
    ]),
  );

  const NAMED: readonly (readonly [path: string, text: string, detail: string | null, why: string])[] = [
    ['version', 'v3 (2)', '0x02', 'RFC 5280 4.1.2.1'],
    [
      'extensions[0].extnValue.keyUsage',
      'digitalSignature, keyCertSign',
      'bits 100001, 0x84',
      'RFC 5280 4.2.1.3',
    ],
    ['extensions[1].extnValue.subjectAltName[0]', 'signing.example', null, 'IMPLICIT IA5String'],
    ['extensions[1].extnValue.subjectAltName[1]', '2.5.4.3', 'commonName', 'IMPLICIT OBJECT IDENTIFIER'],
    ['extensions[1].extnValue.subjectAltName[2]', '192.0.2.1', '0xc0000201', 'RFC 5280 4.2.1.6'],
    ['extensions[2].extnValue.basicConstraints.pathLenConstraint', '3', '0x03', 'RFC 5280 4.2.1.9'],
    ['extensions[3].extnValue.authorityKeyIdentifier.keyIdentifier', 'aabb', null, 'RFC 5280 4.2.1.1'],
    [
      'extensions[3].extnValue.authorityKeyIdentifier.authorityCertSerialNumber',
      '255',
      '0x00ff',
      'IMPLICIT INTEGER',
    ],
    [
      'extensions[4].extnValue.cRLDistributionPoints[0].reasons',
      'keyCompromise',
      'bits 01, 0x40',
      'IMPLICIT BIT STRING',
    ],
    ['signature.algorithm', '1.2.840.113549.1.1.12', 'sha384WithRSAEncryption', 'RFC 4055'],
  ];
  it.each(NAMED)('%s', (path, text, detail, why) =>
    expect(values.get(path), why).toMatchObject({ text, detail }),
  );

  it('a bit beyond the named ones keeps its number', () => {
    const bytes = certificateOf(rsaChain({ change: { pkc: { extensions: [keyUsage(0, 12)] } } }), 'pkc').der;
    const odd = indexAsn1({ bytes, root: 'Certificate' });
    const node = nodesOf(odd).find((one) => pathOf(odd, one).endsWith('.keyUsage'))!;
    expect(valueOf(odd, node)?.text).toBe('digitalSignature, bit 12');
  });
});

describe('limits', () => {
  it.each([
    ['OCTET STRING', `04 82 04 00 ${'ab'.repeat(1024)}`],
    ['INTEGER', `02 82 04 00 ${'7b'.repeat(1024)}`],
    ['INTEGER too long for decimal', `02 82 08 01 ${'7b'.repeat(2049)}`],
    ['BIT STRING', `03 82 04 00 00${'ab'.repeat(1023)}`],
    ['BIT STRING bit by bit', '03 08 00 abababababab ab'],
    ['OBJECT IDENTIFIER', `06 7f ${'7f'.repeat(127)}`],
    ['UTF8String', `0c 82 04 00 ${'61'.repeat(1024)}`],
    ['BMPString', `1e 82 04 00 ${'0061'.repeat(512)}`],
    ['characters that are escaped', `0c 7f ${'07'.repeat(127)}`],
    ['what should be a time', `17 7f ${'31'.repeat(127)}`],
  ])('%s: cut at the limit, and said so', (_, octets) => {
    for (const limit of [20, 40]) {
      const shown = value(octets, limit)!;
      expect(shown.truncated).toBe(true);
      expect(shown.text.length).toBeLessThanOrEqual(limit + 1);
      expect(shown.text.endsWith('…')).toBe(true);
    }
  });

  it('decodes an INTEGER of 2,048 octets, the size of an RSA-16384 modulus', () => {
    const decoded = value(`02 82 08 00 ${'7f'.repeat(2048)}`, 100_000)!;
    expect(BigInt(decoded.text)).toBe(BigInt(`0x${'7f'.repeat(2048)}`));
    expect(decoded.truncated).toBe(false);
  });

  it('says how many octets an INTEGER has that is not shown in decimal', () => {
    expect(value(`02 82 08 01 ${'7b'.repeat(2049)}`)?.detail).toBe('2049 octets');
  });

  it('says that an object identifier is long, not that it is wrong', () => {
    expect(value(`06 81 81 ${'7f'.repeat(129)}`)?.problem).toBe(
      'an OBJECT IDENTIFIER of 129 octets; up to 128 are decoded',
    );
  });

  it('does not cut a character in half', () => {
    const face = 'f09f9880';
    expect(value(`0c 28 ${face.repeat(10)}`, 5)?.text).toBe('\u{1F600}\u{1F600}…');
    expect(value(`0c 28 ${face.repeat(10)}`, 20)).toMatchObject({ truncated: false, problem: null });
  });

  it('finds what is wrong in the part that it reads of a long string', () => {
    expect(value(`13 82 04 00 2a${'61'.repeat(1023)}`, 50)?.problem).toBe(
      'a character that PrintableString does not allow',
    );
    expect(value(`0c 82 04 00 ff${'61'.repeat(1023)}`, 50)?.problem).toBe('octets that are not UTF-8');
    // The part ends in the middle of a character: no mistake of the file.
    expect(value(`0c 82 04 02 ${'e282ac'.repeat(342)}`, 50)?.problem).toBeNull();
  });

  it.each([0x04, 0x03, 0x02, 0x06, 0x0c, 0x13, 0x1e, 0x17, 0x85])(
    'a value of 60 MiB with tag %i is cut, not decoded to its end',
    (tag) => {
      const octets = 60 * 1024 * 1024;
      const bytes = new Uint8Array(octets + 6);
      bytes.set([tag, 0x84, octets >>> 24, (octets >>> 16) & 0xff, (octets >>> 8) & 0xff, octets & 0xff]);
      const index = indexAsn1({ bytes, root: 'any' });
      const shown = valueOf(index, 0);
      expect(shown?.truncated).toBe(true);
    },
  );
});
