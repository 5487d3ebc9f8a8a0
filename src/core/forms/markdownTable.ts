import { codeSpan } from './escapeMarkdown.ts';

/** A string of the file in a cell. */
export function cell(text: string): string {
  return codeSpan(text, true);
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table of GitHub Flavored Markdown; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [tableLine(head), tableLine(head.map(() => '---')), ...rows.map(tableLine)];
}
