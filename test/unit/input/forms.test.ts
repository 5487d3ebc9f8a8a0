import { describe, expect, it } from 'vitest';
import { toHex } from '../../../src/core/base/bytes.ts';
import { inspect } from '../../../src/core/inspect.ts';
import { encodingOf, readInput } from '../../../src/core/input/readInput.ts';
import { concat, hex } from '../../fixtures/generator/der.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { base64, pem } from '../../fixtures/generator/pem.ts';
import { toldInput } from './toldInput.ts';

const message = pkcFile(eccChain());
const ber = pkcFile(eccChain(), { length: { form: 'indefinite' } });
const armoured = Buffer.from(pem('PKCS7', message)).toString();
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
const oneLine = Buffer.from(message).toString('base64');

const FORMS: readonly (readonly [name: string, bytes: Uint8Array, encoding: 'der' | 'pem' | 'base64'])[] = [
  ['DER', message, 'der'],
  ['PEM, PKCS7', pem('PKCS7', message), 'pem'],
  ['PEM, CMS', pem('CMS', message), 'pem'],
  ['PEM, PKCS #7 SIGNED DATA', pem('PKCS #7 SIGNED DATA', message), 'pem'],
  ['PEM with a label that is not right', pem('CERTIFICATE', message), 'pem'],
  ['PEM with CRLF', pem('PKCS7', message, { newline: '\r\n' }), 'pem'],
  ['PEM with CR alone', text(armoured.replaceAll('\n', '\r')), 'pem'],
  ['PEM with a blank on every line', pem('PKCS7', message, { lineSuffix: ' ' }), 'pem'],
  ['PEM with text around it', pem('PKCS7', message, { before: 'Grüße\n\n', after: 'Subject: x\n' }), 'pem'],
  ['PEM with a byte order mark', concat(hex('efbbbf'), pem('PKCS7', message)), 'pem'],
  ['PEM in UTF-16', concat(hex('fffe'), Buffer.from(armoured, 'utf16le')), 'pem'],
  ['PEM in UTF-16, big end first', concat(hex('feff'), Buffer.from(armoured, 'utf16le').swap16()), 'pem'],
  [
    'PEM with Latin-1 text around it',
    concat(Buffer.from('Gr\u00fc\u00dfe\n', 'latin1'), text(armoured)),
    'pem',
  ],
  ['PEM of a text that begins with 0', text(`0 errors\n${armoured}`), 'pem'],
  ['base64 in lines', base64(message), 'base64'],
  ['base64 in lines with CRLF', base64(message, { newline: '\r\n' }), 'base64'],
  ['base64 in one line', text(oneLine), 'base64'],
  ['base64 in UTF-16', concat(hex('fffe'), Buffer.from(oneLine, 'utf16le')), 'base64'],
  ['base64 after thousands of blank lines', text('\n'.repeat(5000) + oneLine), 'base64'],
];

describe('forms of a message', () => {
  it.each(FORMS)('%s', (_, bytes, encoding) => {
    const input = readInput({ bytes });
    expect(input).toMatchObject({ encoding, problem: null });
    expect(toHex(input.index!.bytes)).toBe(toHex(message));
    expect(input.index!.root).toBe('ContentInfo');
  });

  it('BER is DER in another form, and both are said', () => {
    const input = readInput({ bytes: ber });
    expect(input).toMatchObject({ encoding: 'der', problem: null });
    expect(encodingOf(input, true)).toBe('ber');
    expect(encodingOf(input, false)).toBe('der');
    expect(encodingOf(readInput({ bytes: pem('PKCS7', ber) }), true)).toBe('pem');
  });

  it.each([1, 2, 3, 4, 5, 10, 13, 30, 100])('the first %i octets are a message that breaks off', (length) => {
    const input = readInput({ bytes: message.slice(0, length) });
    expect(input).toMatchObject({ encoding: 'der', problem: null });
    expect(input.index!.problems).toMatchObject([{ kind: 'file-cut', offset: length }]);
  });

  it('is broken, and is still shown, in PEM and base64, too', () => {
    for (const bytes of [pem('PKCS7', message.slice(0, 900)), base64(message.slice(0, 900))]) {
      const input = readInput({ bytes });
      expect(input.problem).toBeNull();
      expect(input.index!.problems).toMatchObject([{ kind: 'file-cut', offset: 900 }]);
    }
  });
});

describe('a text of several blocks', () => {
  const certificate = pem('CERTIFICATE', certificateOf(rsaChain(), 'root').der);
  const block = pem('PKCS7', message);

  it('is the message among certificates', () => {
    const input = readInput({ bytes: concat(certificate, block, certificate) });
    expect(input.problem).toBeNull();
    expect(input.index!.bytes.length).toBe(message.length);
  });

  it('is the whole message beside one that breaks off', () => {
    const cut = pem('PKCS7', message.slice(0, 900));
    expect(readInput({ bytes: concat(cut, block) }).index!.bytes.length).toBe(message.length);
  });

  it('is the message beside a block that cannot be decoded', () => {
    const broken = text('-----BEGIN CERTIFICATE-----\n****\n-----END CERTIFICATE-----\n');
    expect(readInput({ bytes: concat(broken, block) })).toMatchObject({ encoding: 'pem', problem: null });
  });

  it('is the message that stands in it twice', () => {
    expect(readInput({ bytes: concat(block, block) }).problem).toBeNull();
  });

  it('is none where there are two different ones', () => {
    const input = toldInput({ bytes: concat(block, pem('PKCS7', pkcFile(rsaChain()))) });
    expect(input).toMatchObject({ index: null, encoding: 'pem', problem: { code: 'PKC101' } });
    expect(input.problem!.message).toMatch(/^The file has 2 different CMS messages in PEM blocks\./);
  });

  it.each([
    ['a copy', block],
    ['a certificate', certificate],
    ['what cannot be decoded', text('-----BEGIN PKCS7-----\n!\n-----END PKCS7-----\n')],
  ])('is told where there is another block: %s', async (_, other) => {
    for (const bytes of [concat(block, other), concat(other, block)]) {
      const { report } = await inspect({ file: 'a.pkc', bytes, userAnchors: [], at: new Date('2026-11-23') });
      const [finding] = report.findings.filter(({ code }) => code === 'PKC105');
      expect(finding?.message).toMatch(
        /^The text has another PEM block, "[A-Z0-9]+" at line \d+, which was not read\.$/,
      );
    }
  });

  it('is none where all are certificates', () => {
    const { index, problem } = toldInput({ bytes: concat(certificate, certificate) });
    expect(index!.root).toBe('Certificate');
    expect(problem).toMatchObject({
      code: 'PKC101',
      message:
        'The PEM block "CERTIFICATE" is an X.509 certificate, not a PKC (a CMS signedData message with certificates). The file has 2 PEM blocks, none of them a CMS message.',
    });
  });

  it('of more than a thousand blocks is not read', () => {
    const { index, problem } = toldInput({
      bytes: text('-----BEGIN A-----\n-----END A-----\n'.repeat(1001)),
    });
    expect(index).toBeNull();
    expect(problem).toMatchObject({ code: 'PKC104', message: 'The text has more than 1000 PEM blocks.' });
  });
});
