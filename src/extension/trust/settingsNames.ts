/** Characters of a name as it stands in the file; a longer one is no setting that is looked for. */
const MAX_NAME = 1_000;

/**
 * Whether a settings file (JSON with comments) names a setting in the object that `section` leads to, whole or in
 * parts (`"a": { "b": … }`). Tolerant of mistakes, as VS Code is, and one pass without a regular expression, which
 * could be made to take minutes: a workspace is anybody's.
 */
export function namesSetting(text: string, name: string, section: readonly string[] = []): boolean {
  const wanted = [...section, name].join('.');
  const maxLevel = wanted.split('.').length;
  /** The member that is being read in each open object, the outermost first; empty for an array. */
  const path: string[] = [];
  let level = 0;
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const start = at;
    const char = text[start];
    at = skipBlank(text, char === '"' ? endOfString(text, start) : start + 1);
    if (char === '{' || char === '[') {
      level++;
      if (level <= maxLevel) path[level - 1] = '';
    } else if (char === '}' || char === ']') {
      level = Math.max(0, level - 1);
    } else if (char === '"' && text[at] === ':' && level > 0 && level <= maxLevel) {
      path[level - 1] = nameAt(text, start);
      if (path.slice(0, level).join('.') === wanted) return true;
    }
  }
  return false;
}

/** After spaces, line ends and comments. */
function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) at++;
    else if (text.startsWith('//', at)) at = endOfLine(text, at);
    else if (text.startsWith('/*', at)) at = endOfComment(text, at);
    else break;
  }
  return at;
}

/** What VS Code's reader of settings takes for space, the byte order mark included. */
function isBlank(code: number): boolean {
  return code <= 0x20 || (code > 0x7f && String.fromCharCode(code).trim() === '');
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 2;
}

/** After the closing quotation mark; a string that is not closed ends with its line. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '"') return at + 1;
    if (isLineEnd(text.charCodeAt(at))) return at;
    if (char === '\\') at++;
  }
  return text.length;
}

/** The characters that a string in quotation marks stands for; empty for one that is too long or no JSON. */
function nameAt(text: string, start: number): string {
  const end = endOfString(text, start);
  if (end - start > MAX_NAME) return '';
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch {
    return '';
  }
}
