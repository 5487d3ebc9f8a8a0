import { describe, expect, it } from 'vitest';
import { elementOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { ELEMENT_FORMS, type ElementForm, elementText } from '../../../src/core/elements/elementText.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';

const index = indexAsn1({ bytes: pkcFile(rsaChain()), root: 'ContentInfo' });
const certificate = nodeAt(index, 'signedData.certificates[0]');
const copy = (node: number, form: ElementForm) =>
  elementText({ index, node, form, certificates: [{ node: certificate }] });

describe('elementText', () => {
  const version = nodeAt(index, 'signedData.version');
  const type = nodeAt(index, 'contentInfo.contentType');

  it.each([
    [version, 'value', '1'],
    [version, 'path', 'signedData.version'],
    [version, 'hex', '020101'],
    [version, 'base64', 'AgEB'],
    [version, 'c-array', 'unsigned char element[3] = {\n  0x02, 0x01, 0x01\n};\n'],
    [type, 'value', '1.2.840.113549.1.7.2'],
    [type, 'hex', '06092a864886f70d010702'],
  ] as const)('gives element %i as %s', (node, form, text) => {
    expect(copy(node, form)).toBe(text);
  });

  it('gives the whole of a long value', () => {
    const modulus = nodeAt(index, 'signedData.certificates[0].signatureValue');
    expect(copy(modulus, 'value')).toMatch(/^[0-9a-f]{1024}$/);
  });

  it('gives every octet of an element in each form', () => {
    const der = elementOf(index, certificate);
    const hex = Buffer.from(der).toString('hex');
    expect(copy(certificate, 'hex')).toBe(hex);
    expect(Buffer.from(copy(certificate, 'base64'), 'base64').toString('hex')).toBe(hex);
    const pem = copy(certificate, 'pem');
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n[^]*\n-----END CERTIFICATE-----\n$/);
    expect(Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64').toString('hex')).toBe(hex);
    const octets = copy(certificate, 'c-array').match(/0x[0-9a-f]{2}/g)!;
    expect(octets.map((octet) => octet.slice(2)).join('')).toBe(hex);
  });

  it('refuses what has no such form', () => {
    expect(() => copy(certificate, 'value')).toThrow('no value of its own');
    expect(() => copy(version, 'pem')).toThrow('Only certificates');
    for (const node of [-1, index.count, 0.5, Number.NaN])
      for (const form of ELEMENT_FORMS) expect(() => copy(node, form)).toThrow('no such element');
  });
});
