import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  api,
  BROKEN,
  codesOf,
  file,
  GOOD,
  nextPaint,
  openAndPaint,
  problemsOf,
  restoreSamples,
  sample,
  until,
} from './support.ts';

const uri = (): vscode.Uri => file('changing.pkc');

export function defineChanges(): void {
  suite('a file that changes on disk', () => {
    setup(() => vscode.workspace.fs.writeFile(uri(), sample(GOOD)));
    teardown(async () => {
      await vscode.workspace.fs.delete(uri()).then(undefined, () => undefined);
    });

    test('is read again, and shown anew', async () => {
      // A sample, which nobody has just written: the only event is that of the change.
      await openAndPaint(file(GOOD));
      const before = codesOf(file(GOOD));
      const painted = nextPaint(file(GOOD));
      await vscode.workspace.fs.writeFile(file(GOOD), sample(BROKEN));
      assert.isAbove(await painted, 1);
      const inspector = await api();
      await until('the new verdict', () => inspector.activeReport?.verdict === 'unreadable');
      assert.notDeepEqual(codesOf(file(GOOD)), before);
      await restoreSamples();
      await until('the old verdict', () => inspector.activeReport?.verdict === 'failed');
      assert.deepStrictEqual(codesOf(file(GOOD)), before);
    });

    test('and is deleted has no problems, and has them again when it is back', async () => {
      await openAndPaint(uri());
      assert.isAbove(problemsOf(uri()).length, 0);
      await vscode.workspace.fs.delete(uri());
      await until('no problems of a deleted file', () => problemsOf(uri()).length === 0);
      const inspector = await api();
      assert.strictEqual(inspector.activeReport, undefined, 'a deleted file has no verdict');
      // VS Code marks the tab and leaves it open.
      if (vscode.window.tabGroups.activeTabGroup.activeTab === undefined) await openAndPaint(uri());
      await vscode.workspace.fs.writeFile(uri(), sample(GOOD));
      await until('problems again', () => problemsOf(uri()).length > 0);
    });

    const isMounted = file(GOOD).scheme === 'vscode-test-web';
    const why = isMounted ? ' (skipped: the web build has nothing outside its one folder)' : '';
    (isMounted ? test.skip : test)(`is read again outside the workspace too${why}`, async () => {
      const outside = vscode.Uri.joinPath(
        file(GOOD),
        '..',
        '..',
        `pkc-outside-${Date.now()}`,
        '[a] {b} c?.pkc',
      );
      await vscode.workspace.fs.writeFile(outside, sample(GOOD));
      try {
        await openAndPaint(outside);
        await vscode.workspace.fs.writeFile(outside, sample(BROKEN));
        const inspector = await api();
        await until('the new verdict', () => inspector.activeReport?.verdict === 'unreadable');
      } finally {
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(outside, '..'), { recursive: true });
      }
    });
  });
}
