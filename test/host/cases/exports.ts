import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, COMPARE_SCHEME, TEXT_LANGUAGE } from '../../../src/extension/names.ts';
import { api, file, FORGED, GOOD, rejection, until } from './support.ts';

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export function defineExports(): void {
  suite('compare, export, save', () => {
    test('Compare with opens VS Code’s comparison of two views without offsets', async () => {
      await vscode.commands.executeCommand(COMMANDS.compareWith, { uri: file(GOOD), with: file(FORGED) });
      const input = await until('the comparison', () => {
        const active: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return active instanceof vscode.TabInputTextDiff && active;
      });
      for (const [uri, name] of [
        [input.original, GOOD],
        [input.modified, FORGED],
      ] as const) {
        assert.strictEqual(uri.scheme, COMPARE_SCHEME);
        assert.include(uri.path, name);
        const document = await vscode.workspace.openTextDocument(uri);
        assert.strictEqual(document.languageId, TEXT_LANGUAGE);
        assert.notMatch(document.getText(), /@\d+ \+\d+/);
        assert.include(document.getText(), 'values of this certificate alone');
      }
    });

    test('Compare of two files that are selected in the explorer', async () => {
      const files = [file(FORGED), file(GOOD)];
      await vscode.commands.executeCommand(COMMANDS.compareSelected, files[1], files);
      const tab = await until('the comparison', () => {
        const { activeTab } = vscode.window.tabGroups.activeTabGroup;
        return activeTab?.input instanceof vscode.TabInputTextDiff && activeTab;
      });
      assert.strictEqual(tab.label, `${FORGED} ↔ ${GOOD}`);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      // Told to the user, as a menu's command rejects to nobody.
      await vscode.commands.executeCommand(COMMANDS.compareSelected, files[0], [...files, file(GOOD)]);
      assert.isUndefined(vscode.window.tabGroups.activeTabGroup.activeTab);
    });

    test('Save Report writes HTML, Markdown and JSON', async () => {
      const { verdict } = await (await api()).inspect(file(GOOD));
      for (const [format, begins] of [
        ['html', '<!DOCTYPE html>'],
        ['markdown', '#'],
        ['json', '{'],
      ] as const) {
        const target = file(`saved.${format}`);
        await vscode.commands.executeCommand(COMMANDS.saveReport, { uri: file(GOOD), format, target });
        const text = await textOf(target);
        assert.ok(text.startsWith(begins), text.slice(0, 40));
        assert.include(text, verdict);
        await vscode.workspace.fs.delete(target);
      }
      const wrong = vscode.commands.executeCommand(COMMANDS.saveReport, { uri: file(GOOD), format: 'exe' });
      assert.match(await rejection(wrong), /format is one of/);
    });

    test('Export Certificates writes chosen ones as PEM', async () => {
      const target = file('exported.pem');
      const argument = { uri: file(GOOD), certificates: [0, 2], format: 'pem', target };
      await vscode.commands.executeCommand(COMMANDS.exportCertificates, argument);
      const text = await textOf(target);
      assert.lengthOf(text.match(/-----BEGIN CERTIFICATE-----/g) ?? [], 2);
      assert.match(text, /^# .*: (failed|verified)\n/);
      await vscode.workspace.fs.delete(target);
      const wrong = { ...argument, certificates: [99] };
      assert.match(
        await rejection(vscode.commands.executeCommand(COMMANDS.exportCertificates, wrong)),
        /list of positions/,
      );
    });

    test('Export Certificates writes several as DER into a folder, over nothing that is there', async () => {
      const target = file('exported');
      await vscode.workspace.fs.createDirectory(target);
      const argument = { uri: file(GOOD), certificates: [0, 1], format: 'der', target };
      await vscode.commands.executeCommand(COMMANDS.exportCertificates, argument);
      const found = (await vscode.workspace.fs.readDirectory(target)).map(([name]) => name).toSorted();
      assert.lengthOf(found, 2);
      assert.strictEqual(found[0], '01-attested-key-PKC.der');
      const octets = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(target, '01-attested-key-PKC.der'),
      );
      const report = await (await api()).inspect(file(GOOD));
      assert.lengthOf(octets, report.chain[0]?.length ?? 0);
      assert.match(
        await rejection(vscode.commands.executeCommand(COMMANDS.exportCertificates, argument)),
        /is there already/,
      );
      await vscode.workspace.fs.delete(target, { recursive: true });
    });
  });
}
