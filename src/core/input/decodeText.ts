import { textKindOf } from './textKinds.ts';

/** Controls that no text has: all but tab, line feed, vertical tab, form feed and carriage return. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/;
/** Octets or characters that are looked at to tell text from binary data. */
const START = 512;

/** UTF-8, or UTF-16 with a byte order mark as Windows editors write it; null for octets that are neither. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return decodeLatin1(bytes);
  }
}

/** Text in an older character set, known by what is ASCII in it: PEM armour, or the start of HTML, XML or JSON. */
function decodeLatin1(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes);
  // Text of this kind has no NUL; UTF-16 would.
  if (text.includes('\0')) return null;
  const isText = !CONTROL.test(text.slice(0, START)) && textKindOf(text) !== null;
  return isText || text.includes('-----BEGIN ') ? text : null;
}

/** The form of UTF-16 that a byte order mark names; null without one. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Octets of a file before the character at this index of the text that `decodeText` made of it. */
export function octetOf(bytes: Uint8Array, text: string, at: number): number {
  if (utf16Of(bytes) !== null) return 2 + 2 * at;
  if (text.length === bytes.length) return at;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return mark + new TextEncoder().encode(text.slice(0, at)).length;
}

/** Whether a file that may be DER by its first octet, which is also the digit 0, reads as text. */
export function looksLikeText(bytes: Uint8Array): boolean {
  // A single octet 30 is as likely the rest of a message.
  if (bytes.length < 2) return false;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return !CONTROL.test(decoder.decode(bytes.subarray(0, START), { stream: true }));
  } catch {
    return false;
  }
}

/** Where a character stands, as editors count: line and column from 1. */
export function placeInText(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (!isLineEnd(text, i, at)) continue;
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}

/** Characters at which the lines of a text start, for many places in one text. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (isLineEnd(text, i, text.length)) starts.push(i + 1);
  return starts;
}

/** Whether a line ends with this character: CR LF, CR or LF, in the first `length` characters. */
function isLineEnd(text: string, at: number, length: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && !(at + 1 < length && text.charCodeAt(at + 1) === 10));
}

/** Whether text is UTF-16 by its byte order mark: then its octets read as ASCII are another text. */
export function isUtf16(bytes: Uint8Array): boolean {
  return utf16Of(bytes) !== null;
}
