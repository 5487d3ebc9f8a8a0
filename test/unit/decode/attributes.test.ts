import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../src/core/asn1/value/value.ts';
import { VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { describeExtension } from '../../../src/core/decode/describeExtension.ts';
import { summaryOf } from '../../../src/core/decode/summaryOf.ts';
import { ascii, attribute, oid, problems, requestWith, said, seq, tlv } from './support.ts';

const CHALLENGE = '1.2.840.113549.1.9.7';

describe('an attribute of a request in words', () => {
  test('requested extensions, each with what it says', () => {
    const usage = seq(oid('2.5.29.15'), '0101ff', tlv('04', '03020780'));
    const names = seq(oid('2.5.29.17'), tlv('04', seq(ascii('82', 'a.example'))));
    for (const [type, name] of [
      ['1.2.840.113549.1.9.14', 'Requested extensions'],
      ['1.3.6.1.4.1.311.2.1.14', 'Requested extensions (Microsoft)'],
    ] as const) {
      const decoded = attribute(type, seq(usage, names));
      expect(decoded).toMatchObject({ kind: 'attribute', name, critical: null });
      expect(said(decoded)).toEqual([
        ['Key usage, critical: allowed', 'digitalSignature'],
        ['Subject alternative name: DNS name', 'a.example'],
      ]);
      expect(problems(decoded)).toEqual([]);
    }
  });

  test('a wrong requested extension', () => {
    const decoded = attribute('1.2.840.113549.1.9.14', seq(seq(oid('2.5.29.15'), tlv('04', '0500'))));
    expect(problems(decoded)).toEqual(['Key usage: NULL in place of its type']);
  });

  test('a challenge password is hidden, here and where values are shown', () => {
    const decoded = attribute(CHALLENGE, ascii('0c', 'sesame'));
    expect(said(decoded)).toEqual([['password', expect.stringMatching(/^hidden/)]]);
    expect(JSON.stringify(decoded)).not.toContain('sesame');
    const { index } = requestWith(CHALLENGE, ascii('0c', 'sesame'));
    const values = Array.from({ length: index.count }, (_, node) => valueOf(index, node)?.text);
    expect(values).toContain('(hidden)');
    expect(values.join('\n')).not.toContain('sesame');
    expect(said(attribute(CHALLENGE, '0c00'))).toEqual([['password', 'empty']]);
  });

  test('unstructured name and address', () => {
    expect(said(attribute('1.2.840.113549.1.9.2', ascii('16', 'a'), ascii('0c', 'b')))).toEqual([
      ['text', 'a'],
      ['text', 'b'],
    ]);
    expect(said(attribute('1.2.840.113549.1.9.8', ascii('13', 'c')))).toEqual([['text', 'c']]);
  });

  test('attestation: the statements raw, by type', () => {
    const statement = seq(oid('1.2.3.4'), '020105');
    const bundle = seq(seq(statement));
    const decoded = attribute('1.2.840.113549.1.9.16.2.59', bundle);
    expect(decoded.name).toBe('Attestation');
    expect(said(decoded)).toEqual([
      ['statement', '1.2.3.4'],
      ['octets', statement],
    ]);
    expect(said(attribute('1.2.840.113549.1.9.16.2.59', '0500'))).toEqual([
      ['statement', 'of no known form'],
      ['octets', '0500'],
    ]);
  });

  test("Microsoft's", () => {
    expect(said(attribute('1.3.6.1.4.1.311.13.2.3', ascii('16', '10.0.1.2')))).toEqual([
      ['version', '10.0.1.2'],
    ]);
    const csp = seq('020101', '1e0400480053', '030100');
    expect(said(attribute('1.3.6.1.4.1.311.13.2.2', csp))).toEqual([['provider', 'HS']]);
    const client = seq('020105', ascii('0c', 'm'), ascii('0c', 'u'), ascii('0c', 'p'));
    expect(said(attribute('1.3.6.1.4.1.311.21.20', client))).toEqual([
      ['machine', 'm'],
      ['user', 'u'],
      ['program', 'p'],
    ]);
  });

  test('an unknown one, and one without a value', () => {
    expect(attribute('1.2.3', '020107')).toMatchObject({ name: '1.2.3', known: false });
    expect(said(attribute('1.2.3', '020107'))).toContainEqual(['ASN.1', 'INTEGER 7']);
    expect(problems(attribute(CHALLENGE))).toEqual(['no value']);
  });
});

test('the element of the value leads to the same answer; no other element does', () => {
  const { index, node } = requestWith(CHALLENGE, ascii('0c', 'x'));
  const answers = Array.from({ length: index.count }, (_, one) => describeExtension(index, one, VOCABULARY));
  expect(answers.filter((answer) => answer !== null)).toEqual([answers[node], answers[node]]);
  expect(describeExtension(index, -1, VOCABULARY)).toBeNull();
});

test('a summary is one line', () => {
  const decoded = attribute('1.2.840.113549.1.9.14', seq(seq(oid('2.5.29.15'), tlv('04', '03020187'))));
  expect(summaryOf(decoded)).toMatch(
    /^Requested extensions: Key usage: allowed .*; wrong: Key usage: .*unused bits/,
  );
});
