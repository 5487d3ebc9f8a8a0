import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cmuCsr, csr, pemCsr } from '../../fixtures/generator/csr.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import type { KeyName } from '../../fixtures/generator/keys.ts';
import { flipBit } from '../../fixtures/generator/tamper.ts';
import { elementAt } from './tlvReader.ts';

/** Whether node:crypto finds the request's signature good under the key in the request. */
function isSound(der: Uint8Array): boolean {
  const spki = elementAt(der, 0, 0, 2).whole;
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const hash = key.asymmetricKeyType?.startsWith('ed') ? null : 'sha256';
  return verify(hash, elementAt(der, 0, 0).whole, key, elementAt(der, 0, 2).content.subarray(1));
}

describe('certificate requests', () => {
  it.each<KeyName>([
    'rsa-2048',
    'rsa-4096',
    'ec-p224',
    'ec-p256',
    'ec-p384',
    'ec-p521',
    'ec-secp256k1',
    'ec-brainpool256',
    'ec-brainpool384',
    'ec-brainpool512',
    'ed25519',
    'ed448',
  ])('%s: carries the key and its signature', (key) => {
    const der = csr(key);
    expect(elementAt(der, 0, 0, 2).whole).toEqual(Buffer.from(keyNamed(key).spki));
    expect(isSound(der)).toBe(true);
  });

  it('can carry a bad signature', () => {
    expect(isSound(csr('rsa-2048', { tamperSignature: (signature) => flipBit(signature, -1) }))).toBe(false);
  });

  it('can ask for a key that its maker does not hold', () => {
    const der = csr('rsa-2048', { spki: keyNamed('rsa-2048-other').spki });
    expect(elementAt(der, 0, 0, 2).whole).toEqual(Buffer.from(keyNamed('rsa-2048-other').spki));
    expect(isSound(der)).toBe(false);
  });

  it('has the label and the line ends of cmu, or the usual ones', () => {
    const cmu = Buffer.from(cmuCsr('rsa-2048')).toString();
    const usual = Buffer.from(pemCsr('rsa-2048')).toString();
    expect(cmu).toMatch(
      /^-----BEGIN NEW CERTIFICATE REQUEST-----\r\n[\s\S]*\r\n-----END NEW CERTIFICATE REQUEST-----\r\n$/,
    );
    expect(cmu.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(usual).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/);
    expect(usual).not.toContain('\r');
  });
});
