import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { certsOnly } from '../../generator/cms.ts';
import { concat, context } from '../../generator/der.ts';
import { octetString } from '../../generator/primitives.ts';
import { rsaChain } from '../../generator/lunaRsa.ts';
import { pkcFile } from '../../generator/luna.ts';

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
