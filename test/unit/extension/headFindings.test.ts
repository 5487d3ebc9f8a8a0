import type * as vscode from 'vscode';
import { expect, test } from 'vitest';
import { placesOn } from '../../../src/extension/text/headFindings.ts';

/** The offsets that the first of some lines names. */
function offsetsOn(...lines: readonly string[]): number[] {
  const document = {
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line]! }),
  } as unknown as vscode.TextDocument;
  return placesOn(document, 0).map(({ offset }) => offset);
}

test('a place of a finding', () => {
  expect(offsetsOn('    at 557, 102 octets, signedData.certificates[0]')).toEqual([557]);
  expect(offsetsOn('    see at 557, 102 octets: another one')).toEqual([557]);
  expect(offsetsOn('    at 557')).toEqual([557]);
  expect(offsetsOn('    at 661, 683 and 2 more')).toEqual([661, 683]);
});

test('a place in another file is none in this one', () => {
  expect(offsetsOn('    see at 137, 294 octets in other-key.csr: the key')).toEqual([]);
  expect(offsetsOn('    at 137 in other-key.csr, path')).toEqual([]);
  expect(offsetsOn('    see at 137, 294 octets in', '    other-key.csr: the key')).toEqual([]);
  expect(offsetsOn('    see at 137, 294 octets', '    in other-key.csr: the key')).toEqual([]);
});
