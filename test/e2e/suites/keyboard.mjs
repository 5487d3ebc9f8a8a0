/** From opening a file to a copied report without a pointer, in a real VS Code. */
import assert from 'node:assert/strict';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { screenshot, shootFailure, untilPainted } from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import { eventually, until, webview } from '../harness/workbench.mjs';

/** Presses of Tab from the start of the page to its last part; a page has some 40 stops. */
const MAX_TABS = 60;
/** The samples and the vendor's files are fewer. */
const MAX_FILES = 40;

describe('by keyboard alone', () => {
  let session;
  let page;
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const view = () => webview(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  /** What has the focus in the page, by its accessible words. */
  const focused = () =>
    view()
      .locator('body')
      .evaluate(({ ownerDocument: { activeElement: one } }) => {
        const words = one.ariaLabel ?? (one.localName === 'body' ? '' : one.textContent);
        return `${one.getAttribute('role') ?? one.localName}: ${words.trim()}`;
      });

  async function tabTo(words) {
    for (let i = 0; i < MAX_TABS; i++) {
      if (words.test(await focused())) return;
      await press('Tab');
    }
    assert.fail(`Tab leads to ${words}; it ended at ${await focused()}`);
  }

  /** Presses the explorer's key until its list has the focus: one that comes while VS Code builds itself is lost. */
  async function focusExplorer() {
    const list = page.locator('.explorer-folders-view .monaco-list:focus');
    await until('the explorer has no focus', async () => {
      await press('Control+Shift+e');
      await page.waitForTimeout(500);
      return (await list.count()) > 0;
    });
  }

  async function copied(words) {
    await eventually(`${words} is not copied`, clipboard, (text) => words.test(text));
  }

  beforeAll(async () => {
    session = await openSession();
    ({ page } = session);
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  test('a file is opened from the explorer', async () => {
    const files = page.locator('.explorer-folders-view .monaco-list-row');
    const reached = files.and(page.locator('.focused', { hasText: 'luna-rsa-verified.pkc' }));
    await untilPainted(page, '#verdict[data-verdict="verified"]', async () => {
      await focusExplorer();
      for (let i = 0; i < MAX_FILES && (await reached.count()) === 0; i++) {
        await press('ArrowDown');
        await page.waitForTimeout(50);
      }
      await reached.waitFor();
      await press('Enter');
    });
  });

  test('Tab leads to the button that copies the report, and Enter copies it', async () => {
    await tabTo(/button: .*copy report/i);
    await screenshot(page, 'keyboard-focus');
    await press('Enter');
    await copied(/^## `luna-rsa-verified\.pkc`: verified/);
  });

  test('on through chain and claims to the octets, which a claim opens', async () => {
    await tabTo(/firmware version/);
    await press('Enter');
    await view().locator('[role=treeitem][aria-selected=true]', { hasText: '7.8.4' }).waitFor();
  });

  test('the filter finds an element, the arrows read it, and its value is copied', async () => {
    await tabTo(/searchbox/);
    await page.keyboard.type('1.2.840.113549.1.7.2');
    await press('Enter');
    await view().locator('[role=treeitem][aria-selected=true]', { hasText: 'contentType' }).waitFor();
    if (/searchbox/.test(await focused())) await tabTo(/tree/);
    await press('Control+c');
    await copied(/^1\.2\.840\.113549\.1\.7\.2/);
  });

  test('the menu of an element is opened and used', async () => {
    await press('Shift+F10');
    const menu = view().locator('[role=menu]');
    await menu.waitFor();
    const item = menu.locator('[role=menuitem]:focus');
    for (let i = 0; i < 20 && !/base64/i.test(await item.innerText()); i++) await press('ArrowDown');
    await press('Enter');
    await copied(/^BgkqhkiG9w0BBwI=/);
  });
});
