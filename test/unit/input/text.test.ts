import { describe, expect, it } from 'vitest';
import {
  decodeText,
  lineStarts,
  looksLikeText,
  octetOf,
  placeInText,
} from '../../../src/core/input/decodeText.ts';
import { textKindOf } from '../../../src/core/input/textKinds.ts';
import { textKindWords } from '../../../src/core/words/en/input.ts';
import { concat, hex } from '../../fixtures/generator/der.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';

const utf16 = (text: string): Uint8Array => concat(hex('fffe'), Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => concat(hex('feff'), Buffer.from(text, 'utf16le').swap16());

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('é€'), 'é€'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffé'), 'é'],
    ['UTF-16, little end first', utf16('é€'), 'é€'],
    ['UTF-16, big end first', utf16be('é€'), 'é€'],
    [
      'Latin-1 around PEM',
      Buffer.from('Gr\u00fc\u00dfe\n-----BEGIN PKCS7-----', 'latin1'),
      'Grüße\n-----BEGIN PKCS7-----',
    ],
    ['an HTML page in Latin-1', Buffer.from('<html>Gr\u00fc\u00dfe', 'latin1'), '<html>Grüße'],
  ])('%s', (_, bytes, text) => expect(decodeText(bytes)).toBe(text));

  it.each([
    ['octets that no character set has', hex('c0ffee')],
    ['a NUL', Buffer.from('a\0b')],
    ['UTF-16 of an odd number of octets', concat(utf16('ab'), hex('61'))],
    ['UTF-16 that holds half a pair', concat(hex('fffe'), hex('3dd8'))],
    ['binary data that begins as JSON does', hex('7b 01 ff')],
    ['an attestation', pkcFile(eccChain())],
  ])('%s is no text', (_, bytes) => expect(decodeText(bytes)).toBeNull());
});

describe('octetOf', () => {
  it.each([
    ['ASCII', Buffer.from('abc*'), 3],
    ['UTF-8', Buffer.from('aé€😀*'), 10],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffaé*'), 6],
    ['UTF-16', utf16('aé€*'), 8],
    ['UTF-16, big end first', utf16be('aé€*'), 8],
    ['Latin-1', Buffer.from('-----BEGIN \u00fc*', 'latin1'), 12],
  ])('%s', (_, bytes, octet) => {
    const text = decodeText(bytes)!;
    expect(octetOf(bytes, text, text.indexOf('*'))).toBe(octet);
  });
});

describe('placeInText', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nb*', 3, 2, 2],
    ['a\r\nb*', 4, 2, 2],
    ['a\rb*', 3, 2, 2],
    ['a\n\n*', 3, 3, 1],
    ['a\n', 2, 2, 1],
  ])('%j at %i', (text, at, line, column) => {
    expect(placeInText(text, at)).toEqual({ line, column });
    // The same by the starts of all lines.
    const starts = lineStarts(text);
    expect(starts.findLastIndex((start) => start <= at) + 1).toBe(line);
    expect(at - starts[line - 1]! + 1).toBe(column);
  });
});

describe('looksLikeText', () => {
  it.each([
    ['prose', Buffer.from('0 problems were found\n'), true],
    ['prose beyond ASCII', Buffer.from('0 °C, möglich'), true],
    ['a character cut at the 512th octet', Buffer.from(`0${'é'.repeat(400)}`), true],
    ['hex', Buffer.from('30820855'), true],
    ['a single octet, which a cut message may be, too', Buffer.from('0'), false],
    ['an attestation', pkcFile(eccChain()), false],
    ['its first two octets', pkcFile(eccChain()).slice(0, 2), false],
    ['its first octets in indefinite form', hex('30 80'), false],
    ['a short SEQUENCE', hex('30 03 02 01 41'), false],
  ])('%s: %s', (_, bytes, expected) => expect(looksLikeText(bytes)).toBe(expected));
});

/** The kind of a text in words; null for none. */
function toldKind(text: string): string | null {
  const kind = textKindOf(text);
  return kind && textKindWords(kind);
}

describe('textKindOf', () => {
  it.each([
    ['', 'a text of blanks only'],
    [' \r\n\t ', 'a text of blanks only'],
    [
      '<!DOCTYPE html><html>',
      'an HTML page, perhaps a log-in or error page that was saved instead of the file',
    ],
    [
      '\n <HTML lang="en">',
      'an HTML page, perhaps a log-in or error page that was saved instead of the file',
    ],
    [
      '<component name="a">',
      'what looks like the source text of a web component, for which the ending .pkc is used too',
    ],
    ['<script>', 'what looks like the source text of a web component, for which the ending .pkc is used too'],
    [
      'import { a } from "b"',
      'what looks like the source text of a web component, for which the ending .pkc is used too',
    ],
    ['<?xml version="1.0"?>', 'an XML file'],
    ['<saml:Response>', 'an XML file'],
    ['{"error": "not found"}', 'a JSON or script text'],
    ['[1]', 'a JSON or script text'],
    ['MIIB', null],
    ['Kind regards', null],
  ])('%j: %s', (text, expected) => expect(toldKind(text)).toBe(expected));

  it('is not misled by thousands of blanks before the text', () => {
    expect(textKindOf(`${'\n'.repeat(10_000)}MIIB`)).toBeNull();
  });
});
