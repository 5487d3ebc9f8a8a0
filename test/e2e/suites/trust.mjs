/** The roots that a user trusts, managed in a real VS Code; and a file that cannot be read. */
import assert from 'node:assert/strict';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import {
  openInspector,
  screenshot,
  shootFailure,
  shownVerdict,
  waitForVerdict,
} from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import { chooseFile, openByCommand, openFile, takeLine, webview } from '../harness/workbench.mjs';

describe('trusted roots', () => {
  let session;
  let page;
  const lines = (hasText) => page.locator('.quick-input-list .monaco-list-row', { hasText });
  const dialog = () => page.locator('.monaco-dialog-box');

  beforeAll(async () => {
    session = await openSession({
      machineSettings: {},
      prepare: async (folder) => {
        await writeFile(join(folder, 'huge.pkc'), '');
        await truncate(join(folder, 'huge.pkc'), 65 * 1024 * 1024);
      },
    });
    ({ page } = session);
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  async function manage() {
    await openByCommand(page, 'PKC: Manage Trusted Roots', lines('Chrysalis-ITS Root').first());
  }

  const addRoot = () => takeLine(page, 'Trusted roots', lines('Add a Root…'), manage);

  test('a root of nobody’s trust makes the verdict failed', async () => {
    await openInspector(page, 'luna-rsa-verified.pkc', 'failed');
    await manage();
    assert.match(await lines('Chrysalis-ITS Root').first().innerText(), /built in[^]*5d31 fc46 2ae8/);
    await screenshot(page, 'trust-list');
  });

  test('a root is added after its fingerprint was shown, and the verdict says who trusts it', async () => {
    await addRoot();
    await chooseFile(page, 'Trust the root', join(session.folder, 'sample-root-rsa.pem'));
    await dialog().waitFor();
    assert.match(await dialog().innerText(), /PKC Inspector Sample Root[^]*c8c3 ca99/);
    await screenshot(page, 'trust-ask');
    await dialog().getByRole('button', { name: 'Trust', exact: true }).click();
    await waitForVerdict(page, 'verified');
    assert.match((await shownVerdict(page)).summary, /trusted by you \(SHA-256 of its key: c8c3ca99/);
  });

  test('it is listed, and trusted no more when it is removed', async () => {
    await manage();
    const line = lines('PKC Inspector Sample Root');
    assert.match(await line.innerText(), /trusted by you, item 1 of your setting[^]*c8c3 ca99/);
    await line.hover();
    await line.locator('.action-label[aria-label="Trust No More"]').click();
    await dialog().getByRole('button', { name: 'Trust No More' }).click();
    await waitForVerdict(page, 'failed');
  });

  test('a file that is no root is refused with the reason', async () => {
    await addRoot();
    await chooseFile(page, 'Trust the root', join(session.folder, 'README.md'));
    const toast = page.locator('.notification-toast', { hasText: 'cannot be trusted' });
    await toast.waitFor();
    assert.match(await toast.innerText(), /neither a DER nor a PEM certificate/);
  });

  test('a file that cannot be read says why, and can be reopened with another editor', async () => {
    await openFile(page, 'huge.pkc');
    const unread = webview(page).locator('.unread');
    await unread.waitFor();
    assert.match(await unread.innerText(), /68,157,440 octets; at most 67,108,864 are read/);
    await screenshot(page, 'unread');
    await unread.getByRole('button', { name: 'Reopen with…' }).click();
    await lines('Text Editor').first().click();
    await webview(page).locator('.unread').waitFor({ state: 'detached' });
    await page.locator('.tab.active', { hasText: 'huge.pkc' }).waitFor();
  });
});
