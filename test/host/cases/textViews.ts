import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, TEXT_SCHEME } from '../../../src/extension/names.ts';
import { BROKEN, file, GOOD, openAndPaint, rejection, sample, until } from './support.ts';

async function openTextView(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand(COMMANDS.openAsText, uri);
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'a text editor is active');
  assert.strictEqual(document.uri.scheme, TEXT_SCHEME);
  return document;
}

export function defineTextViews(): void {
  suite('text view', () => {
    test('shows the whole structure of the active inspector’s file', async () => {
      await openAndPaint(file(GOOD));
      await vscode.commands.executeCommand(COMMANDS.openAsText);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.include(text, GOOD);
      assert.include(text, 'signedData');
      assert.include(text, '1.3.6.1.4.1.12383');
    });

    test('follows its file', async () => {
      const uri = file('followed.pkc');
      await vscode.workspace.fs.writeFile(uri, sample(GOOD));
      const document = await openTextView(uri);
      const before = document.getText();
      await vscode.workspace.fs.writeFile(uri, sample(BROKEN));
      await until('another text', () => document.getText() !== before);
      await vscode.workspace.fs.delete(uri);
      await until('the reason', () => document.getText().startsWith('followed.pkc is not there'));
    });

    test('of an address that was made up is refused', async () => {
      const wrong = vscode.Uri.from({
        scheme: TEXT_SCHEME,
        path: '/other.pkc (as text)',
        query: file(GOOD).toString(),
      });
      await rejection(vscode.workspace.openTextDocument(wrong));
    });
  });
}
