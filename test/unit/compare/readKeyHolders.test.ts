import { describe, expect, it } from 'vitest';
import { type KeyHolders, readKeyHolders } from '../../../src/core/compare/readKeyHolders.ts';
import { refusedWords } from '../../../src/core/words/en/refusedFile.ts';
import { csr } from '../../fixtures/generator/csr.ts';
import { concat, sequence } from '../../fixtures/generator/der.ts';
import { keyNamed, privateKeyPem } from '../../fixtures/generator/keys.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { base64, pem } from '../../fixtures/generator/pem.ts';
import { bitString, integer, oid } from '../../fixtures/generator/primitives.ts';
import { rsaNumbers } from '../../fixtures/generator/spki.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';

const DER = csr('rsa-2048');
const SPKI = keyNamed('rsa-2048').spki;
const CERTIFICATE = certificateOf(rsaChain(), 'pkc').der;
const PKCS1 = (() => {
  const { modulus, exponent } = rsaNumbers('rsa-2048');
  return sequence(integer(modulus), integer(exponent));
})();
const text = (content: string) => new Uint8Array(Buffer.from(content));

function read(bytes: Uint8Array): KeyHolders {
  const holders = readKeyHolders({ bytes });
  if ('code' in holders) throw new Error(refusedWords(holders.values));
  return holders;
}

function problem(bytes: Uint8Array) {
  const result = readKeyHolders({ bytes });
  if (!('code' in result)) throw new Error('was read');
  return { ...result, message: refusedWords(result.values) };
}

describe('readKeyHolders', () => {
  it.each([
    ['a DER request', DER, 'csr', 'der'],
    ['base64', base64(DER), 'csr', 'base64'],
    ['PEM', pem('CERTIFICATE REQUEST', DER), 'csr', 'pem'],
    ['PEM as cmu writes it', pem('NEW CERTIFICATE REQUEST', DER, { newline: '\r\n' }), 'csr', 'pem'],
    [
      'text around it',
      pem('CERTIFICATE REQUEST', DER, { before: 'Subject: a\n', after: 'end' }),
      'csr',
      'pem',
    ],
    ['blanks at the ends of lines', pem('CERTIFICATE REQUEST', DER, { lineSuffix: ' \t' }), 'csr', 'pem'],
    ['a byte order mark', concat(text('\uFEFF'), pem('CERTIFICATE REQUEST', DER)), 'csr', 'pem'],
    ['a DER certificate', CERTIFICATE, 'certificate', 'der'],
    ['a PEM certificate', pem('CERTIFICATE', CERTIFICATE), 'certificate', 'pem'],
    ['a DER public key', SPKI, 'public-key', 'der'],
    ['a PEM public key', pem('PUBLIC KEY', SPKI), 'public-key', 'pem'],
    ['a PKCS#1 public key', PKCS1, 'public-key', 'der'],
    ['a PEM PKCS#1 public key', pem('RSA PUBLIC KEY', PKCS1), 'public-key', 'pem'],
  ])('%s', (_name, bytes, kind, encoding) => {
    const { holders, encoding: found } = read(bytes);
    expect(holders).toHaveLength(1);
    const [{ key, kind: foundKind }] = holders;
    expect({ kind: foundKind, encoding: found }).toEqual({ kind, encoding });
    expect(key).toMatchObject({
      algorithm: 'RSA',
      bits: 2048,
      spkiSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('takes the same key out of all of them', () => {
    const files = [DER, CERTIFICATE, SPKI, pem('RSA PUBLIC KEY', PKCS1)];
    const hashes = files
      .map((bytes) => read(bytes).holders[0].key)
      .map((key) => 'spkiSha256' in key && key.spkiSha256);
    expect(new Set(hashes).size).toBe(1);
  });

  it('says where the PEM block and the key in it lie', () => {
    const before = 'ä line of text\n';
    const [{ block, keyRange, keyPath }] = read(pem('CERTIFICATE REQUEST', DER, { before })).holders;
    const whole = Buffer.from(pem('CERTIFICATE REQUEST', DER, { before })).toString();
    expect(block).toEqual({ start: before.length, end: whole.length - 1 });
    expect(DER.slice(keyRange.offset, keyRange.offset + keyRange.length)).toEqual(SPKI);
    expect(keyPath).toBe('certificationRequest.certificationRequestInfo.subjectPKInfo');
  });

  it('reads several requests in order', () => {
    const bytes = concat(pem('CERTIFICATE REQUEST', csr('ec-p256')), pem('CERTIFICATE REQUEST', DER));
    expect(read(bytes).holders.map(({ key }) => 'algorithm' in key && key.algorithm)).toEqual(['EC', 'RSA']);
  });

  it.runIf(HAS_VECTORS)(`reads the vendor's files${WITHOUT_VECTORS}`, () => {
    expect(read(vector('thales/rsa-test.csr')).holders[0].kind).toBe('csr');
    expect(read(vector('thales/ecc-test.csr')).holders[0].kind).toBe('csr');
    expect(read(vector('thales/luna-rsa-root-certificate.pem')).holders[0].kind).toBe('certificate');
  });
});

describe('readKeyHolders refuses', () => {
  const half = Buffer.from(pem('CERTIFICATE REQUEST', DER)).toString();
  it.each([
    ['an empty file', new Uint8Array(0), 'PKC401', /^The file is empty/],
    ['blanks', text(' \n\n'), 'PKC401', /blanks only/],
    ['text', text('Dear customer, attached you find the request.'), 'PKC401', /text, neither PEM nor base64/],
    ['HTML', text('<!DOCTYPE html><html></html>'), 'PKC401', /HTML page/],
    ['binary data', Uint8Array.of(0xff, 0x00, 0x80, 0x01), 'PKC401', /binary data/],
    ['a PKC', pkcFile(rsaChain()), 'PKC401', /CMS message of type SignedData, not a certificate request/],
    ['a PEM PKC', pem('PKCS7', pkcFile(rsaChain())), 'PKC401', /"PKCS7" is a CMS message.*line 1/],
    ['a cut DER request', DER.slice(0, 300), 'PKC402', /breaks off.*ends at octet 300/],
    [
      'octets cut off at the front',
      DER.slice(4),
      'PKC401',
      /not a certificate request, certificate or public key/,
    ],
    ['a cut PEM request', text(half.slice(0, 500)), 'PKC402', /END CERTIFICATE REQUEST-----.*missing.*line/],
    [
      'a damaged PEM request',
      text(half.replace('MII', 'M*I')),
      'PKC402',
      /not base64 \(line 2, column 2, octet 37 of the text\)/,
    ],
    [
      'a wrong label',
      pem('CERTIFICATE', DER),
      'PKC402',
      /"CERTIFICATE" holds a certificate request, which its label does not say.*line 1, octet 0/,
    ],
    ['an unknown label', pem('SOMETHING', DER), 'PKC402', /label does not say/],
    [
      'a request and a certificate',
      concat(pem('CERTIFICATE REQUEST', DER), pem('CERTIFICATE', CERTIFICATE)),
      'PKC402',
      /holds a certificate request and, at line \d+, octet \d+, a certificate\. Nobody may have to guess/,
    ],
  ])('%s', (_name, bytes, code, message) => {
    const found = problem(bytes);
    expect(found.message).toMatch(message);
    expect(found.code).toBe(code);
    expect(found.offset + found.length).toBeLessThanOrEqual(Math.max(bytes.length, DER.length));
  });

  it('private keys under any label, and shows nothing of them', () => {
    const secret = privateKeyPem('ec-p256');
    const der = Buffer.from(secret.replace(/-----[^-]+-----/g, ''), 'base64');
    const files = [
      text(secret),
      new Uint8Array(der),
      pem('PUBLIC KEY', der),
      base64(der),
      concat(pem('CERTIFICATE REQUEST', DER), text(secret)),
      text(secret.slice(0, 120)),
    ];
    for (const bytes of files) {
      const found = problem(bytes);
      expect(found.code).toBe('PKC403');
      expect(found.message).not.toContain(secret.split('\n')[1]!.slice(0, 16));
    }
  });

  it('10 MB of text in no time', () => {
    const lines = text('-----BEGIN \n some words in a long text 0123456789\n'.repeat(200_000));
    expect(problem(lines)).toMatchObject({ code: 'PKC402', offset: 0 });
  });

  it('more than it reads of', () => {
    expect(problem(new Uint8Array(16 * 1024 * 1024 + 1)).message).toMatch(/16 MiB/);
    const many = concat(...Array.from({ length: 1001 }, () => pem('PUBLIC KEY', SPKI)));
    expect(problem(many).message).toMatch(/more than 1000 PEM blocks/);
  });

  it('a request with something that does not belong there, by its octet', () => {
    const info = sequence(integer(0), sequence(), SPKI, sequence(integer(1)));
    const found = problem(sequence(info, sequence(oid('1.2.3')), bitString(SPKI)));
    expect(found).toMatchObject({
      code: 'PKC402',
      message: expect.stringMatching(/does not belong there \(octet 307\)/),
    });
    expect(found).toMatchObject({ offset: 307, length: 5 });
  });

  it('a request whose signature has no octets', () => {
    const found = problem(
      sequence(sequence(integer(0), sequence(), SPKI), sequence(oid('1.2.3')), bitString([])),
    );
    expect(found.message).toMatch(/signature is no BIT STRING of whole octets \(octet 313\)/);
  });
});
