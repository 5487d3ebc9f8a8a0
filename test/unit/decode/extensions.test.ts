import { describe, expect, test } from 'vitest';
import { EXTENSIONS } from './extensionTable.ts';
import { LUNA_EXTENSIONS } from './lunaTable.ts';
import { ascii, extension, name, oid, problems, said, seq, tlv } from './support.ts';

const CN = name('x');

const basisOf = (dotted: string, value: string) => extension(dotted, value).lines.map(({ basis }) => basis);

describe('an extension in words', () => {
  test.each([...EXTENSIONS, ...LUNA_EXTENSIONS])('%s (%s) %s', (heading, dotted, value, lines) => {
    const decoded = extension(dotted, value);
    expect(decoded).toMatchObject({
      kind: 'extension',
      oid: dotted,
      name: heading,
      critical: false,
      known: true,
    });
    expect(said(decoded)).toEqual(lines);
    expect(problems(decoded)).toEqual([]);
  });

  test('Luna readings say how well they are known', () => {
    expect(basisOf('1.3.6.1.4.1.12383.2.1', 'd6f30700')).toEqual(['documented', null]);
    expect(basisOf('1.3.6.1.4.1.12383.2.3', '54000700')).toEqual(['inferred', null]);
    expect(basisOf('1.3.6.1.4.1.12383.2.7', '0a000000')).toEqual(['unknown', 'unknown']);
    expect(basisOf('2.5.29.37', seq(oid('1.3.6.1.4.1.12383.1.8'), oid('1.3.6.1.5.5.7.3.3')))).toEqual([
      'observed',
      null,
    ]);
  });

  test('critical', () => {
    expect(extension('2.5.29.15', '03020780', '0101ff').critical).toBe(true);
    expect(extension('2.5.29.15', '03020780', '010100').critical).toBe(false);
  });

  test.each([
    ['3003010101', 'yes', 'any octet but zero is TRUE (X.690 8.2.2)'],
    ['30030101ff', 'yes', 'TRUE in DER'],
    ['3003010100', 'no', 'FALSE'],
    ['300401020101', 'no', 'no BOOLEAN has two octets'],
    ['3000', 'no', 'left out'],
  ])('%s says of a certification authority %s: %s', (value, answer) => {
    expect(said(extension('2.5.29.19', value))[0]).toEqual(['certification authority', answer]);
  });

  test('an unknown one gives its ASN.1 and its octets', () => {
    expect(extension('1.2.3.4', '020105')).toMatchObject({ name: '1.2.3.4', known: false, problems: [] });
    expect(said(extension('1.2.3.4', '020105'))).toEqual([
      ['ASN.1', 'INTEGER 5'],
      ['octets', '020105'],
    ]);
    expect(said(extension('1.2.3.4', seq('020105')))).toEqual([
      ['ASN.1', 'SEQUENCE'],
      ['octets', '3003020105'],
    ]);
    expect(said(extension('1.2.3.4', 'ffff'))).toEqual([['octets', 'ffff']]);
  });
});

/** Why, type, value, and the problem that must be named. */
const BAD: readonly (readonly [string, string, string, RegExp])[] = [
  ['another type', '2.5.29.15', '020101', /^INTEGER in place of its type$/],
  ['no DER', '2.5.29.15', 'ffff', /^the octets are no DER$/],
  ['nothing', '2.5.29.15', '', /^the octets are no DER$/],
  ['unused bits set', '2.5.29.15', '03020187', /unused bits that are not zero/],
  ['no bit set', '2.5.29.15', '030100', /^no bit is set$/],
  ['a point without a name', '2.5.29.31', seq(seq()), /neither distributionPoint nor cRLIssuer/],
  ['an address of no size', '2.5.29.17', seq(tlv('87', '0a0000')), /iPAddress: not an address/],
  ['a range of no size', '2.5.29.30', seq(tlv('a0', seq(tlv('87', '0a000000ff')))), /base: not an address/],
  ['an element too many', '2.5.29.19', '30060101ff0c0161', /UTF8String does not belong in basicConstraints/],
  ['a TRUE that is not FF', '2.5.29.19', '3003010101', /TRUE is FF in DER/],
  ['a path length without a CA', '2.5.29.19', '3003020100', /no certification authority/],
  ['a negative path length', '2.5.29.19', '30060101ff0201ff', /negative/],
  ['an empty list', '2.5.29.37', '3000', /is empty/],
  ['an item of another type', '2.5.29.37', '3003020101', /INTEGER does not belong in/],
  ['a broken object identifier', '2.5.29.37', '3003060180', /not a valid OBJECT IDENTIFIER/],
  ['an issuer without its serial number', '2.5.29.35', seq(tlv('a1', tlv('a4', CN))), /go together/],
  ['a policy without its identifier', '2.5.29.32', seq(seq()), /lacks its policyIdentifier/],
  ['a location of no kind', '1.3.6.1.5.5.7.1.1', seq(seq(oid('1.2.3'), '0500')), /NULL does not belong/],
  ['no names', '2.5.29.30', seq(), /neither permitted nor excluded/],
  ['no fields', '2.5.29.36', seq(), /neither of its two fields/],
  ['a negative number', '2.5.29.36', seq(tlv('80', 'ff')), /no number of certificates/],
  ['a negative number', '2.5.29.54', '0201ff', /negative/],
  ['a mapping of one', '2.5.29.33', seq(seq(oid('1.2.3'))), /lacks its subjectDomainPolicy/],
  ['no time', '2.5.29.16', seq(ascii('80', '2026')), /no GeneralizedTime/],
  [
    'a list that says another length',
    '1.3.6.1.4.1.11129.2.4.2',
    tlv('04', '0005', '00'),
    /as long as it says/,
  ],
  ['a timestamp that is cut', '1.3.6.1.4.1.11129.2.4.2', tlv('04', '0003', '0009', '00'), /cut off/],
  ['a version to come', '1.3.6.1.4.1.11129.2.4.2', tlv('04', '0003', '0001', '01'), /unknown version/],
  ['a mark with a value', '1.3.6.1.5.5.7.48.1.5', '020101', /in place of its type/],
  ['too large a version', '1.3.6.1.4.1.311.21.1', '02050100000000', /not a number of 32 bits/],
  ['a serial number of three octets', '1.3.6.1.4.1.12383.2.1', '010203', /not four octets/],
];

describe('a wrong extension', () => {
  test.each(BAD)('%s: %s %s', (_why, dotted, value, problem) => {
    const decoded = extension(dotted, value);
    expect(problems(decoded).join('\n')).toMatch(problem);
    expect(decoded.lines.every(({ node }) => node > 0)).toBe(true);
  });

  test('what is readable is still said', () => {
    const decoded = extension('2.5.29.37', seq(oid('1.2.3'), '020101'));
    expect(said(decoded)[0]).toEqual(['purpose', '1.2.3']);
    expect(problems(decoded)).toHaveLength(1);
  });
});

describe('bounds', () => {
  test('of ten thousand names the first are shown, the others counted', () => {
    const decoded = extension('2.5.29.17', seq(ascii('82', 'a.example').repeat(10_000)));
    expect(decoded.lines).toHaveLength(101);
    expect(decoded.lines.at(-1)).toMatchObject({ label: 'more', value: '9900 more, not shown' });
  });

  test('of ten thousand problems the first are named', () => {
    expect(extension('2.5.29.37', seq('020101'.repeat(10_000))).problems).toHaveLength(10);
  });

  test('long octets are cut, hidden characters escaped', () => {
    expect(said(extension('1.2.3.4', `ff${'ab'.repeat(99)}`))[0]![1]).toMatch(/^ff(ab){63}… \(100 octets\)$/);
    expect(said(extension('2.5.29.17', seq(ascii('82', 'a\x1b[31m\x00'))))).toEqual([
      ['DNS name', 'a\\x1B[31m\\x00'],
    ]);
  });
});
