/** One file in several places of a real VS Code: split, moved, in two windows; and what is copied. */
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { openInspector, screenshot, shootFailure } from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import { eventually, runCommand, webview } from '../harness/workbench.mjs';

/** Milliseconds after which a page has told what it remembers. */
const REST_MS = 1500;

const filterOf = (view) => view.locator('#filter');
/** Of a page that may go meanwhile: a window that is loaded anew still shows the old one for a while. */
const filterText = (view) => filterOf(view).inputValue({ timeout: 2_000 });

describe('one file in several places', () => {
  let session;
  let page;
  beforeAll(async () => {
    session = await openSession();
    ({ page } = session);
    await openInspector(page, 'changing.pkc', 'verified');
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  /** The documents of all webviews that are seen, from the left. */
  async function views() {
    const frames = await page.locator('iframe.webview.ready').filter({ visible: true }).all();
    const placed = await Promise.all(
      frames.map(async (frame) => ({ frame, x: (await frame.boundingBox())?.x ?? 0 })),
    );
    return placed
      .toSorted((a, b) => a.x - b.x)
      .map(({ frame }) => frame.contentFrame().locator('iframe#active-frame').contentFrame());
  }
  async function filtersAre(wanted) {
    await eventually(
      `the filters are not ${JSON.stringify(wanted)}`,
      async () => Promise.all((await views()).map(filterText)).catch(({ message }) => message),
      (found) => JSON.stringify(found) === JSON.stringify(wanted),
    );
  }

  test('an element is copied as value and as path', async () => {
    const view = webview(page);
    await view.locator('[role=tree]').focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('contentType');
    await page.keyboard.press('Enter');
    await view.locator('[role=treeitem][aria-selected=true]', { hasText: 'contentType' }).waitFor();
    await view.locator('[role=tree]').focus();
    await page.keyboard.press('Control+c');
    await copied('1.2.840.113549.1.7.2');
    await page.keyboard.press('Control+Shift+c');
    await copied('contentType');
    await page.keyboard.press('Control+Alt+c');
    await copied('06 09 2a 86 48 86 f7 0d 01 07 02');
    await view.locator('[role=tree]').focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await view.locator('[role=tree]').focus();
    for (const key of ['Home', 'ArrowDown', 'Control+c']) await page.keyboard.press(key);
    await copied('yes');
  });

  async function copied(text) {
    await eventually(
      `${text} is not copied`,
      () => page.evaluate(() => navigator.clipboard.readText()),
      (found) => found.replaceAll(' ', '').includes(text.replaceAll(' ', '')),
    );
  }

  test('split editors keep a filter of their own, and both follow the file', async () => {
    await runCommand(page, 'View: Split Editor Right');
    await eventually(
      'two inspectors are not shown',
      async () => (await views()).length,
      (count) => count === 2,
    );
    const [left, right] = await views();
    await filterOf(left).fill('modulus');
    await filterOf(right).fill('keyUsage');
    await filtersAre(['modulus', 'keyUsage']);
    await page.waitForTimeout(REST_MS);
    await screenshot(page, 'split');
    await copyFile(join(session.folder, 'forged-chain.pkc'), join(session.folder, 'changing.pkc'));
    for (const view of await views()) await view.locator('#verdict[data-verdict="failed"]').waitFor();
    await copyFile(join(session.folder, 'luna-rsa-verified.pkc'), join(session.folder, 'changing.pkc'));
    for (const view of await views()) await view.locator('#verdict[data-verdict="verified"]').waitFor();
    await filtersAre(['modulus', 'keyUsage']);
  });

  test('the filters outlive the window', async () => {
    await runCommand(page, 'Developer: Reload Window');
    await page.locator('.monaco-workbench').waitFor();
    await filtersAre(['modulus', 'keyUsage']);
  });

  test('an editor that is moved to another group keeps its filter', async () => {
    await runCommand(page, 'View: Close All Editors');
    await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
    await openInspector(page, 'luna-ecc-verified.pkc', 'verified');
    await filterOf(webview(page)).fill('signature');
    await filtersAre(['signature']);
    // The page tells what it remembers when it rests; VS Code takes it away without a word.
    await page.waitForTimeout(REST_MS);
    await runCommand(page, 'View: Move Editor into Right Group');
    await filtersAre(['', 'signature']);
    await runCommand(page, 'View: Close All Editors');
  });

  /** Writes the file until the window shows its verdict: one that has just opened watches its files a little later. */
  async function becomes(source, window, verdict) {
    for (let tries = 0; tries < 8; tries++) {
      await copyFile(join(session.folder, source), join(session.folder, 'changing.pkc'));
      const shown = webview(window).locator(`#verdict[data-verdict="${verdict}"]`);
      if (
        await shown.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        )
      )
        return;
    }
    assert.fail(`the window shows ${verdict}`);
  }

  test('two windows on one file show their own and follow the file', async () => {
    await openInspector(page, 'changing.pkc', 'verified');
    const second = await session.openWindow();
    await openInspector(second.page, 'changing.pkc', 'verified');
    await filterOf(webview(second.page)).fill('issuer');
    assert.notEqual(await filterOf(webview(page)).inputValue(), 'issuer');
    await becomes('forged-chain.pkc', second.page, 'failed');
    await page.bringToFront();
    await becomes('forged-chain.pkc', page, 'failed');
    await second.page.close();
    await becomes('luna-rsa-verified.pkc', page, 'verified');
  });
});
