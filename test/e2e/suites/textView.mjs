/** The text view beside the inspector in a real VS Code, used as a user would. */
import assert from 'node:assert/strict';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { openInspector, screenshot, shootFailure } from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import { eventually, runCommand, until, webview } from '../harness/workbench.mjs';

describe('the text view beside the inspector', () => {
  let session;
  let page;
  /** The line of the text view with this text, drawn. */
  const line = (text) => page.locator('.view-line', { hasText: text }).first();

  const position = () => page.locator('.statusbar-item', { hasText: /Ln \d+, Col/ });

  /** Puts the cursor on the first line of the text, again where the focus was still on its way there. */
  const toTop = () =>
    until('the cursor does not go to the first line', async (timeout) => {
      await page.locator('.tab', { hasText: '(as text)' }).click({ timeout });
      await page.keyboard.press('Control+Home');
      await position().filter({ hasText: 'Ln 1,' }).waitFor({ timeout });
      return true;
    });

  /** The words of the row that the inspector has selected. */
  const selected = () => webview(page).locator('[role=treeitem][aria-selected=true]').innerText();

  beforeAll(async () => {
    session = await openSession();
    ({ page } = session);
    await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  test('opens under the name of the file, in colours', async () => {
    await runCommand(page, 'PKC: Open as Text');
    await page.locator('.tab.active', { hasText: 'luna-rsa-verified.pkc (as text)' }).waitFor();
    await line('luna-rsa-verified.pkc: verified').waitFor();
    await page.locator('.statusbar-item', { hasText: 'PKC Text' }).waitFor();
    const colours = () =>
      page
        .locator('.view-line span span')
        .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
    await eventually('the text has no colours', colours, (count) => count >= 3);
    // Prose is no `field: TYPE`, though it may look like one.
    const prose = await line('Source: X.690')
      .locator('span span')
      .evaluateAll((spans) => {
        const plain = spans.filter((span) => !/PKC\d/.test(span.textContent));
        return [...new Set(plain.map((span) => getComputedStyle(span).color))];
      });
    assert.equal(prose.length, 1, prose.join());
    await runCommand(page, 'View: Move Editor into Next Group');
    await webview(page).locator('[role=tree]').waitFor();
    await screenshot(page, 'text-view');
  });

  test('an element that is selected in the inspector has the cursor in the text', async () => {
    await webview(page).locator('[role=tree]').focus();
    // The last section is the structure.
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    // The status bar tells the cursor of the active editor.
    await page.locator('.tab', { hasText: '(as text)' }).click();
    await position().filter({ hasNotText: 'Ln 1, Col 1' }).waitFor();
  });

  test('a line that the cursor goes to is selected in the inspector', async () => {
    const before = await selected();
    await until('no other row is selected', async () => {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(300);
      return (await selected()) !== before;
    });
  });

  test('breadcrumbs say where the cursor is, from the file to the element', async () => {
    const crumbs = page.locator('.breadcrumbs-below-tabs .monaco-breadcrumb-item');
    await crumbs.filter({ hasText: 'luna-rsa-verified.pkc (as text)' }).first().waitFor();
    await crumbs.filter({ hasText: 'contentInfo' }).first().waitFor();
    await crumbs.filter({ hasText: 'contentType' }).first().waitFor();
    await screenshot(page, 'text-view-breadcrumbs');
  });

  test('the pointer on a field tells what it is', async () => {
    const target = page.locator('.view-line', { hasText: /contentType/ }).first();
    await target.locator('span span').nth(1).hover();
    const hover = page.locator('.monaco-hover', { hasText: 'Field' }).first();
    await hover.waitFor();
    assert.match(await hover.innerText(), /contentType[^]*OBJECT IDENTIFIER[^]*Offset: \d+/);
    await screenshot(page, 'text-view-hover');
  });

  test('an object identifier leads to its explanation', async () => {
    await page.locator('.tab', { hasText: '(as text)' }).click();
    const oid = line('contentType: OBJECT')
      .locator('span', { hasText: /^1\.2\.840\.113549\.1\.7\.2$/ })
      .last();
    await oid.click({ modifiers: ['Control'], force: true });
    await page.locator('.tab.active', { hasText: '1.2.840.113549.1.7.2' }).waitFor();
    await runCommand(page, 'View: Close Editor');
    await page.locator('.tab', { hasText: '(as text)' }).click();
  });

  test('a place in the list of findings leads to its element, and a code to its explanation', async () => {
    await toTop();
    const places = page.locator('.view-line', { hasText: /^\s*at\s\d/ }).first();
    const offset = /\d+/.exec(await places.innerText())[0];
    await places
      .locator('.detected-link')
      .first()
      .click({ modifiers: ['Control'], force: true });
    await position().filter({ hasNotText: 'Ln 1,' }).waitFor();
    await line(`@${offset}`).waitFor();
    await toTop();
    await line('PKC233')
      .locator('.detected-link')
      .first()
      .click({ modifiers: ['Control'], force: true });
    const explained = page.locator('.tab.active', { hasText: 'PKC233' });
    await explained.waitFor();
    await screenshot(page, 'text-view-explained');
    await runCommand(page, 'View: Close Editor');
  });
});
