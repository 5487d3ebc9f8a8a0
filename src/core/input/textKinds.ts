import type { TextKind } from '../model/fileKinds.ts';

/** What a text that is no PEM is; null where it may be base64. */
export function textKindOf(text: string): TextKind | null {
  const start = text.trimStart().slice(0, 4096);
  if (start === '') return 'blanks';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html';
  // Reactive web components written in HTML with a script, a style and a template use the same file name ending.
  if (/^(?:<(?:script|style|template|[A-Za-z][\w-]*)[\s>]|import\s|export\s|component\s|@)/.test(start))
    return 'webComponent';
  if (/^<\?xml|^<[A-Za-z]/.test(start)) return 'xml';
  if (/^[{[]/.test(start)) return 'script';
  return null;
}
