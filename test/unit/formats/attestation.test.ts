import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { FAMILIES as LUNA_FAMILIES } from '../../../src/core/formats/luna/family.ts';
import { familyOf } from '../../../src/core/verify/families.ts';
import { type Role, claimsAttestedKey, roleOf } from '../../../src/core/formats/luna/roles.ts';
import { ROLE_NAMES } from '../../../src/core/words/en/roles.ts';
import { purposeNode } from '../../../src/core/x509/purpose.ts';
import { MAX_CERTIFICATES } from '../../../src/core/base/limits.ts';
import { bagOfCertificates } from '../../fixtures/generator/bag.ts';
import { certsOnly, emptySigner } from '../../fixtures/generator/cms.ts';
import { context, hex, sequence } from '../../fixtures/generator/der.ts';
import { extendedKeyUsage, extension } from '../../fixtures/generator/extensions.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { oid } from '../../fixtures/generator/primitives.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { certificateDer, extensionList, readDer } from '../../fixtures/certificates.ts';
import { attestationOf, certificatesOf } from '../../fixtures/attestations.ts';

const LUNA = '1.3.6.1.4.1.12383.1';

/** The role of a certificate with these purposes; without the extension where there are none. */
function roleWith(...purposes: readonly string[]): Role | null {
  const usage = extension('2.5.29.37', true, sequence(purposes.map(oid)));
  return roleOf(readDer(certificateDer({ extensions: purposes.length === 0 ? [] : extensionList(usage) })));
}

/** Whether a certificate with these Luna purposes claims to be attested. */
function claimsWith(...last: readonly number[]): boolean {
  return claimsAttestedKey(readDer(certificateDer({ extensions: extensionList(extendedKeyUsage(last)) })));
}

describe('roleOf', () => {
  const ROLES: readonly (readonly [last: number, role: Role | null, name: string | null])[] = [
    [1, 'root', 'root'],
    [7, 'mic', 'manufacturing integrity (MIC)'],
    [8, 'hoc', 'hardware origin (HOC)'],
    [12, 'dac', 'device authentication (DAC)'],
    [13, 'pkc', 'attested key (PKC)'],
    [14, 'ecc-mic', 'manufacturing integrity (ECC root)'],
    [15, 'ecc-hoc', 'hardware origin (ECC)'],
    [2, null, null],
    [16, null, null],
  ];
  it.each(ROLES)('purpose .%i is %s', (last, role, name) => {
    expect(roleWith(`${LUNA}.${last}`)).toBe(role);
    if (role !== null) expect(ROLE_NAMES[role]).toBe(name);
  });

  it.each([
    ['no purpose', []],
    ['two purposes', [`${LUNA}.13`, `${LUNA}.12`]],
    ['the same one twice', [`${LUNA}.13`, `${LUNA}.13`]],
    ["one that is not the maker's", ['1.3.6.1.5.5.7.3.3']],
    ['one below a role', [`${LUNA}.13.1`]],
    ['any', ['2.5.29.37.0']],
  ])('%s is no role', (_, purposes) => expect(roleWith(...purposes)).toBeNull());

  it('a certificate claims to be attested by the purpose alone or among others', () => {
    expect([
      claimsWith(13),
      claimsWith(12, 13),
      claimsWith(12),
      claimsAttestedKey(readDer(certificateDer())),
    ]).toEqual([true, true, false, false]);
  });

  it('purposeNode is the purpose in the file, or -1', () => {
    const [attested] = certificatesOf(pkcFile(rsaChain()));
    expect(pathOf(attested.index, purposeNode(attested))).toBe(
      'signedData.certificates[0].tbsCertificate.extensions[0].extnValue.extKeyUsage[0]',
    );
    expect(purposeNode(readDer(certificateDer()))).toBe(-1);
  });
});

describe('familyOf', () => {
  const FAMILIES: readonly (readonly [
    roles: readonly (Role | null)[],
    format: string | null,
    basis: string | null,
  ])[] = [
    [['pkc', 'dac', 'hoc', 'mic', 'root'], 'luna-rsa', 'observed'],
    [['pkc', 'ecc-hoc', 'ecc-mic'], 'luna-ecc', 'observed'],
    [['pkc', 'dac', 'ecc-hoc', 'ecc-mic'], 'luna-ecc', 'documented'],
    [['pkc', 'ecc-hoc', 'ecc-mic', 'root'], 'luna-ecc', 'documented'],
    [['pkc', 'dac', 'ecc-hoc', 'ecc-mic', 'root'], 'luna-ecc', 'documented'],
    [['pkc', 'dac', 'hoc', 'mic', null], 'luna-rsa', 'observed'],
    [['pkc', 'dac', null, 'mic', 'root'], null, null],
    [[null, 'ecc-hoc', 'ecc-mic'], null, null],
    [['pkc', 'dac', 'hoc', 'mic'], null, null],
    [['pkc', 'hoc', 'dac', 'mic', 'root'], null, null],
    [['pkc', 'dac', 'hoc', 'mic', 'root', 'root'], null, null],
    [[], null, null],
  ];
  it.each(FAMILIES)('%j', (roles, format, basis) => {
    const family = familyOf(LUNA_FAMILIES, roles);
    expect([family?.format ?? null, family?.basis ?? null]).toEqual([format, basis]);
  });

  it.each([
    ['RSA', pkcFile(rsaChain()), 'luna-rsa'],
    ['ECC', pkcFile(eccChain()), 'luna-ecc'],
    ['ECC with a DAC', pkcFile(eccChain({ variant: 'dac' })), 'luna-ecc'],
    ['ECC with a root of its own', pkcFile(eccChain({ variant: 'separate-root' })), 'luna-ecc'],
  ])('%s file', (_, bytes, format) => {
    expect(familyOf(LUNA_FAMILIES, certificatesOf(bytes).map(roleOf))?.format).toBe(format);
  });

  it.skipIf(!HAS_VECTORS).each([
    ['thales/rsa-pkc.p7b', 'luna-rsa', 5],
    ['thales/ecc-pkc.p7b', 'luna-ecc', 3],
  ])(`%s is %s, of %i certificates${WITHOUT_VECTORS}`, (name, format, count) => {
    const roles = certificatesOf(vector(name)).map(roleOf);
    expect([
      familyOf(LUNA_FAMILIES, roles)?.format,
      familyOf(LUNA_FAMILIES, roles)?.basis,
      roles.length,
    ]).toEqual([format, 'observed', count]);
  });
});

describe('readAttestation', () => {
  const chain = rsaChain();
  const der = (role: 'pkc' | 'dac' | 'root'): Uint8Array => certificateOf(chain, role).der;

  it('reads the certificates in the order of the file', () => {
    const shuffled = [der('root'), der('pkc'), der('dac')];
    const { certificates, attested } = attestationOf(certsOnly(shuffled));
    expect(certificates.map(roleOf)).toEqual(['root', 'pkc', 'dac']);
    expect(attested).toEqual([certificates[1]]);
  });

  it('leaves octet-equal copies out, and says where they are', () => {
    const { index, certificates, duplicates, attested } = attestationOf(
      certsOnly([der('pkc'), der('dac'), der('pkc'), der('pkc')]),
    );
    expect([certificates.length, attested.length]).toEqual([2, 1]);
    expect(duplicates.map((node) => pathOf(index, node))).toEqual([
      'signedData.certificates[2]',
      'signedData.certificates[3]',
    ]);
  });

  it('does not hide the second of two that differ', () => {
    const other = certificateOf(rsaChain({ hsmSerial: 5 }), 'pkc').der;
    expect(attestationOf(certsOnly([der('pkc'), other])).attested).toHaveLength(2);
  });

  it('keeps what cannot be read and what is no certificate apart', () => {
    const broken = certificateDer({ serialNumber: [] });
    const { index, certificates, malformed, otherChoices } = attestationOf(
      certsOnly([der('pkc'), broken, context(1, hex('0500'))]),
    );
    expect(certificates).toHaveLength(1);
    expect(malformed.map(({ node }) => pathOf(index, node))).toEqual([
      'signedData.certificates[1].tbsCertificate',
    ]);
    expect(otherChoices.map((node) => pathOf(index, node))).toEqual(['signedData.certificates[2]']);
  });

  it('knows the parts of the message, and which are absent', () => {
    const full = attestationOf(
      certsOnly([der('pkc')], { content: hex('0500'), crls: [hex('3000')], signers: [emptySigner()] }),
    );
    const paths = Object.entries(full.message).map(([name, node]) => [
      name,
      node < 0 ? '' : pathOf(full.index, node),
    ]);
    expect(Object.fromEntries(paths)).toEqual({
      signedData: 'signedData',
      version: 'signedData.version',
      encapContentInfo: 'signedData.encapContentInfo',
      certificates: 'signedData.certificates',
      digestAlgorithms: 'signedData.digestAlgorithms',
      eContentType: 'signedData.encapContentInfo.eContentType',
      eContent: 'signedData.encapContentInfo.eContent',
      crls: 'signedData.crls',
      signerInfos: 'signedData.signerInfos',
    });
    expect(attestationOf(pkcFile(chain)).message).toMatchObject({ eContent: -1, crls: -1 });
  });

  it('of what is no message finds nothing', () => {
    const { message, certificates, attested } = attestationOf(hex('3000'));
    expect([message.signedData, message.certificates, certificates.length, attested.length]).toEqual([
      -1, -1, 0, 0,
    ]);
  });

  it('reads no more than the bound, and counts the rest', () => {
    const { certificates, unread } = attestationOf(bagOfCertificates(MAX_CERTIFICATES + 3));
    expect([certificates.length, unread]).toEqual([MAX_CERTIFICATES, 3]);
  });

  it('reads indefinite lengths as well', () => {
    const bytes = pkcFile(chain, { length: { form: 'indefinite' } });
    expect(certificatesOf(bytes).map(roleOf)).toEqual(['pkc', 'dac', 'hoc', 'mic', 'root']);
  });
});
