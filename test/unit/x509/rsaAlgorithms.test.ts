import { expect, it } from 'vitest';
import { oidName } from '../../../src/core/formats/oidNames.ts';
import { OID_LIST } from '../../../src/core/asn1/oid/oidList.ts';
import { isRsaAlgorithm } from '../../../src/core/x509/rsaAlgorithms.ts';

/** Every dotted identifier below the arcs of algorithms that the kept list has. */
function listedAlgorithms(): string[] {
  return OID_LIST.trim()
    .split('\n')
    .flatMap((line) => {
      const [arc, ...members] = line.split('|');
      return members.map((member) => `${arc}.${member.slice(0, member.indexOf(':'))}`);
    });
}

it.each([
  ['1.2.840.113549.1.1.11', true, 'sha256WithRSAEncryption'],
  ['1.2.840.113549.1.1.10', true, 'RSASSA-PSS'],
  ['1.2.840.113549.1.1.16', true, 'sha512-256WithRSAEncryption'],
  ['1.3.14.3.2.29', true, 'the name of the OIW for SHA-1 with RSA'],
  ['2.16.840.1.101.3.4.3.14', true, 'SHA3-256 with RSA'],
  ['1.2.840.113549.1.1.8', false, 'MGF1'],
  ['1.2.840.10045.4.3.2', false, 'ECDSA'],
  ['1.3.101.112', false, 'Ed25519'],
  ['1.2.840.113549.1.1', false, 'the arc itself'],
  ['', false, 'nothing'],
])('%s: %s, %s', (oid, isRsa) => expect(isRsaAlgorithm(oid)).toBe(isRsa));

it('every algorithm that is named after RSA is one, and no other', () => {
  for (const oid of listedAlgorithms())
    expect(isRsaAlgorithm(oid), oid).toBe(/RSA/i.test(oidName(oid) ?? ''));
});
