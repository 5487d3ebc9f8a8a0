/** A folder whose authors the user does not trust: the inspector works there all the same. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import { VSIX } from '../setup/vsix.mjs';
import { launchBrowser } from './harness/browser.mjs';
import { openInspector, screenshot } from './harness/inspector.mjs';
import { startNodeServer } from './harness/nodeServer.mjs';
import { sampleRoots, TRUSTED_ROOTS } from './harness/samples.mjs';
import { openWorkbench, waitForExtension } from './harness/workbench.mjs';
import { makeWorkspace } from './harness/workspace.mjs';

describe('in Restricted Mode', () => {
  let workspace;
  let server;
  let browser;

  beforeAll(async () => {
    workspace = await makeWorkspace();
    server = await startNodeServer({
      vsix: VSIX,
      folder: workspace.folder,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
      machineSettings: { [TRUSTED_ROOTS]: await sampleRoots() },
      trusted: false,
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await workspace?.remove();
  });

  test('a PKC is verified under the roots of the user', async () => {
    const { page } = await openWorkbench(browser.context, server.url);
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await waitForExtension(page, 'PKC: Inspect File');
    await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
    await openInspector(page, 'forged-chain.pkc', 'failed');
    await screenshot(page, 'node-restricted');
  });
});
