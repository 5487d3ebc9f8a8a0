import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS_SECTION, TRUSTED_ROOTS } from '../../../src/extension/names.ts';
import { api, file, FORGED, GOOD, nextPaint, openAndPaint, ROOTS, sample, until } from './support.ts';

const setTrusted = (roots: unknown): Thenable<void> =>
  vscode.workspace
    .getConfiguration(SETTINGS_SECTION)
    .update(TRUSTED_ROOTS, roots, vscode.ConfigurationTarget.Global);

/** Each root of the samples as PEM text. */
const rootTexts = (): string[] =>
  new TextDecoder().decode(sample(ROOTS)).match(/-----BEGIN [\s\S]*?-----END [^\n]*\n/g) ?? [];

/** Each root of the samples as a file, by URI. */
async function rootFiles(): Promise<string[]> {
  const uris = rootTexts().map((_text, position) => file(`root-${position}.pem`));
  await Promise.all(
    rootTexts().map((text, position) => {
      const uri = uris[position];
      assert.ok(uri);
      return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }),
  );
  return uris.map(String);
}

export function defineTrust(): void {
  suite('trusted roots', () => {
    teardown(() => setTrusted(undefined));

    test('of the user’s settings count, as text or as a file, and no more when taken away', async () => {
      const inspector = await api();
      assert.strictEqual((await inspector.inspect(file(GOOD))).verdict, 'failed');
      for (const roots of [rootTexts(), await rootFiles()]) {
        assert.isAbove(roots.length, 0);
        await setTrusted(roots);
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
      await setTrusted(rootTexts());
      await painted;
      assert.strictEqual(inspector.activeReport?.verdict, 'verified');
    });

    test('that cannot be read trust nobody', async () => {
      const inspector = await api();
      await setTrusted(['sample-root.pem', file('not-there.pem').toString(), file(GOOD).toString(), 7]);
      assert.strictEqual((await inspector.inspect(file(GOOD))).verdict, 'failed');
    });

    test('of the workspace count for nothing', async () => {
      const folder = file('.vscode');
      const settings = vscode.Uri.joinPath(folder, 'settings.json');
      const content = {
        'editor.tabSize': 7,
        [`${SETTINGS_SECTION}.${TRUSTED_ROOTS}`]: rootTexts(),
      };
      await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(JSON.stringify(content)));
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
      } finally {
        await vscode.workspace.fs.delete(folder, { recursive: true });
      }
    });
  });
}
