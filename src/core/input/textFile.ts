import { octetOf, placeInText } from './decodeText.ts';

/** A file that is text, as octets and as characters. */
export interface TextFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A place in a text: line and column from 1, and the octet of the file. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where a character of a text stands in its file. */
export function placeOf({ bytes, text }: TextFile, at: number): TextPlace {
  return { ...placeInText(text, at), offset: octetOf(bytes, text, at) };
}
