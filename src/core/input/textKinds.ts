/** What a text that is no PEM is, in words for a sentence; null where it may be base64. */
export function describeText(text: string): string | null {
  const start = text.trimStart().slice(0, 4096);
  if (start === '') return 'a text of blanks only';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start))
    return 'an HTML page, perhaps a log-in or error page that was saved instead of the file';
  // Reactive web components written in HTML with a script, a style and a template use the same file name ending.
  if (/^(?:<(?:script|style|template|[A-Za-z][\w-]*)[\s>]|import\s|export\s|component\s|@)/.test(start)) {
    return 'what looks like the source text of a web component, for which the ending .pkc is used too';
  }
  if (/^<\?xml|^<[A-Za-z]/.test(start)) return 'an XML file';
  if (/^[{[]/.test(start)) return 'a JSON or script text';
  return null;
}
