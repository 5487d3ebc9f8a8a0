import { assert } from 'chai';
import * as vscode from 'vscode';
import { CATALOGUE } from '../../../src/core/words/en/catalogue.ts';
import { COMMANDS, FINDING_SCHEME, VIEW_TYPE } from '../../../src/extension/names.ts';
import { api, file, FORGED, GOOD, nextPaint, rejection, until } from './support.ts';

export function defineCommands(): void {
  suite('commands', () => {
    test('all of the manifest are registered', async () => {
      await api();
      const known = new Set(await vscode.commands.getCommands(true));
      for (const command of Object.values(COMMANDS)) assert.ok(known.has(command), command);
    });

    test('Inspect File takes a URI, a URI as text, or an object with one', async () => {
      for (const argument of [file(GOOD), file(GOOD).toString(), { uri: file(GOOD) }]) {
        const painted = nextPaint(file(GOOD));
        await vscode.commands.executeCommand(COMMANDS.open, argument);
        await painted;
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      }
      assert.match(await rejection(vscode.commands.executeCommand(COMMANDS.open, 7)), /not a file URI/);
    });

    test('Inspect opens every file that is selected in the explorer', async () => {
      const files = [file(GOOD), file(FORGED)];
      await vscode.commands.executeCommand(COMMANDS.inspect, files[0], files);
      const shown = await until('two inspectors', () => {
        const tabs = vscode.window.tabGroups.activeTabGroup.tabs.map(({ input }) => input);
        return tabs.length === 2 && tabs;
      });
      for (const input of shown) {
        assert.ok(input instanceof vscode.TabInputCustom);
        assert.strictEqual(input.viewType, VIEW_TYPE);
      }
    });

    test('Copy Report puts Markdown on the clipboard (skipped where the browser lets nobody read it)', async function () {
      await vscode.env.clipboard.writeText('probe');
      if ((await vscode.env.clipboard.readText()) !== 'probe') this.skip();
      await vscode.commands.executeCommand(COMMANDS.copyReport, file(GOOD));
      const text = await vscode.env.clipboard.readText();
      assert.include(text, GOOD);
      const { summary } = await (await api()).inspect(file(GOOD));
      assert.include(text, summary.slice(0, 20));
      const missing = vscode.commands.executeCommand(COMMANDS.copyReport, file('not-there.pkc'));
      assert.match(await rejection(missing), /not-there\.pkc is not there/);
    });

    test('Explain Finding shows the explanation, and refuses what is no code', async () => {
      await vscode.commands.executeCommand(COMMANDS.explainFinding, 'PKC203');
      const { document } = await until('the explanation', () => {
        const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === FINDING_SCHEME);
        return document && { document };
      });
      assert.include(document.getText(), CATALOGUE.PKC203.title);
      assert.include(document.getText(), CATALOGUE.PKC203.whatToDo);
      const wrong = vscode.commands.executeCommand(COMMANDS.explainFinding, '../PKC203');
      assert.match(await rejection(wrong), /no finding with this code/);
    });
  });
}
