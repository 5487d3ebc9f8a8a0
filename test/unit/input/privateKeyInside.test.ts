import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { privateKeyInside } from '../../../src/core/input/privateKeyInside.ts';
import { inspect } from '../../../src/core/inspect.ts';
import { certsOnly } from '../../fixtures/generator/cms.ts';
import { repeated } from '../../fixtures/generator/bombs.ts';
import { concat, context, hex, sequence } from '../../fixtures/generator/der.ts';
import { NULL, integer, octetString, oid, string } from '../../fixtures/generator/primitives.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { MOST_SECONDS, secondsOfProcessor } from '../processor.ts';

const FORMS = [
  ['PKCS#8, RSA', 'rsa', 'pkcs8'],
  ['PKCS#1, RSA', 'rsa', 'pkcs1'],
  ['PKCS#8, EC', 'ec', 'pkcs8'],
  ['SEC 1, EC', 'ec', 'sec1'],
] as const;

function keyOf(type: 'rsa' | 'ec', form: 'pkcs8' | 'pkcs1' | 'sec1', format: 'der' | 'pem'): Uint8Array {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const exported = privateKey.export({ type: form, format } as { type: 'pkcs8'; format: 'der' });
  return new Uint8Array(Buffer.from(exported));
}

const PLACES: readonly (readonly [string, (key: Uint8Array) => Uint8Array])[] = [
  ['after the message', (key) => concat(pkcFile(rsaChain()), key)],
  ['among the certificates', (key) => certsOnly([key])],
  ['in another choice of certificate', (key) => certsOnly([context(3, key)])],
  ['in the content', (key) => certsOnly([], { content: key })],
  ['in an OCTET STRING among the certificates', (key) => certsOnly([octetString(key)])],
];

describe.each(PLACES)('a private key %s', (_, fileWith) => {
  test.each(FORMS)('%s: refused, and nothing of the file is shown', async (_name, type, form) => {
    const bytes = fileWith(keyOf(type, form, 'der'));
    const { report, index } = await inspect({
      file: 'a.pkc',
      bytes,
      userAnchors: [],
      at: new Date('2026-11-23T00:00:00Z'),
    });
    expect(report.verdict).toBe('unreadable');
    expect(report.findings.map(({ code }) => code)).toEqual(['PKC108']);
    expect(index).toBeNull();
  });
});

test('a private key in PEM after the message is refused too', async () => {
  const bytes = concat(pkcFile(rsaChain()), keyOf('ec', 'sec1', 'pem'));
  const { report, index } = await inspect({
    file: 'a.pkc',
    bytes,
    userAnchors: [],
    at: new Date('2026-11-23T00:00:00Z'),
  });
  expect(report.findings.map(({ code }) => code)).toEqual(['PKC108']);
  expect(index).toBeNull();
});

const MEBI = 1024 * 1024;

function inspectAt(bytes: Uint8Array) {
  return inspect({ file: 'a.pkc', bytes, userAnchors: [], at: new Date('2026-11-23T00:00:00Z') });
}

describe('a private key is found wherever it begins', () => {
  const key = keyOf('rsa', 'pkcs8', 'der');
  const armour = keyOf('ec', 'sec1', 'pem');
  const indefinite = concat(
    hex('30800201003080'),
    hex('06092a864886f70d0101010500'),
    hex('0000'),
    hex('04020102'),
  );

  test.each([
    ['in a string of more than a mebibyte', octetString([key, new Uint8Array(2 * MEBI)])],
    [
      'after a mebibyte of other strings',
      concat(repeated(octetString(new Uint8Array(99).fill(0x30)), 20_000), octetString(key)),
    ],
    ['in PEM after two mebibytes', octetString([new Uint8Array(2 * MEBI), armour])],
    ['in PEM in a string of text', string('utf8', new TextDecoder().decode(armour))],
    ['in BER of indefinite length', octetString([indefinite, new Uint8Array(40)])],
    [
      'behind an algorithm that does not end',
      octetString([hex('30800201003080060100'), repeated(hex('0500'), 200)]),
    ],
  ])('%s', async (_, part) => {
    const { report, index } = await inspectAt(certsOnly([part]));
    expect(report.findings.map(({ code }) => code)).toEqual(['PKC108']);
    expect(index).toBeNull();
  });

  test.each([
    [
      'a version and an algorithm',
      sequence(integer(0), sequence(oid('1.2.3'), NULL), NULL, new Uint8Array(40)),
    ],
    [
      'eight numbers',
      sequence(
        Array.from({ length: 8 }, () => integer(1)),
        new Uint8Array(40),
      ),
    ],
    ['a name alone', string('utf8', 'PRIVATE KEY----')],
  ])('%s is none', async (_, part) => {
    const { report } = await inspectAt(certsOnly([octetString(part)]));
    expect(report.findings.map(({ code }) => code)).not.toContain('PKC108');
  });
});

describe('64 MiB are looked through at once', () => {
  const numbers = repeated(hex('0500'), MEBI / 2 - 8);
  test.each([
    ['63 strings of a mebibyte', repeated(octetString(sequence(numbers)), 63)],
    ['1.8 million strings', repeated(octetString(sequence(repeated(hex('0500'), 16))), 1_800_000)],
    [
      'strings that begin as a key does',
      repeated(
        octetString([hex('3080020100'), repeated(hex('020101'), 7), hex('0500050005000500')]),
        1_700_000,
      ),
    ],
    ['hyphens', octetString(new Uint8Array(64 * MEBI - 64).fill(0x2d))],
  ])('%s', (_, part) => {
    const index = indexAsn1({ bytes: certsOnly([part]), root: 'ContentInfo' });
    const spent = secondsOfProcessor();
    expect(privateKeyInside(index)).toBeNull();
    // It took 5 and 10 s for the first two.
    expect(spent()).toBeLessThan(MOST_SECONDS);
  });
});
