import { describe, expect, test } from 'vitest';
import { describeHolders } from '../../../src/core/words/en/describeHolders.ts';
import { cmuCsr, csr, csrAttribute, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat, sequence, tlv } from '../../fixtures/generator/der.ts';
import { basicConstraints, extension, keyUsage } from '../../fixtures/generator/extensions.ts';
import { OID } from '../../fixtures/generator/oids.ts';

const text = (value: string): Uint8Array => tlv(0x0c, new TextEncoder().encode(value));
const ascii = (tag: number, value: string): Uint8Array => tlv(tag, new TextEncoder().encode(value));
const CHALLENGE = '1.2.840.113549.1.9.7';
const UNSTRUCTURED = '1.2.840.113549.1.9.2';
const SECRET = 'do not tell';

describe('a request told in words', () => {
  test('subject, key, signature and place', async () => {
    const bytes = cmuCsr('rsa-2048');
    const { holders, problem } = await describeHolders({ bytes });
    expect(problem).toBeNull();
    expect(holders).toEqual([
      expect.objectContaining({
        kind: 'csr',
        subject: expect.stringContaining('CN=signing.example') as string,
        key: expect.objectContaining({ algorithm: 'RSA', bits: 2048 }) as object,
        signature: { algorithm: 'sha256WithRSAEncryption', status: 'valid' },
        extensions: [],
        attributes: [],
      }),
    ]);
    const { start, end } = holders[0]!.block!;
    const block = new TextDecoder().decode(bytes).slice(start, end);
    expect(block).toMatch(
      /^-----BEGIN NEW CERTIFICATE REQUEST-----[^]*-----END NEW CERTIFICATE REQUEST-----$/,
    );
  });

  test('requested extensions with what they say; attributes; a challenge password is hidden', async () => {
    const names = sequence(
      ascii(0x82, 'a.example'),
      ascii(0x81, 'me@a.example'),
      tlv(0x87, Uint8Array.of(192, 0, 2, 1)),
    );
    const requested = sequence(keyUsage(0), basicConstraints(false), extension('2.5.29.17', false, names));
    const attributes = [
      csrAttribute(OID.extensionRequest, requested),
      csrAttribute(CHALLENGE, text(SECRET)),
      csrAttribute(UNSTRUCTURED, text('made by\u202Ehand')),
      csrAttribute('2.999.7', text('of nobody')),
    ];
    const described = await describeHolders({
      bytes: csr('ec-p256', { attributes }),
    });
    const [holder] = described.holders;
    expect(holder?.extensions).toEqual([
      { name: 'Key usage, critical', value: 'allowed: digitalSignature' },
      { name: 'Basic constraints, critical', value: 'certification authority: no' },
      {
        name: 'Subject alternative name',
        value: 'DNS name: a.example; email: me@a.example; IP address: 192.0.2.1',
      },
    ]);
    expect(holder?.attributes).toEqual([
      { name: 'challengePassword', value: 'hidden' },
      { name: 'Unstructured name', value: 'text: made by\\u202Ehand' },
      { name: '2.999.7', value: expect.stringContaining('UTF8String of nobody') as string },
    ]);
    expect(JSON.stringify(described)).not.toContain(SECRET);
  });

  test('a challenge password is hidden whatever its type', async () => {
    const secret = new TextEncoder().encode(SECRET);
    for (const value of [tlv(0x16, secret), tlv(0x04, secret), sequence(text(SECRET)), tlv(0x8f, secret)]) {
      const bytes = csr('ec-p256', { attributes: [csrAttribute(CHALLENGE, value)] });
      const { holders } = await describeHolders({ bytes });
      expect(holders[0]?.attributes).toEqual([{ name: 'challengePassword', value: 'hidden' }]);
    }
  });

  test('a value of any length is a short one', async () => {
    const many = Array.from({ length: 50 }, () => text('x'.repeat(1000)));
    const bytes = csr('ec-p256', { attributes: [csrAttribute(UNSTRUCTURED, ...many)] });
    const { holders } = await describeHolders({ bytes });
    expect(holders[0]?.attributes[0]?.value.length).toBeLessThan(550);
  });

  test('a request with a wrong signature is told as one', async () => {
    const bytes = pemCsr('rsa-2048', { tamperSignature: (right) => right.with(20, right[20]! ^ 1) });
    const { holders } = await describeHolders({ bytes });
    expect(holders[0]?.signature?.status).toBe('invalid');
  });

  test('several of a file, each with its block', async () => {
    const { holders } = await describeHolders({
      bytes: concat([pemCsr('rsa-2048'), pemCsr('ec-p256')]),
    });
    expect(holders.map(({ key }) => key?.algorithm)).toEqual(['RSA', 'EC']);
    expect(holders[1]!.block!.start).toBeGreaterThan(holders[0]!.block!.end);
    expect(new Set(holders.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('what is none gives the reason, with the octet', async () => {
    const { holders, problem } = await describeHolders({
      bytes: new TextEncoder().encode('hello'),
    });
    expect(holders).toEqual([]);
    expect(problem).toMatch(/octet 0/);
  });
});
