/** The packed extension in a real VS Code for the web, the oldest version that it supports; extensions run in a worker. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { root } from '../setup/run.mjs';
import { unpackVsix } from '../setup/vsix.mjs';
import { launchBrowser } from './harness/browser.mjs';
import { openInspector, rowsOf, screenshot } from './harness/inspector.mjs';
import { EXPECTED, sampleRoots, TRUSTED_ROOTS } from './harness/samples.mjs';
import { startWebServer } from './harness/webServer.mjs';
import { openWorkbench, waitForExtension } from './harness/workbench.mjs';
import { HAS_GENUINE, makeWorkspace, WITHOUT_GENUINE } from './harness/workspace.mjs';

describe('the inspector in a real VS Code for the web', () => {
  let workspace;
  let extensions;
  let server;
  let browser;
  let workbench;

  beforeAll(async () => {
    workspace = await makeWorkspace();
    extensions = [await unpackVsix(join(root, 'dist-test/web'))];
    const defaults = { [TRUSTED_ROOTS]: await sampleRoots() };
    server = await startWebServer({ folder: workspace.folder, extensions, defaults });
    browser = await launchBrowser();
    workbench = await openWorkbench(browser.context, server.url);
    await waitForExtension(workbench.page, 'PKC: Inspect File');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await workspace?.remove();
  });

  for (const [name, verdict] of Object.entries(EXPECTED)) {
    test(`${name}: ${verdict}`, async () => {
      const frame = await openInspector(workbench.page, name, verdict);
      assert.ok((await rowsOf(frame)).length > 2, 'the tree is there');
      await screenshot(workbench.page, `web-${name.replace('.pkc', '')}`);
    });
  }

  for (const name of ['genuine-rsa.pkc', 'genuine-ecc.pkc']) {
    test.runIf(HAS_GENUINE)(`${name}: verified${WITHOUT_GENUINE}`, () =>
      openInspector(workbench.page, name, 'verified'),
    );
  }

  test('nothing was asked of another machine', () => assert.deepEqual(workbench.external, []));
});

describe('a folder that brings the root of its own forgery', () => {
  let workspace;
  let server;
  let browser;

  beforeAll(async () => {
    workspace = await makeWorkspace();
    const settings = join(workspace.folder, '.vscode');
    await mkdir(settings);
    await writeFile(
      join(settings, 'settings.json'),
      JSON.stringify({ [TRUSTED_ROOTS]: await sampleRoots() }),
    );
    const extensions = [await unpackVsix(join(root, 'dist-test/web'))];
    server = await startWebServer({ folder: workspace.folder, extensions });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await workspace?.remove();
  });

  test('is not believed, and told so', async () => {
    const { page } = await openWorkbench(browser.context, server.url);
    await waitForExtension(page, 'PKC: Inspect File');
    await openInspector(page, 'luna-rsa-verified.pkc', 'failed');
    await page.locator('.notification-toast', { hasText: TRUSTED_ROOTS }).waitFor();
    await screenshot(page, 'web-workspace-root');
  });
});
