import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, SOURCE } from '../../../src/extension/names.ts';
import {
  api,
  BROKEN,
  closeAll,
  codesOf,
  file,
  FORGED,
  GOOD,
  openAndPaint,
  problemsOf,
  until,
} from './support.ts';

export function defineProblems(): void {
  suite('Problems', () => {
    test('hold the findings of an open inspector, and nothing when it is closed', async () => {
      const uri = file(FORGED);
      assert.deepStrictEqual(problemsOf(uri), []);
      await openAndPaint(uri);
      const { activeReport } = await api();
      const codes = new Set(activeReport?.findings.map(({ code }) => code));
      assert.deepStrictEqual([...new Set(codesOf(uri))], [...codes].toSorted());
      await closeAll();
      await until('no problems', () => problemsOf(uri).length === 0);
    });

    test('an error is an error, with a code that explains itself', async () => {
      const uri = file(FORGED);
      await openAndPaint(uri);
      const { activeReport } = await api();
      const error = activeReport?.findings.find(({ severity }) => severity === 'error');
      assert.ok(error, 'a forged chain has an error');
      const shown = problemsOf(uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.ok(shown, 'it is shown');
      assert.strictEqual(shown.source, SOURCE);
      assert.ok(typeof shown.code === 'object');
      assert.strictEqual(shown.code.value, error.code);
      assert.strictEqual(shown.code.target.scheme, 'command');
      assert.strictEqual(shown.code.target.path, COMMANDS.explainFinding);
      assert.deepStrictEqual(JSON.parse(decodeURIComponent(shown.code.target.query)), [error.code]);
      assert.include(shown.message, `offset ${error.offset}`);
    });

    test('the many remarks of one kind are one entry with its places', async () => {
      const uri = file(GOOD);
      await openAndPaint(uri);
      const { activeReport } = await api();
      const remarks = activeReport?.findings.filter(({ code }) => code === 'PKC111') ?? [];
      assert.isAbove(remarks.length, 1, 'the sample has the remarks of a genuine file');
      const shown = problemsOf(uri).filter(({ code }) => typeof code === 'object' && code.value === 'PKC111');
      assert.strictEqual(shown.length, 1);
      assert.strictEqual(shown[0]?.severity, vscode.DiagnosticSeverity.Information);
      assert.strictEqual(shown[0]?.relatedInformation?.length, remarks.length);
      assert.include(shown[0]?.relatedInformation?.[0]?.message, `offset ${remarks[0]?.offset}`);
    });

    test('a break in a file is told with its offset', async () => {
      const uri = file(BROKEN);
      await openAndPaint(uri);
      const errors = problemsOf(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.isAbove(errors.length, 0);
      for (const { message } of errors) assert.match(message, /\(offset \d+(, \d+ octets?)?\)$/);
    });

    test('two inspectors of one file count once, and the last one closed clears', async () => {
      const uri = file(FORGED);
      await openAndPaint(uri);
      const codes = codesOf(uri);
      await vscode.commands.executeCommand('workbench.action.splitEditor');
      await until('two tabs', () => vscode.window.tabGroups.all.length === 2);
      assert.deepStrictEqual(codesOf(uri), codes);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('one tab', () => vscode.window.tabGroups.all.length === 1);
      assert.deepStrictEqual(codesOf(uri), codes);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('no problems', () => problemsOf(uri).length === 0);
    });
  });
}
