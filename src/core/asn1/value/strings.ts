import { Tag } from '../index/tags.ts';

export interface DecodedString {
  readonly text: string;
  /** Where the octets break the rules of the type; null where they do not. */
  readonly problem: string | null;
}

/** Which octets a type allows (X.680 41). */
const ALPHABETS: Readonly<Record<number, RegExp>> = {
  [Tag.numericString]: /^[0-9 ]*$/,
  [Tag.printableString]: /^[A-Za-z0-9 '()+,\-./:=?]*$/,
  // eslint-disable-next-line no-control-regex -- IA5String has all of ASCII, controls included.
  [Tag.ia5String]: /^[\x00-\x7f]*$/,
  [Tag.visibleString]: /^[\x20-\x7e]*$/,
};

const NAMES: Readonly<Record<number, string>> = {
  [Tag.numericString]: 'NumericString',
  [Tag.printableString]: 'PrintableString',
  [Tag.ia5String]: 'IA5String',
  [Tag.visibleString]: 'VisibleString',
};

/** Whether the universal tag is one of a character string. */
export function isStringTag(tag: number): boolean {
  return (
    tag === Tag.utf8String ||
    tag === Tag.objectDescriptor ||
    (tag >= 18 && tag <= 22) ||
    (tag >= 25 && tag <= 30 && tag !== 29)
  );
}

/**
 * Characters of a string type, not escaped. Octets that the type does not allow are kept and named.
 * `partial`: more octets follow, so that a character cut at the end is no mistake.
 */
export function decodeString(content: Uint8Array, tag: number, partial = false): DecodedString {
  switch (tag) {
    case Tag.utf8String:
      return decodeUtf8(content, partial);
    case Tag.bmpString:
      return decodeFixed(content, 2, 'BMPString');
    case Tag.universalString:
      return decodeFixed(content, 4, 'UniversalString');
    default: {
      const text = latin1(content);
      const alphabet = ALPHABETS[tag];
      const fits = alphabet === undefined || alphabet.test(text);
      return { text, problem: fits ? null : `a character that ${NAMES[tag]} does not allow` };
    }
  }
}

function decodeUtf8(content: Uint8Array, partial: boolean): DecodedString {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content, { stream: partial }),
      problem: null,
    };
  } catch {
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
      problem: 'octets that are not UTF-8',
    };
  }
}

function decodeFixed(content: Uint8Array, width: 2 | 4, name: string): DecodedString {
  let text = '';
  let problem = content.length % width === 0 ? null : `a ${name} of ${content.length} octets`;
  for (let at = 0; at + width <= content.length; at += width) {
    let point = 0;
    for (let i = 0; i < width; i++) point = point * 256 + content[at + i]!;
    if (point > 0x10ffff) problem = `a character beyond U+10FFFF in ${name}`;
    text += width === 2 ? String.fromCharCode(point) : String.fromCodePoint(Math.min(point, 0x10ffff));
  }
  return { text, problem };
}

/** One character an octet. */
export function latin1(content: Uint8Array): string {
  let text = '';
  for (const octet of content) text += String.fromCharCode(octet);
  return text;
}
