import { expect, test } from 'vitest';
import type * as vscode from 'vscode';
import { headSections } from '../../../src/extension/text/headSections.ts';

function documentOf(...lines: readonly string[]): vscode.TextDocument {
  const lineAt = (line: number) => ({ text: lines[line] });
  return { lineCount: lines.length, lineAt } as unknown as vscode.TextDocument;
}

test('a section is a title and the indented lines below it, up to the structure', () => {
  const sections = headSections(
    documentOf(
      'a.pkc: failed',
      '  why',
      '',
      'Checks',
      '  one',
      '  two',
      '',
      'Structure: field',
      '',
      'a',
      '  b',
    ),
  );
  expect(sections).toEqual([
    { title: 'a.pkc: failed', first: 0, last: 1 },
    { title: 'Checks', first: 3, last: 5 },
  ]);
});

test('a title without lines is no section; the last one may end with the text', () => {
  expect(headSections(documentOf('The file is not there.', ''))).toEqual([]);
  expect(headSections(documentOf('Verdict', '  failed'))).toEqual([{ title: 'Verdict', first: 0, last: 1 }]);
});
