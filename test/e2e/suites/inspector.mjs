/** The packed extension, installed in a real VS Code whose extensions run in a Node host, used as a user would. */
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import {
  openInspector,
  rowsOf,
  screenshot,
  shootFailure,
  shownVerdict,
  waitForVerdict,
} from '../harness/inspector.mjs';
import { sampleRoots, TRUSTED_ROOTS } from '../harness/samples.mjs';
import { openSession } from '../harness/session.mjs';
import { runCommand, webview } from '../harness/workbench.mjs';
import { HAS_GENUINE, WITHOUT_GENUINE } from '../harness/workspace.mjs';

/** Octets that are left of the sample that was cut. */
const BROKEN_AT = 3200;

describe('the inspector in a real VS Code with a Node host', () => {
  let session;
  let page;

  beforeAll(async () => {
    session = await openSession();
    ({ page } = session);
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  test('a PKC opened from the explorer shows its verdict, the three checks and the chain', async () => {
    const frame = await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
    const status = (check) => frame.locator(`[data-check="${check}"]`).getAttribute('data-status');
    assert.equal(await status('integrity'), 'pass');
    assert.equal(await status('csr-match'), 'pass', 'the request beside it');
    assert.equal(await status('key-attributes'), 'pass');
    const chain = await frame.locator('.chain').innerText();
    assert.match(chain, /PKC[^]*DAC[^]*HOC[^]*MIC[^]*root/i);
    await page.locator('.statusbar-item', { hasText: 'PKC verified' }).waitFor();
    await screenshot(page, 'node-verified');
  });

  test('the tree is read by keyboard alone', async () => {
    const frame = webview(page);
    const active = frame.locator('[role=treeitem][aria-selected=true]');
    await frame.locator('[role=tree]').focus();
    await page.keyboard.press('Home');
    assert.equal(await active.getAttribute('aria-level'), '1');
    if ((await active.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight');
    await frame.locator('[role=treeitem][aria-selected=true][aria-expanded=true]').waitFor();
    const before = (await rowsOf(frame)).length;
    await page.keyboard.press('ArrowLeft');
    await frame.locator('[role=treeitem][aria-selected=true][aria-expanded=false]').waitFor();
    assert.ok((await rowsOf(frame)).length < before, 'collapsed rows are gone');
    await page.keyboard.press('End');
    assert.equal(await active.getAttribute('aria-level'), '1', 'the last section');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const [row] = (await rowsOf(frame)).filter(({ selected }) => selected);
    assert.ok(row.level > 1, 'the focus went down');
    assert.match(await frame.locator('#tooltip').innerText(), /offset/i, 'what has the focus is explained');
    await page.keyboard.press('Escape');
    await frame.locator('#tooltip').waitFor({ state: 'hidden' });
  });

  test('a row under the pointer is explained, and its octets are marked when it is clicked', async () => {
    const frame = webview(page);
    const row = frame.locator('[role=treeitem][data-node]').last();
    await row.hover();
    const tooltip = frame.locator('#tooltip[role=tooltip]');
    await tooltip.waitFor();
    assert.match(await tooltip.innerText(), /offset/i);
    await screenshot(page, 'node-hover');
    await row.locator('.label').click();
    await frame.locator('#bytes .run.header').first().waitFor();
    await frame.locator('#bytes .run.content').first().waitFor();
  });

  test('a click on an octet selects the innermost element that holds it', async () => {
    const frame = webview(page);
    const bytes = frame.locator('#bytes');
    await bytes.focus();
    await page.keyboard.press('Control+Home');
    const hex = frame.locator('#bytes .line[data-offset="0"] .hex');
    await hex.waitFor();
    const character = await frame
      .locator('#bytes .ruler')
      .evaluate((ruler) => ruler.getBoundingClientRect().width / 10);
    // Octet 4 opens the OBJECT IDENTIFIER contentType: after the four header octets of ContentInfo.
    await hex.click({ position: { x: (4 * 3 + 1) * character, y: 4 } });
    const selected = frame.locator('[role=treeitem][aria-selected=true]');
    await selected.filter({ hasText: 'contentType' }).waitFor();
    assert.match(await selected.innerText(), /1\.2\.840\.113549\.1\.7\.2/);
  });

  test('findings stand in the Problems panel, and the code explains itself', async () => {
    await openInspector(page, 'forged-chain.pkc', 'failed');
    await page.locator('.statusbar-item', { hasText: 'PKC failed' }).waitFor();
    await runCommand(page, 'Problems: Focus on Problems View');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: /PKC2\d\d/ }).first();
    await problem.waitFor();
    await screenshot(page, 'node-forged-problems');
    const link = problem.locator('a.monaco-link');
    const code = await link.innerText();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: code }).waitFor();
    await webview(page).locator('h1, h2', { hasText: code }).first().waitFor();
    await screenshot(page, 'node-explained');
    await runCommand(page, 'View: Hide Panel');
  });

  test('a broken file opens up to the break, and says where it breaks', async () => {
    const frame = await openInspector(page, 'broken.pkc', 'unreadable');
    assert.match((await shownVerdict(page)).summary, new RegExp(`ends at octet ${BROKEN_AT}`));
    assert.match(
      await frame.locator('.finding[data-code="PKC102"]').innerText(),
      new RegExp(`at ${BROKEN_AT}`),
    );
    assert.ok((await rowsOf(frame)).length > 2, 'the tree up to the break');
    await screenshot(page, 'node-broken');
  });

  test('a file that is replaced on disk is read again', async () => {
    await openInspector(page, 'changing.pkc', 'verified');
    await copyFile(join(session.folder, 'forged-chain.pkc'), join(session.folder, 'changing.pkc'));
    await waitForVerdict(page, 'failed');
    await copyFile(join(session.folder, 'luna-rsa-verified.pkc'), join(session.folder, 'changing.pkc'));
    await waitForVerdict(page, 'verified');
  });

  test('a root that is trusted no longer makes the verdict fail at once', async () => {
    await session.server.setMachineSettings({});
    await waitForVerdict(page, 'failed');
    await session.server.setMachineSettings({ [TRUSTED_ROOTS]: await sampleRoots() });
    await waitForVerdict(page, 'verified');
  });

  for (const name of ['genuine-rsa.pkc', 'genuine-ecc.pkc']) {
    test.runIf(HAS_GENUINE)(`${name}: verified under the built-in anchors${WITHOUT_GENUINE}`, async () => {
      const frame = await openInspector(page, name, 'verified');
      assert.match(await frame.locator('body').innerText(), /521174/, 'the HSM’s serial number');
      await screenshot(page, `node-${name.replace('.pkc', '')}`);
    });
  }

  test('a key attribute shows the octets that it was read from, and how well it is known', async () => {
    await runCommand(page, 'View: Close All Editors');
    const frame = await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
    const row = frame.locator('[role=treeitem][data-attribute]', { hasText: 'firmware version' }).first();
    await row.locator('.label').click();
    await row.locator('.label').hover();
    const tooltip = frame.locator('#tooltip');
    await tooltip.filter({ hasText: 'inferred' }).waitFor();
    await frame.locator('#bytes .run.in-range, #bytes .run.content').first().waitFor();
  });

  test('nothing was asked of another machine, and the content security policy of the page held', () => {
    assert.deepEqual(session.workbench.external, []);
    const violations = session.workbench.log.filter((line) => /content security policy/i.test(line));
    assert.deepEqual(violations, []);
  });
});
