import { assert } from 'chai';
import * as vscode from 'vscode';
import { OPTIONAL_VIEW_TYPE, VIEW_TYPE } from '../../../src/extension/names.ts';
import { api, BROKEN, closeAll, file, GOOD, nextPaint, openAndPaint, sample, until } from './support.ts';

function activeViewType(): string | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.viewType : undefined;
}

export function defineEditors(): void {
  suite('inspector', () => {
    test('a .pkc opens in it, its page paints, and its report is the active one', async () => {
      await openAndPaint(file(GOOD));
      assert.strictEqual(activeViewType(), VIEW_TYPE);
      const inspector = await api();
      assert.strictEqual(inspector.activeReport?.file, GOOD);
      await closeAll();
      await until('no report when no inspector is active', () => inspector.activeReport === undefined);
    });

    test('a .p7b opens in another editor, and in the inspector when asked for', async () => {
      const uri = file('named-otherwise.p7b');
      await vscode.workspace.fs.writeFile(uri, sample(GOOD));
      await vscode.commands.executeCommand('vscode.open', uri);
      assert.notStrictEqual(activeViewType(), VIEW_TYPE);
      assert.notStrictEqual(activeViewType(), OPTIONAL_VIEW_TYPE);
      const painted = nextPaint(uri);
      await vscode.commands.executeCommand('vscode.openWith', uri, OPTIONAL_VIEW_TYPE);
      await painted;
      assert.strictEqual(activeViewType(), OPTIONAL_VIEW_TYPE);
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    });

    test('a broken file opens too, and says so', async () => {
      await openAndPaint(file(BROKEN));
      const { activeReport } = await api();
      assert.strictEqual(activeReport?.verdict, 'unreadable');
    });

    test('a hidden page is made anew when it is shown again', async () => {
      const [first, second] = [file(GOOD), file(BROKEN)];
      await vscode.commands.executeCommand('vscode.open', first, { preview: false });
      await openAndPaint(second);
      await openAndPaint(first);
    });
  });
}
