import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import type { Chain } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain, tcTrustCenterChain } from '../../fixtures/generator/lunaRsa.ts';
import { isSignedBy } from './nodeVerify.ts';
import { certificatesIn, elementAt, skeleton } from './tlvReader.ts';

const chains: readonly (readonly [string, Chain])[] = [
  ['RSA', rsaChain()],
  ['ECC', eccChain()],
  ['ECC with a device certificate', eccChain({ variant: 'dac' })],
  ['ECC with a separate root', eccChain({ variant: 'separate-root' })],
  ['TC-TrustCenter', tcTrustCenterChain()],
];

function names(der: Uint8Array): { readonly issuer: Buffer; readonly subject: Buffer } {
  return { issuer: elementAt(der, 0, 0, 3).whole, subject: elementAt(der, 0, 0, 5).whole };
}

/** DER order of a SET OF: as octets (X.690 11.6). */
function isSorted(list: readonly Buffer[]): boolean {
  return list.every((one, i) => i === 0 || Buffer.compare(list[i - 1]!, one) <= 0);
}

describe.each(chains)('%s chain', (_, chain) => {
  it('is linked by signatures that node:crypto computes to be good', () => {
    chain.forEach((entry, i) => {
      const issuer = new X509Certificate((chain[i + 1] ?? entry).der);
      expect(isSignedBy(entry.der, issuer.publicKey), entry.role).toBe(true);
    });
  });

  it('names as issuer, octet by octet, the subject above', () => {
    chain.forEach((entry, i) => {
      expect(names(entry.der).issuer).toEqual(names((chain[i + 1] ?? entry).der).subject);
    });
  });
});

describe('departures of genuine PKCs', () => {
  const rsa = pkcFile(rsaChain());
  const ecc = pkcFile(eccChain());

  it('RSA: certificates are not sorted; ECC: they are', () => {
    expect(isSorted(certificatesIn(rsa))).toBe(false);
    expect(isSorted(certificatesIn(ecc))).toBe(true);
  });

  it('ECC: the attested certificate holds a negative INTEGER, so node:crypto refuses its signature', () => {
    const [leaf, hoc] = certificatesIn(ecc);
    const signature = elementAt(leaf!, 0, 2).content.subarray(1);
    const [r, s] = [elementAt(signature, 0, 0).content, elementAt(signature, 0, 1).content];
    expect([r.length, s.length]).toEqual([48, 48]);
    expect(r[0]! >= 0x80 || s[0]! >= 0x80).toBe(true);
    expect(new X509Certificate(leaf!).verify(new X509Certificate(hoc!).publicKey)).toBe(false);
  });
});

// The vendor's samples are not part of this repository; where they lie beside it, the forms are compared.
const vectors = '../shared/vectors/thales';
describe.skipIf(!existsSync(vectors))("against the vendor's samples", () => {
  it.each([
    ['rsa-pkc.p7b', pkcFile(rsaChain())],
    ['ecc-pkc.p7b', pkcFile(eccChain())],
  ])('%s: the same elements in the same order', (file, made) => {
    expect(skeleton(made)).toBe(skeleton(readFileSync(`${vectors}/${file}`)));
  });
});
