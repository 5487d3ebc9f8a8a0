import type * as vscode from 'vscode';

/** A part of the head of a view: the verdict, the checks, the findings. Lines are zero-based, both included. */
export interface HeadSection {
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** Lines of the head that are looked at; what a file says stands indented, so a title is always ours. */
const MAX_HEAD_LINES = 2_000;

/** The sections before the structure: a line that is not indented, and the indented ones after it. */
export function headSections(document: vscode.TextDocument): HeadSection[] {
  const sections: HeadSection[] = [];
  let open: { readonly title: string; readonly first: number; last: number } | null = null;
  const end = Math.min(document.lineCount, MAX_HEAD_LINES);
  for (let line = 0; line < end; line++) {
    const { text } = document.lineAt(line);
    if (/^\s/.test(text)) {
      if (open) open.last = line;
      continue;
    }
    if (open && open.last > open.first) sections.push(open);
    if (text.startsWith('Structure')) return sections;
    open = text === '' ? null : { title: text, first: line, last: line };
  }
  if (open && open.last > open.first) sections.push(open);
  return sections;
}
