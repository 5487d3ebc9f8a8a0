import { describe, expect, it } from 'vitest';
import type { RootSchema } from '../../../src/core/asn1/index/asn1Index.ts';
import type { FindingCode } from '../../../src/core/model/finding.ts';
import { MAX_BYTES } from '../../../src/core/base/limits.ts';
import { csr, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat, context, hex, sequence, set, tlv } from '../../fixtures/generator/der.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { name } from '../../fixtures/generator/name.ts';
import { NULL, bitString, integer, octetString, oid, time } from '../../fixtures/generator/primitives.ts';
import { pem } from '../../fixtures/generator/pem.ts';
import { toldInput } from './toldInput.ts';

const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
const NOT_PKC = 'not a PKC (a CMS signedData message with certificates).';

const certificate = certificateOf(rsaChain(), 'root').der;
const v1 = certificateOf(rsaChain({ change: { root: { version: null, extensions: null } } }), 'root').der;
const v1WithoutIssuer = certificateOf(
  rsaChain({ change: { root: { version: null, extensions: null, issuer: name() } } }),
  'root',
).der;
const algorithm = sequence(oid('1.2.840.113549.1.1.11'), NULL);
const issuer = name(['commonName', 'CA']);
const now = time('utc', '260101000000Z');
const crl = (...version: readonly Uint8Array[]): Uint8Array =>
  sequence(sequence(version, algorithm, issuer, now, now), algorithm, bitString(hex('00')));
const cms = (type: string, content: Uint8Array): Uint8Array => sequence(oid(type), context(0, content));
const rsaPublicKey = new Uint8Array(Buffer.from(keyNamed('rsa-2048').spki).subarray(24));

/** Files of ASN.1 that are no message, what is said of them, and the schema that names their fields. */
const ASN1: readonly (readonly [what: string, bytes: Uint8Array, root: RootSchema, why: string])[] = [
  ['an X.509 certificate', certificate, 'Certificate', 'RFC 5280 4.1'],
  ['an X.509 certificate', v1, 'Certificate', 'version 1 has neither version nor extensions'],
  ['an X.509 certificate', v1WithoutIssuer, 'Certificate', 'an empty issuer before validity is no CSR'],
  ['a certificate signing request (CSR)', csr('rsa-2048'), 'CertificationRequest', 'RFC 2986'],
  [
    'a certificate signing request (CSR)',
    csr('ec-p256', { subject: name() }),
    'CertificationRequest',
    'no subject',
  ],
  ['a certificate revocation list (CRL)', crl(integer(1)), 'any', 'RFC 5280 5.1, version 2'],
  ['a certificate revocation list (CRL)', crl(), 'any', 'version 1'],
  ['a bare public key', keyNamed('rsa-2048').spki, 'SubjectPublicKeyInfo', 'RFC 5280 4.1.2.7'],
  ['a bare public key', keyNamed('ed448').spki, 'SubjectPublicKeyInfo', 'RFC 8410'],
  ['a bare RSA public key', rsaPublicKey, 'any', 'RFC 8017 A.1.1'],
  [
    'an encrypted CMS message (EnvelopedData)',
    cms('1.2.840.113549.1.7.3', sequence(integer(0))),
    'ContentInfo',
    'RFC 5652 6.1',
  ],
  ['a CMS message of type data', cms('1.2.840.113549.1.7.1', octetString([])), 'ContentInfo', 'RFC 5652 4'],
  ['an ASN.1 file of another kind', cms('2.999.1', NULL), 'any', 'a content type that nobody knows'],
  ['an ASN.1 file of another kind', sequence(), 'any', 'an empty SEQUENCE'],
  ['an ASN.1 file of another kind', sequence(set()), 'any', 'something else'],
];

describe('ASN.1 that is no message', () => {
  it.each(ASN1)('%s', (what, bytes, root, why) => {
    const { index, problem, encoding } = toldInput({ bytes });
    expect(problem, why).toEqual({
      code: 'PKC101',
      message: `The file is ${what}, ${NOT_PKC}`,
      offset: 0,
      length: bytes.length,
    });
    expect([index!.root, encoding]).toEqual([root, 'der']);
  });

  it('is named by its label in PEM', () => {
    const { problem, encoding } = toldInput({ bytes: pemCsr('rsa-2048') });
    expect(problem?.message).toBe(
      `The PEM block "CERTIFICATE REQUEST" is a certificate signing request (CSR), ${NOT_PKC}`,
    );
    expect(encoding).toBe('pem');
  });

  it('is called by a label whose hidden characters are escaped', () => {
    const { problem } = toldInput({ bytes: pem('A\u202eB', certificate) });
    expect(problem?.message).toMatch(/^The PEM block "A\\u202EB" is an X\.509 certificate/);
  });

  it('is not told before it can be: a certificate that is cut', () => {
    const { index, problem } = toldInput({ bytes: certificate.slice(0, 300) });
    expect(problem).toBeNull();
    expect(index!.problems).toMatchObject([{ kind: 'file-cut', offset: 300 }]);
  });
});

const WHOLE = 'The file is not a PKC: it is ';
const OTHER: readonly (readonly [name: string, bytes: Uint8Array, code: FindingCode, message: string])[] = [
  ['empty', new Uint8Array(), 'PKC101', 'The file is empty (0 octets).'],
  ['blanks', text(' \r\n \t'), 'PKC101', `${WHOLE}a text of blanks only.`],
  [
    'HTML',
    text('<!DOCTYPE html>\n<html><title>Sign in</title></html>'),
    'PKC101',
    `${WHOLE}an HTML page, perhaps a log-in or error page that was saved instead of the file.`,
  ],
  [
    'HTML in Latin-1',
    Buffer.from('<html>\n<title>Gr\u00fc\u00dfe</title>', 'latin1'),
    'PKC101',
    `${WHOLE}an HTML page, perhaps a log-in or error page that was saved instead of the file.`,
  ],
  [
    'a text component',
    text('<component name="button">\n<template></template>'),
    'PKC101',
    `${WHOLE}what looks like the source text of a web component, for which the ending .pkc is used too.`,
  ],
  ['JSON', text('{"error":"not found"}'), 'PKC101', `${WHOLE}a JSON or script text.`],
  ['binary junk', hex('dead beef 00 01'), 'PKC101', `${WHOLE}binary data that is no CMS message.`],
  ['zeros', new Uint8Array(100), 'PKC101', `${WHOLE}binary data that is no CMS message.`],
  ['an OCTET STRING', octetString(hex('cafe')), 'PKC101', `${WHOLE}binary data that is no CMS message.`],
];

describe('other files', () => {
  it.each(OTHER)('%s', (_, bytes, code, message) => {
    expect(toldInput({ bytes })).toEqual({
      encoding: null,
      index: null,
      problem: { code, message, offset: 0, length: bytes.length },
    });
  });

  it.each([
    ['prose', 'The attestation is attached. Kind regards\n'],
    ['a text that begins with 0', '0 attestations found in slot 3\n'],
    ['a text that begins with 0 and reads as a SEQUENCE of two octets', '0\n12'],
    ['a text beyond ASCII that begins with 0', '0 °C, möglich\n'],
    ['hex', '3082085506092a864886f70d010702'],
    ['base64 of something else', 'SGVsbG8='],
    ['a licence that begins as base64 of DER does', 'MIT License\n\nCopyright (c) 2024\n'],
  ])('%s is text', (_, content) => {
    const { index, problem } = toldInput({ bytes: text(content) });
    expect(index).toBeNull();
    expect(problem).toMatchObject({ code: 'PKC101' });
    expect(problem?.message).toMatch(
      /^The file is not a PKC: it is text, neither PEM nor base64 of a CMS message/,
    );
  });

  it('over the bound is not read', () => {
    expect(toldInput({ bytes: new Uint8Array(MAX_BYTES + 1) })).toMatchObject({
      index: null,
      problem: { code: 'PKC104', offset: 0, length: MAX_BYTES + 1 },
    });
  });
});

describe('text that is nearly a message', () => {
  const message = pkcFile(eccChain());
  const armoured = Buffer.from(pem('PKCS7', message)).toString();

  it('PEM with a wrong character: line, column and octet', () => {
    const lines = armoured.split('\n');
    lines[3] = `${lines[3]!.slice(0, 10)}*${lines[3]!.slice(11)}`;
    const content = `Grüße\r\n${lines.join('\r\n')}`;
    const bytes = text(content);
    const { index, problem, encoding } = toldInput({ bytes });
    expect([index, encoding, problem?.code]).toEqual([null, 'pem', 'PKC103']);
    expect(problem?.message).toBe(
      'The PEM block "PKCS7" cannot be decoded: a character that is not base64 (line 5, column 11 of the text).',
    );
    expect(problem?.offset).toBe(Buffer.from(bytes).indexOf('*'));
  });

  it('PEM without END', () => {
    const { problem } = toldInput({ bytes: text(armoured.slice(0, 1000)) });
    expect(problem).toMatchObject({ code: 'PKC103', offset: 1000, length: 0 });
    // The BEGIN line has 22 characters, the others 65.
    expect(problem?.message).toBe(
      'The PEM block "PKCS7" cannot be decoded: the line -----END PKCS7----- is missing: the text was cut or changed (line 17, column 4 of the text).',
    );
  });

  it('PEM without anything', () => {
    const { problem } = toldInput({ bytes: text('-----BEGIN PKCS7-----\n-----END PKCS7-----\n') });
    expect(problem?.message).toBe(`The PEM block "PKCS7" is empty (0 octets), ${NOT_PKC}`);
  });

  it('PEM of something that is no ASN.1', () => {
    const { problem } = toldInput({ bytes: pem('PKCS7', hex('cafe')) });
    expect(problem?.message).toBe(`The PEM block "PKCS7" is binary data that is no CMS message, ${NOT_PKC}`);
  });

  it('base64 with a wrong character: line, column and octet', () => {
    const lines = Buffer.from(message)
      .toString('base64')
      .match(/.{1,64}/g)!;
    lines[2] = `${lines[2]!.slice(0, 5)}-${lines[2]!.slice(6)}`;
    const bytes = text(lines.join('\n'));
    const { problem, encoding } = toldInput({ bytes });
    expect([encoding, problem?.code]).toEqual(['base64', 'PKC103']);
    expect(problem?.message).toBe(
      'The base64 text cannot be decoded: a character that is not base64 (line 3, column 6).',
    );
    expect(problem?.offset).toBe(135);
  });

  it('base64 that was cut in the middle of an octet', () => {
    const content = Buffer.from(message).toString('base64').slice(0, 1001);
    expect(toldInput({ bytes: text(content) }).problem?.message).toMatch(
      /the text was cut \(line 1, column 1002\)/,
    );
  });

  it('DER with octets before it is binary data', () => {
    expect(toldInput({ bytes: concat(hex('00'), message) }).problem?.message).toMatch(/binary data/);
  });

  it('a message whose content type is all that there is of it', () => {
    const { index, problem } = toldInput({ bytes: sequence(oid('1.2.840.113549.1.7.2')) });
    expect([index!.root, problem]).toEqual(['ContentInfo', null]);
    expect(toldInput({ bytes: tlv(0x30, oid('2.999.1')) }).problem?.code).toBe('PKC101');
  });
});
