import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ATTACKS, GOOD } from '../../fixtures/generator/attacks.ts';
import { certificateOf } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { isSignedBy } from './nodeVerify.ts';
import { certificatesIn, elementAt } from './tlvReader.ts';

const issuerName = (der: Buffer): Buffer => elementAt(der, 0, 0, 3).whole;
const subjectName = (der: Buffer): Buffer => elementAt(der, 0, 0, 5).whole;

/** Other forms than DER are read by the product's own tests. */
const READABLE = GOOD.filter(({ name }) => !/PEM|base64|indefinite/.test(name));

/** Whether each certificate, and the root, is signed by the first one that has its issuer's name. */
function isChained(bytes: Uint8Array, root: Uint8Array): boolean {
  const certificates = [...certificatesIn(bytes), Buffer.from(root)];
  return certificates.every((der) => {
    const above = certificates.find((other) => subjectName(other).equals(issuerName(der)));
    return above !== undefined && isSignedBy(der, new X509Certificate(above).publicKey);
  });
}

describe('sound files', () => {
  it.each(READABLE)('$name: every link verifies with node:crypto, up to the root', ({ bytes, root }) => {
    expect(isChained(bytes(), root)).toBe(true);
  });
});

describe('tampered files', () => {
  const tampered = ATTACKS.filter(({ name }) => /turned over|after it was signed|cube-root/.test(name));
  it.each(tampered)('$name: node:crypto finds a bad link', ({ name, bytes }) => {
    const chain = name.startsWith('rsa') ? rsaChain() : eccChain();
    expect(isChained(bytes(), certificateOf(chain, 'root').der)).toBe(false);
  });
});
