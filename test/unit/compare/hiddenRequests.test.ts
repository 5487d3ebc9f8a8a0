import { describe, expect, it } from 'vitest';
import { readKeyHolders } from '../../../src/core/compare/readKeyHolders.ts';
import { refusedWords } from '../../../src/core/words/en/refusedFile.ts';
import { csr, csrAttribute, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat } from '../../fixtures/generator/der.ts';
import { keyNamed, privateKeyPem } from '../../fixtures/generator/keys.ts';
import { pem } from '../../fixtures/generator/pem.ts';
import { octetString, string } from '../../fixtures/generator/primitives.ts';
import { codesOf, compare, pkcOf } from '../../fixtures/comparisons.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const octets = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const attested = latin1(pemCsr('rsa-2048'));
const software = latin1(pemCsr('rsa-2048-other'));
const behindDashes = (what: string): Uint8Array =>
  octets(software.replace('REQUEST-----', `REQUEST-----${what}`) + attested);

// A block for a software key that other programs read, before the one for the attested key that is read here.
const HIDDEN: readonly [name: string, file: Uint8Array, who: string][] = [
  ['a form feed behind the dashes', behindDashes('\f'), 'OpenSSL strips octets up to 20 hex'],
  ['a vertical tab', behindDashes('\v'), 'OpenSSL'],
  ['octet 01', behindDashes('\x01'), 'OpenSSL'],
  ['octet A0', behindDashes('\xa0'), 'OpenSSL, where char is signed'],
  ['a no-break space', behindDashes('\xc2\xa0'), 'OpenSSL'],
  ['an escape', behindDashes('\x1b'), 'OpenSSL'],
  ['words before the dashes', octets(`x ${software}${attested}`), 'Python cryptography'],
  [
    '254 characters before the dashes',
    octets(`${' x'.repeat(127)}${software}${attested}`),
    "OpenSSL's lines",
  ],
  ['a mark before the dashes', octets(`\xef\xbb\xbf\xef\xbb\xbf${software}${attested}`), 'OpenSSL'],
  ['lost line breaks', octets(software.replaceAll(/\r?\n/g, ' ') + attested), 'Python cryptography'],
  [
    'a label that is too long here',
    octets(`-----BEGIN ${'X'.repeat(80)}-----\n${attested}`),
    'whoever reads it',
  ],
  [
    'octets that are read as UTF-16 here',
    concat(Uint8Array.of(0xff, 0xfe), octets(`\n${software}`), Buffer.from(attested, 'utf16le')),
    'OpenSSL',
  ],
];

/** A request in DER that holds a text in an attribute. */
const carrying = (content: string): Uint8Array =>
  csr('rsa-2048', { attributes: [csrAttribute('1.2.840.113549.1.9.2', string('utf8', content))] });

describe('a request that is hidden from this reader', () => {
  it.each(HIDDEN)('by %s: refused', async (_name, bytes, _who) => {
    const inspection = await compare(pkcOf('rsa-2048'), bytes);
    expect(inspection.report.verdict).toBe('failed');
    expect(codesOf(inspection)[0]).toMatch(/^PKC40[12]$/);
  });

  it('as PEM in an attribute of one in DER: refused, and other PEM there is not', async () => {
    const inspection = await compare(pkcOf('rsa-2048'), carrying(`\n${software}`));
    expect(codesOf(inspection)).toEqual(['PKC402']);
    const other = carrying(latin1(pem('PKCS7', octetString(Uint8Array.of(1)))));
    expect((await compare(pkcOf('rsa-2048'), other)).report.verdict).toBe('verified');
  });

  it('is told with line and octet', () => {
    const read = readKeyHolders({ bytes: octets(`${attested}x ${software}`) });
    const line = attested.split('\n').length;
    expect(read).toMatchObject({ code: 'PKC402', offset: attested.length + 2 });
    expect('code' in read && refusedWords(read.values)).toContain(
      `At line ${line}, octet ${attested.length + 2} stands`,
    );
  });
});

const secret = privateKeyPem('rsa-2048');
const body = secret.split('\n').slice(1, -2);

describe('a private key beside the request', () => {
  it.each([
    ['in a block', attested + secret],
    ['with a form feed behind the dashes', attested + secret.replace('KEY-----', 'KEY-----\f')],
    ['with its line breaks lost', attested + secret.replaceAll('\n', ' ')],
    ['quoted', attested + secret.replaceAll(/^/gm, '> ')],
    ['without its armour', `${attested}\n${body.join('\n')}\n`],
    ['without its armour, quoted, in front', `${body.map((line) => `> ${line}`).join('\n')}\n\n${attested}`],
  ])('%s: refused, and nothing of it is shown', (_name, text) => {
    const read = readKeyHolders({ bytes: octets(text) });
    expect(read).toMatchObject({ code: 'PKC403' });
    expect(JSON.stringify(read)).not.toContain(body[1]);
  });

  it('behind a request in DER, or in the same base64: refused', () => {
    const der = Buffer.from(body.join(''), 'base64');
    for (const bytes of [
      concat(csr('rsa-2048'), der),
      pem('CERTIFICATE REQUEST', concat(csr('rsa-2048'), der)),
    ])
      expect(readKeyHolders({ bytes })).toMatchObject({ code: 'PKC403' });
  });

  it('is not seen in the base64 of something else', () => {
    const spki = Buffer.from(keyNamed('rsa-2048').spki).toString('base64');
    expect(readKeyHolders({ bytes: octets(`${spki}\n${attested}`) })).toHaveProperty('holders');
  });
});
