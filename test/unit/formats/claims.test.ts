import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/core/formats/luna/claims.ts';
import { hsmOf } from '../../../src/core/formats/luna/hsm.ts';
import { inspect } from '../../../src/core/inspect.ts';
import type { KeyAttribute } from '../../../src/core/words/report.ts';
import { claimWords } from '../../../src/core/words/en/claims.ts';
import type { Certificate } from '../../../src/core/x509/certificate.ts';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import type { CertificateSpec } from '../../fixtures/generator/certificate.ts';
import { hex } from '../../fixtures/generator/der.ts';
import { extendedKeyUsage, extension, luna } from '../../fixtures/generator/extensions.ts';
import { HSM_SERIAL, ouid, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { name } from '../../fixtures/generator/name.ts';
import { NULL } from '../../fixtures/generator/primitives.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { attestationOf, certificatesOf } from '../../fixtures/attestations.ts';

/** A claim that is a key attribute, in words, with the element that makes it (-1 for none). */
interface Claim extends KeyAttribute {
  readonly node: number;
}

function pathOfCertificates(certificates: readonly Certificate[]) {
  return certificates.map((certificate) => ({ certificate, inFile: true, anchor: null, signature: null }));
}

function claimsIn(bytes: Uint8Array, proven = true): readonly Claim[] {
  const certificates = certificatesOf(bytes);
  const claims = claimsOf({ attested: certificates[0], path: pathOfCertificates(certificates), proven });
  return claims.flatMap((claim): Claim[] => {
    const { told, ...words } = claimWords(claim);
    const { basis, raw, place } = claim;
    const { node = -1, offset = null, length = null } = place ?? {};
    return told === 'claim' ? [] : [{ ...words, basis, raw, offset, length, node }];
  });
}

function firmwareOf(attested: Certificate) {
  return hsmOf(attested, []).firmware;
}

/** Claims of a file whose attested certificate has other fields. */
function claimsWith(pkc: Partial<CertificateSpec>): readonly Claim[] {
  return claimsIn(pkcFile(rsaChain({ change: { pkc } })));
}

function named(claims: readonly Claim[], wanted: string): Claim {
  const found = claims.find((claim) => claim.name === wanted);
  if (!found) throw new Error(`no claim ${wanted}`);
  return found;
}

const rsaFile = pkcFile(rsaChain());
const eccFile = pkcFile(eccChain());
const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['RSA', rsaFile],
  ['ECC', eccFile],
  ['ECC with a DAC', pkcFile(eccChain({ variant: 'dac' }))],
  ...(HAS_VECTORS
    ? ([
        ['genuine RSA', vector('thales/rsa-pkc.p7b')],
        ['genuine ECC', vector('thales/ecc-pkc.p7b')],
      ] as const)
    : []),
];

const VALUES: readonly (readonly [
  claim: string,
  value: Claim['value'],
  basis: Claim['basis'],
  raw: string | null,
])[] = [
  ['generated in a Luna HSM', true, 'documented', null],
  ['never extractable from the Luna perimeter', true, 'documented', null],
  ['key type and size', 'RSA, 2048 bits', 'documented', null],
  ['keyUsage', 'digitalSignature', 'documented', '03020780'],
  ['OUID', toHex(ouid(HSM_SERIAL)), 'observed', toHex(ouid(HSM_SERIAL))],
  ['OUID: object counter', 17, 'inferred', '11000000'],
  ['OUID: container number', 90, 'inferred', '5a0000'],
  ['OUID: octet 7', null, 'unknown', '02'],
  ['OUID: HSM serial number', HSM_SERIAL, 'observed', '411b0f00'],
  ['HSM serial number', HSM_SERIAL, 'documented', '411b0f00'],
  ['firmware version', '7.8.4', 'inferred', '54000700'],
  ['extension 1.3.6.1.4.1.12383.2.4', null, 'unknown', '02000000'],
  ['extension 1.3.6.1.4.1.12383.2.5', null, 'unknown', '030204f0'],
  [
    'HSM serial number (in the certificate for device authentication (DAC))',
    HSM_SERIAL,
    'documented',
    '411b0f00',
  ],
  [
    'extension 1.3.6.1.4.1.12383.2.6 (in the certificate for hardware origin (HOC))',
    null,
    'unknown',
    '00000000',
  ],
  [
    'extension 1.3.6.1.4.1.12383.2.7 (in the certificate for hardware origin (HOC))',
    null,
    'unknown',
    '0a000000',
  ],
];

describe('claimsOf', () => {
  it.each(VALUES)('%s', (claim, value, basis, raw) => {
    expect(named(claimsIn(rsaFile), claim)).toMatchObject({ value, basis, raw });
  });

  it('says nothing that the existence of a sound attestation would say, where it is not proven', () => {
    const claims = claimsIn(rsaFile, false);
    expect(claims.slice(0, 2).map(({ value }) => value)).toEqual(['not proven', 'not proven']);
    expect(claims.slice(2)).toEqual(claimsIn(rsaFile).slice(2));
  });

  it.each(FILES)('%s: points at octets of which it is true', (_, bytes) => {
    for (const { name: claim, node, offset, length, raw } of claimsIn(bytes)) {
      if (offset === null) {
        expect([node, length, raw], claim).toEqual([-1, null, null]);
        continue;
      }
      expect(length, claim).toBeGreaterThan(0);
      const octets = bytes.subarray(offset, offset + length!);
      // A part of the OUID stands in the common name as hex.
      const isText = claim.startsWith('OUID');
      if (raw !== null) expect(isText ? Buffer.from(octets).toString() : toHex(octets), claim).toBe(raw);
    }
  });

  it.each(FILES)(
    '%s: gives a basis and a source for everything, and no value to what is unknown',
    (_, bytes) => {
      const claims = claimsIn(bytes);
      expect(claims.length).toBeGreaterThan(8);
      for (const { name: claim, value, basis, source } of claims) {
        expect(source, claim).not.toBe('');
        expect(basis === 'unknown', claim).toBe(source === 'no source found');
        if (basis === 'unknown') expect(value, claim).toBeNull();
      }
    },
  );

  it('points at the octets of the key', () => {
    const [attested] = certificatesOf(eccFile);
    const { offset, length, value } = named(claimsIn(eccFile), 'key type and size');
    expect(value).toBe('EC, P-256');
    expect(toHex(eccFile.subarray(offset!, offset! + length!))).toBe(toHex(attested.publicKey.spki));
  });

  it('points at the parts of an OUID that has two octets a character', () => {
    const text = toHex(ouid(HSM_SERIAL));
    const bytes = pkcFile(rsaChain({ change: { pkc: { subject: name(['commonName', text, 'bmp']) } } }));
    const { offset, length } = named(claimsIn(bytes), 'OUID: HSM serial number');
    expect(
      Buffer.from(bytes.subarray(offset!, offset! + length!))
        .swap16()
        .toString('utf16le'),
    ).toBe('411b0f00');
  });

  it.each([
    ['upper-case hex', name(['commonName', toHex(ouid(HSM_SERIAL)).toUpperCase()])],
    ['no common name', name(['organizationalUnit', 'Sample'])],
    ['two common names', name(['commonName', toHex(ouid(1))], ['commonName', toHex(ouid(2))])],
  ])('makes no OUID of %s', (_, subject) => {
    expect(claimsWith({ subject }).filter(({ name: claim }) => claim.startsWith('OUID'))).toEqual([]);
  });

  it.each([
    ['a serial number of three octets', luna(1, hex('d6f307')), 'HSM serial number', 'documented'],
    ['a firmware version past what is known', luna(3, hex('64000700')), 'firmware version', 'inferred'],
    ['an empty firmware version', luna(3, hex('')), 'firmware version', 'inferred'],
  ])('reads nothing out of %s', (_, element, claim, basis) => {
    const extensions = [extendedKeyUsage([13]), element];
    expect(named(claimsWith({ extensions }), claim)).toMatchObject({ value: null, basis });
  });

  it('gives no name to a member of the arc that was never seen', () => {
    const claims = claimsWith({
      extensions: [extendedKeyUsage([13]), luna(2, hex('cafe')), luna(99, hex('ff'))],
    });
    expect(named(claims, 'extension 1.3.6.1.4.1.12383.2.2')).toMatchObject({
      value: null,
      basis: 'unknown',
      raw: 'cafe',
    });
    expect(named(claims, 'extension 1.3.6.1.4.1.12383.2.99')).toMatchObject({ value: null, raw: 'ff' });
  });

  it('leaves extensions of others out', () => {
    const claims = claimsWith({ extensions: [extendedKeyUsage([13]), extension('2.999.1', false, NULL)] });
    expect(
      claims.filter(({ name: claim }) => claim.startsWith('extension ')).map(({ name: claim }) => claim),
    ).toEqual([
      'extension 1.3.6.1.4.1.12383.2.4 (in the certificate for device authentication (DAC))',
      'extension 1.3.6.1.4.1.12383.2.6 (in the certificate for hardware origin (HOC))',
      'extension 1.3.6.1.4.1.12383.2.7 (in the certificate for hardware origin (HOC))',
    ]);
  });

  it('shows the start of a long value, marked as cut, and its whole range', () => {
    const long = new Uint8Array(1000).fill(0xab);
    const claim = named(
      claimsWith({ extensions: [extendedKeyUsage([13]), luna(9, long)] }),
      'extension 1.3.6.1.4.1.12383.2.9',
    );
    expect(claim).toMatchObject({ raw: `${'ab'.repeat(64)}…`, length: 1000 });
  });

  it('says keyUsage only where the extension is there', () => {
    const claims = claimsWith({ extensions: [extendedKeyUsage([13])] });
    expect(claims.map(({ name: claim }) => claim)).not.toContain('keyUsage');
    const none = claimsWith({
      extensions: [extendedKeyUsage([13]), extension('2.5.29.15', true, hex('030100'))],
    });
    expect(named(none, 'keyUsage').value).toBe('(none)');
  });

  it.skipIf(!HAS_VECTORS)(`reads the genuine RSA attestation${WITHOUT_VECTORS}`, () => {
    const claims = claimsIn(vector('thales/rsa-pkc.p7b'));
    expect(named(claims, 'HSM serial number')).toMatchObject({ value: 521174, raw: 'd6f30700' });
    expect(named(claims, 'firmware version')).toMatchObject({
      value: '7.8.4',
      raw: '54000700',
      basis: 'inferred',
    });
    expect(named(claims, 'OUID: HSM serial number').value).toBe(521174);
    expect(named(claims, 'extension 1.3.6.1.4.1.12383.2.5')).toMatchObject({ value: null, raw: '030204f0' });
  });
});

describe('firmware of the HSM', () => {
  it('is inferred, and null where there is none or it cannot be read', () => {
    const [rsa] = certificatesOf(rsaFile);
    const [ecc] = certificatesOf(eccFile);
    const odd = pkcFile(
      rsaChain({ change: { pkc: { extensions: [extendedKeyUsage([13]), luna(3, hex('ff000700'))] } } }),
    );
    expect(firmwareOf(rsa)).toEqual({ value: '7.8.4', basis: 'inferred', raw: '54000700' });
    expect([firmwareOf(ecc), firmwareOf(certificatesOf(odd)[0])]).toEqual([null, null]);
  });
});

describe('annotations', async () => {
  const attestation = attestationOf(rsaFile);
  const { annotations } = await inspect({ file: 'a.pkc', bytes: rsaFile, userAnchors: [], at: new Date() });
  const texts = (path: string): readonly string[] =>
    annotations.filter(({ node }) => pathOf(attestation.index, node) === path).map(({ text }) => text);

  it('stand at the elements that make the claims', () => {
    const tbs = 'signedData.certificates[0].tbsCertificate';
    expect(texts(`${tbs}.extensions[3].extnValue`)).toEqual(['firmware version: 7.8.4']);
    expect(texts(`${tbs}.extensions[5].extnValue`)).toEqual([
      'extension 1.3.6.1.4.1.12383.2.5: meaning not known',
    ]);
    expect(texts(`${tbs}.subject[1][0].value`)).toHaveLength(5);
  });

  it('name the role at the certificate and at its purpose', () => {
    expect(texts('signedData.certificates[1]')).toEqual(['role: device authentication (DAC)']);
    expect(texts('signedData.certificates[1].tbsCertificate.extensions[0].extnValue.extKeyUsage[0]')).toEqual(
      ['role: device authentication (DAC)'],
    );
  });

  it('have no element for what no octet says', () => {
    expect(annotations.every(({ node }) => node >= 0)).toBe(true);
    expect(annotations.some(({ text }) => text.includes('extractable'))).toBe(false);
  });
});

function extensionWords(name: string | null, value: number | null) {
  return claimWords({
    id: 'extension',
    values: { oid: '1.3.6.1.4.1.12383.2.8', name, value, holder: { own: false, role: 'dac' } },
  });
}

describe('another extension of the vendor, in words', () => {
  it('has the name and the value that its row gives', () => {
    expect(extensionWords('Luna key count', 3)).toMatchObject({
      name: expect.stringMatching(/^Luna key count \(in the certificate for /),
      value: 3,
      source: 'documented as extension 1.3.6.1.4.1.12383.2.8',
    });
  });

  it('is told by its number where no source names it', () => {
    expect(extensionWords(null, null)).toMatchObject({
      name: expect.stringMatching(/^extension 1\.3\.6\.1\.4\.1\.12383\.2\.8 /),
      value: null,
      source: 'no source found',
    });
  });
});
