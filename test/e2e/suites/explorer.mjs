/** What the explorer's right click and the dialogs lead to, in a real VS Code. */
import assert from 'node:assert/strict';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { screenshot, shootFailure, untilPainted, waitForVerdict } from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import { chooseFile, runCommand, takeFromMenu, takeLine, webview } from '../harness/workbench.mjs';

describe('the explorer', () => {
  let session;
  let page;
  const row = (name) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  const pick = () => page.locator('.quick-input-list .monaco-list-row');

  /** Right-clicks a file, or the last of several that are selected together, and takes a line of the menu. */
  async function choose(names, title) {
    const [first, ...others] = [names].flat();
    // A click opens the file, and its webview takes the focus when it is there: then a list would close.
    await untilPainted(page, '#verdict', async (timeout) => {
      await row(first).click();
      await page.locator('.tab.active', { hasText: first }).waitFor({ timeout: 4 * timeout });
    });
    for (const name of others) await row(name).click({ modifiers: ['Control'] });
    await takeFromMenu(page, row(others.at(-1) ?? first), title, {
      seen: () => screenshot(page, `explorer-menu-${others.length + 1}`),
    });
  }

  /** Takes the line that has these words from the list of requests that the menu of lone.pkc leads to. */
  async function verifyAgainst(...words) {
    const line = words.reduce((found, hasText) => found.filter({ hasText }), pick());
    await takeLine(page, 'Verify lone.pkc against', line, async () => {
      await choose('lone.pkc', 'Verify Against CSR');
      await pick().filter({ hasText: 'RSA, 2048 bits' }).first().waitFor();
    });
  }

  const csr = (state) => webview(page).locator(`[data-csr="${state}"]`);

  beforeAll(async () => {
    session = await openSession({
      // Without a namesake: nothing is compared before a test asks for it.
      prepare: async (folder) => {
        await copyFile(join(folder, 'luna-rsa-verified.pkc'), join(folder, 'lone.pkc'));
        await writeFile(join(folder, 'notes.csr'), 'not a request');
      },
    });
    ({ page } = session);
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  test('a right click on an attestation verifies it against a request that is picked', async () => {
    await verifyAgainst('luna-rsa-verified.csr', 'holds the attested key');
    await waitForVerdict(page, 'verified');
    assert.match(await csr('match').innerText(), /luna-rsa-verified\.csr chosen by you/);
  });

  test('a right click on a request finds its attestation', async () => {
    await runCommand(page, 'View: Close All Editors');
    await takeFromMenu(page, row('luna-ecc-verified.csr'), 'Find Attestation');
    await page.locator('.tab.active', { hasText: 'luna-ecc-verified.pkc' }).waitFor();
    await waitForVerdict(page, 'verified');
  });

  test('an attestation and a request that are selected together are compared at once', async () => {
    await runCommand(page, 'View: Close All Editors');
    await choose(['lone.pkc', 'other-key.csr'], 'Verify');
    await page.locator('.tab.active', { hasText: 'lone.pkc' }).waitFor();
    await waitForVerdict(page, 'failed');
    assert.match(await csr('mismatch').innerText(), /other-key\.csr chosen by you/);
  });

  test('two attestations that are selected together are compared line by line', async () => {
    await choose(['luna-rsa-verified.pkc', 'other-key.pkc'], 'Compare Selected Attestations');
    await page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await page.locator('.tab.active', { hasText: 'other-key.pkc' }).waitFor();
    await screenshot(page, 'explorer-compare');
  });

  test('Browse… in the list of requests opens a file of any place', async () => {
    await verifyAgainst('Browse…');
    await chooseFile(page, 'Compare the attested key with', join(session.folder, 'luna-rsa-verified.csr'));
    await waitForVerdict(page, 'verified');
    assert.match(await csr('match').innerText(), /luna-rsa-verified\.csr chosen by you/);
  });

  test('a file that is no request is refused with its name, the octet and what to do, and changes nothing', async () => {
    await choose(['lone.pkc', 'notes.csr'], 'Verify');
    const toast = page.locator('.notification-toast', { hasText: 'notes.csr cannot be compared' });
    await toast.waitFor();
    assert.match(await toast.innerText(), /octet 0[^]*Choose the request/);
    await screenshot(page, 'explorer-refused');
    await waitForVerdict(page, 'verified');
    assert.match(await csr('match').innerText(), /luna-rsa-verified\.csr chosen by you/);
  });
});
