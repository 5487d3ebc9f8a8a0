import type { VNode } from 'preact';

/** A text with what is looked for marked in it; `sought` in lower case, '' for nothing. */
export function highlighted(text: string, sought: string): string | (string | VNode)[] {
  if (sought === '') return text;
  const folded = text.toLowerCase();
  // Some letters change their length with their case: then places no longer agree.
  if (folded.length !== text.length || !folded.includes(sought)) return text;
  const parts: (string | VNode)[] = [];
  let end = 0;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, end)) {
    parts.push(text.slice(end, at), <mark key={at}>{text.slice(at, at + sought.length)}</mark>);
    end = at + sought.length;
  }
  parts.push(text.slice(end));
  return parts;
}
