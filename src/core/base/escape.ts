/**
 * What is escaped: controls (C0, DEL, C1), format characters (bidirectional, zero-width, tags), everything
 * that Unicode says to render as nothing, line and paragraph separators, spaces other than U+0020, the
 * blank Braille pattern, private-use and unassigned code points, lone surrogates.
 */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, 'gu');

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function visible(character: string): string {
  const point = character.codePointAt(0)!;
  if (point < 0x100) return `\\x${hex(point, 2)}`;
  return point < 0x10000 ? `\\u${hex(point, 4)}` : `\\u{${hex(point, 1)}}`;
}

/** Whether a string holds a character that could not be seen, or that could change how others are seen. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}

/** The text with each hidden character given as `how` says; for forms that have an escape of their own, such as JSON. */
export function replaceHidden(text: string, how: (character: string) => string): string {
  return text.replace(EVERY_HIDDEN, how);
}

/**
 * A string from a file as it may be shown on one line of a terminal, a document or a page: hidden
 * characters become `\x07`, `\u202E` or `\u{E0041}`. A backslash stays one, so that escaping twice changes
 * nothing: whoever shows text escapes it again, whether or not it was escaped before.
 */
export function escapeForDisplay(text: string): string {
  return replaceHidden(text, visible);
}
