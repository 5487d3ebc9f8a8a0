import { describe, expect, it } from 'vitest';
import { OID_LIST } from '../../../src/core/asn1/oid/oidList.ts';
import { oidName } from '../../../src/core/formats/oidNames.ts';
import { DECODERS } from '../../../src/core/formats/vocabulary.ts';
import { expectGolden } from '../../fixtures/golden/golden.ts';
import { oidListSource } from '../../oids/oidList.ts';

describe('names of object identifiers', () => {
  it('are those of the kept list, as it is in the installed package', () => {
    expectGolden('src/core/asn1/oid/oidList.ts', oidListSource());
    expect(OID_LIST.split('|').length).toBeGreaterThan(600);
  });

  it.each<readonly [string, string | null, string]>([
    ['1.3.6.1.5.5.7.3.3', 'id-kp-codeSigning', 'our own goes first: the name in the standard'],
    ['1.3.6.1.4.1.311.20.2.3', 'userPrincipalName', 'from the list'],
    ['2.23.140.1.2.1', 'domainValidated', 'from the list'],
    ['1.3.6.1.4.1.11129.2.4.2', 'googleSignedCertificateTimestamp', 'from the list'],
    ['1.3.6.1.4.1.12383.2.1', 'Luna HSM serial number', 'documented by the vendor'],
    ['1.3.6.1.4.1.12383.2.5', null, 'no source names it, so it has no name'],
    ['2.5.29.32', 'certificatePolicies', 'an arc has a name too'],
    ['1.3.6.1.5.5.7.3.999999', null, 'not in the list'],
    ['', null, 'no identifier'],
  ])('%s is %s: %s', (dotted, name) => expect(oidName(dotted)).toBe(name));

  it('know what is decoded, but for what no source names', () => {
    const nameless = DECODERS.map(({ oid }) => oid).filter((oid) => oidName(oid) === null);
    expect(nameless.filter((oid) => !oid.startsWith('1.3.6.1.4.1.12383.2.'))).toEqual([]);
  });
});
