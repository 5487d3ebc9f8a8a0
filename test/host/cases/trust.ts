import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS_SECTION, TRUSTED_ROOTS } from '../../../src/extension/names.ts';
import {
  api,
  file,
  FORGED,
  GOOD,
  nextPaint,
  openAndPaint,
  ROOT,
  sample,
  TWO_ROOTS,
  until,
} from './support.ts';

const setTrusted = (roots: unknown): Thenable<void> =>
  vscode.workspace
    .getConfiguration(SETTINGS_SECTION)
    .update(TRUSTED_ROOTS, roots, vscode.ConfigurationTarget.Global);

/** The root of the samples as PEM text. */
const rootText = (): string => new TextDecoder().decode(sample(ROOT));

export function defineTrust(): void {
  suite('trusted roots', () => {
    teardown(() => setTrusted(undefined));

    test('of the user’s settings count, as text or as a file, and no more when taken away', async () => {
      const inspector = await api();
      assert.strictEqual((await inspector.inspect(file(GOOD))).verdict, 'failed');
      for (const root of [rootText(), file(ROOT).toString()]) {
        await setTrusted([root]);
        const report = await inspector.inspect(file(GOOD));
        assert.strictEqual(report.verdict, 'verified', report.summary);
        assert.strictEqual(report.trustAnchor?.source, 'user');
        assert.strictEqual((await inspector.inspect(file(FORGED))).verdict, 'failed');
      }
      await setTrusted([]);
      assert.strictEqual((await inspector.inspect(file(GOOD))).verdict, 'failed');
    });

    test('change what an open inspector shows', async () => {
      await openAndPaint(file(GOOD));
      const inspector = await api();
      assert.strictEqual(inspector.activeReport?.verdict, 'failed');
      const painted = nextPaint(file(GOOD));
      await setTrusted([rootText()]);
      await painted;
      assert.strictEqual(inspector.activeReport?.verdict, 'verified');
    });

    test('that cannot be read trust nobody', async () => {
      const inspector = await api();
      await setTrusted([
        ROOT,
        file(TWO_ROOTS).toString(),
        file('not-there.pem').toString(),
        file(GOOD).toString(),
        7,
      ]);
      assert.strictEqual((await inspector.inspect(file(GOOD))).verdict, 'failed');
    });

    test('of the workspace count for nothing, and that is said', async () => {
      const folder = file('.vscode');
      const settings = vscode.Uri.joinPath(folder, 'settings.json');
      // A name with an escape, as one would write it who does not want it to be noticed.
      const name = `${SETTINGS_SECTION}.${TRUSTED_ROOTS}`.replace(/s$/, String.raw`\u0073`);
      const content = `{ "editor.tabSize": 7,/**/"${name}": ${JSON.stringify([rootText()])} }`;
      const warnings: string[] = [];
      const { showWarningMessage } = vscode.window;
      Object.assign(vscode.window, {
        showWarningMessage: (message: string) => Promise.resolve(void warnings.push(message)),
      });
      await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(content));
      try {
        // The other setting of the file shows that VS Code has read it.
        await until(
          'the workspace settings',
          () => vscode.workspace.getConfiguration('editor').get('tabSize') === 7,
        );
        const inspector = await api();
        const report = await inspector.inspect(file(GOOD));
        assert.strictEqual(report.verdict, 'failed');
        assert.strictEqual(report.trustAnchor, null);
        await until('the warning', () => warnings.length > 0);
        assert.match(warnings.join(), /trustedRoots in the settings of this workspace is ignored/);
      } finally {
        Object.assign(vscode.window, { showWarningMessage });
        await vscode.workspace.fs.delete(folder, { recursive: true });
      }
    });
  });
}
