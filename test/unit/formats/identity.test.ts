import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { readDeviceName, serialPlaces } from '../../../src/core/formats/luna/hsmIdentity.ts';
import {
  extensionOf,
  firmwareVersion,
  isLunaExtension,
  unsigned32,
} from '../../../src/core/formats/luna/lunaExtensions.ts';
import { readOuid } from '../../../src/core/formats/luna/ouid.ts';
import { serialPlaceWords } from '../../../src/core/words/en/serialPlaces.ts';
import { COMMON_NAME, attributeOf } from '../../../src/core/x509/name.ts';
import { hex } from '../../fixtures/generator/der.ts';
import { HSM_SERIAL, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { name } from '../../fixtures/generator/name.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { certificatesOf } from '../../fixtures/attestations.ts';

describe('readOuid', () => {
  it("reads the example of the vendor's documentation of DPoD: HSM 580538", () => {
    expect(readOuid({ value: '8dac020013000002badb0800' })).toMatchObject({
      hex: '8dac020013000002badb0800',
      objectCounter: 0x2ac8d,
      container: 0x13,
      unknown: 2,
      hsmSerial: 580538,
    });
  });

  it('reads every octet, the least first', () => {
    expect(readOuid({ value: '0102030405060708090a0bff' })).toMatchObject({
      objectCounter: 0x04030201,
      container: 0x070605,
      unknown: 8,
      hsmSerial: 0xff0b0a09,
    });
  });

  it.each([
    ['upper-case hex', '8DAC020013000002BADB0800'],
    ['22 digits', '8dac020013000002badb08'],
    ['26 digits', '8dac020013000002badb080000'],
    ['an odd number of digits', '8dac020013000002badb0800a'],
    ['a digit that is none', '8dac020013000002badb080g'],
    ['a line feed behind it', '8dac020013000002badb0800\n'],
    ['a blank before it', ' 8dac020013000002badb0800'],
    ['digits of another script', '８dac020013000002badb0800'],
    ['nothing', ''],
  ])('refuses %s', (_, value) => expect(readOuid({ value })).toBeNull());
});

describe('readDeviceName', () => {
  it.each([
    ['Luna K7-521174', 521174, 'Luna K7', "observed in the vendor's RSA sample"],
    ['521174', 521174, null, "observed in the vendor's ECC sample"],
    ['Luna G7-4294967295', 4294967295, 'Luna G7', 'the largest serial number'],
    ['K7-1', 1, 'K7', 'a short model'],
  ])('%s', (text, serial, model, why) => expect(readDeviceName(text), why).toEqual({ serial, model }));

  it.each([
    ['Luna K7-4294967296', 'over 32 bits'],
    ['Luna K7-99999999999', 'eleven digits'],
    ['Luna K7-', 'no number'],
    ['Luna K7', 'no number at all'],
    ['-521174', 'no model before the dash'],
    ['Luna K7-521174 ', 'a blank behind it'],
    ['Luna K7- 521174', 'a blank inside'],
    ['Luna\u202eK7-521174', 'a character that turns the text around'],
    ['Luna K7-521174-521175', 'two numbers'],
    ['Hardware Origin Certificate', "the HOC of the vendor's RSA sample names no device"],
    ['', 'nothing'],
  ])('refuses "%s": %s', (text) => expect(readDeviceName(text)).toBeNull());
});

function isLuna(oid: string): boolean {
  const [attested] = certificatesOf(pkcFile(rsaChain()));
  return isLunaExtension({ ...attested.extensions[0]!, oid });
}

describe('octets of the private extensions', () => {
  it.each<readonly [string, string | null, string]>([
    ['54000700', '7.8.4', "the vendor's samples: 84, 7"],
    ['00000700', '7.0.0', 'no minor version'],
    ['09000a00', '10.0.9', 'a major version of two digits'],
    ['63006300', '99.9.9', 'the largest that is read'],
    ['64000700', null, '100: how a part of two digits is coded is not known'],
    ['ff000700', null, '255'],
    ['54000001', null, 'a major version of 256'],
    ['5400070000', null, 'five octets'],
    ['540007', null, 'three octets'],
    ['', null, 'none'],
  ])('firmware %s is %s: %s', (octets, version) => expect(firmwareVersion(hex(octets))).toBe(version));

  it.each<readonly [string, number | null, string]>([
    ['d6f30700', 521174, "the vendor's samples"],
    ['ffffffff', 4294967295, "not negative, though the vendor's validator reads it signed"],
    ['d6f307', null, 'three octets'],
    ['d6f3070000', null, 'five octets'],
    ['', null, 'none'],
  ])('serial number %s is %s: %s', (octets, serial) => expect(unsigned32(hex(octets))).toBe(serial));

  it('are read at their place inside the file', () => {
    // A view that does not start at octet 0 of its buffer.
    expect(unsigned32(hex('aaaa d6f30700').subarray(2))).toBe(521174);
    expect(firmwareVersion(hex('aaaa 54000700').subarray(2))).toBe('7.8.4');
  });

  it("belong to the vendor's arc, and to no other that begins with the same digits", () => {
    expect(isLuna('1.3.6.1.4.1.12383.2.1')).toBe(true);
    expect(isLuna('1.3.6.1.4.1.12383.21')).toBe(false);
    expect(isLuna('1.3.6.1.4.1.12383.2')).toBe(false);
  });

  it('are found by their number', () => {
    const [attested] = certificatesOf(pkcFile(rsaChain()));
    expect(extensionOf(attested, '1.3.6.1.4.1.12383.2.3')?.value).toEqual(hex('54000700'));
    expect(extensionOf(attested, '1.3.6.1.4.1.12383.2.2')).toBeNull();
  });
});

/** Words, number and path of each place that names the HSM. */
function placesOf(bytes: Uint8Array): readonly (readonly [string, number | null, string])[] {
  const certificates = certificatesOf(bytes);
  const commonName = attributeOf(certificates[0].subject, COMMON_NAME);
  return serialPlaces(certificates, commonName && readOuid(commonName)).map(
    ({ where, serial, certificate, node }) => [
      serialPlaceWords(where),
      serial,
      pathOf(certificate.index, node).replace('signedData.certificates', ''),
    ],
  );
}

function rsaPlaces(serial: number) {
  return [
    ['the OUID of the attested key', serial, '[0].tbsCertificate.subject[1][0].value'],
    ['extension 12383.2.1 of the attested key', serial, '[0].tbsCertificate.extensions[2].extnValue'],
    ['extension 12383.2.1 of the DAC', serial, '[1].tbsCertificate.extensions[2].extnValue'],
    ['the common name of the DAC', serial, '[1].tbsCertificate.subject[3][0].value'],
    ["the low 32 bits of the HOC's serialNumber", serial, '[2].tbsCertificate.serialNumber'],
  ];
}

function eccPlaces(serial: number) {
  return [
    ['the OUID of the attested key', serial, '[0].tbsCertificate.subject[2][0].value'],
    ['extension 12383.2.1 of the attested key', serial, '[0].tbsCertificate.extensions[4].extnValue'],
    ['the common name of the HOC', serial, '[1].tbsCertificate.subject[3][0].value'],
    ["the low 32 bits of the HOC's serialNumber", serial, '[1].tbsCertificate.serialNumber'],
  ];
}

describe('serialPlaces', () => {
  it('are five in an RSA attestation', () => {
    expect(placesOf(pkcFile(rsaChain()))).toEqual(rsaPlaces(HSM_SERIAL));
    expect(placesOf(pkcFile(rsaChain({ hsmSerial: 4294967295 }))).map(([, serial]) => serial)).toEqual(
      Array.from({ length: 5 }, () => 4294967295),
    );
  });

  it('are four in an ECC attestation, and six with a DAC', () => {
    expect(placesOf(pkcFile(eccChain()))).toEqual(eccPlaces(HSM_SERIAL));
    expect(placesOf(pkcFile(eccChain({ variant: 'dac' }))).map(([where]) => where)).toEqual([
      'the OUID of the attested key',
      'extension 12383.2.1 of the attested key',
      'extension 12383.2.1 of the DAC',
      'the common name of the DAC',
      'the common name of the HOC',
      "the low 32 bits of the HOC's serialNumber",
    ]);
  });

  it('that are there without a number have null, and are not left out', () => {
    const dac = { subject: name(['commonName', 'Luna K7']) };
    const hoc = { serial: hex('0007f3d6') };
    const places = placesOf(pkcFile(rsaChain({ change: { dac, hoc } })));
    expect(places.slice(3).map(([where, serial]) => [where, serial])).toEqual([
      ['the common name of the DAC', null],
      ["the low 32 bits of the HOC's serialNumber", null],
    ]);
    const nameless = placesOf(pkcFile(rsaChain({ change: { dac: { subject: name() } } })));
    expect(nameless[3]).toEqual(['the common name of the DAC', null, '[1].tbsCertificate.subject']);
  });

  it('of nothing are none', () => expect(serialPlaces([], null)).toEqual([]));

  it.skipIf(!HAS_VECTORS)(`of the genuine files name HSM 521174${WITHOUT_VECTORS}`, () => {
    expect(placesOf(vector('thales/rsa-pkc.p7b'))).toEqual(rsaPlaces(521174));
    expect(placesOf(vector('thales/ecc-pkc.p7b')).map(([where, serial]) => [where, serial])).toEqual(
      eccPlaces(521174).map(([where, serial]) => [where, serial]),
    );
  });
});
