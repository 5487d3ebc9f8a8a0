/** The pictures of the README, taken from a real VS Code; UPDATE_GOLDEN=1 writes them anew. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { root } from '../setup/run.mjs';
import { openInspector, screenshot } from './harness/inspector.mjs';
import { sampleRoots, TRUSTED_ROOTS } from './harness/samples.mjs';
import { openSession } from './harness/session.mjs';
import { runCommand, until, webview } from './harness/workbench.mjs';

const IMAGES = join(root, 'docs/images');
const byName = (a, b) => a.localeCompare(b);

describe('the pictures of the README', { timeout: 600_000 }, () => {
  const taken = [];
  let session;
  let page;

  /** Takes a picture of the window, and ships it where that is asked for. */
  async function picture(name) {
    taken.push(`${name}.png`);
    await screenshot(page, `readme-${name}`);
    if (process.env.UPDATE_GOLDEN !== '1') return;
    await mkdir(IMAGES, { recursive: true });
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  }

  before(async () => {
    // A scratch folder's path means nothing to a reader.
    const machineSettings = { [TRUSTED_ROOTS]: await sampleRoots(), 'breadcrumbs.filePath': 'last' };
    session = await openSession({ machineSettings });
    ({ page } = session);
    await page.setViewportSize({ width: 1440, height: 960 });
  });
  afterEach((done) => (done.passed ? undefined : screenshot(page, `failed-${done.name}`)));
  after(() => session?.close());

  test('a verified attestation: a key attribute with its octets and what it rests on', async () => {
    const frame = await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    const row = frame.locator('[role=treeitem][data-attribute]', { hasText: 'firmware version' }).first();
    await row.locator('.label').click();
    await row.locator('.label').hover();
    await frame.locator('#tooltip').filter({ hasText: 'inferred' }).waitFor();
    await frame.locator('#bytes .run.in-range, #bytes .run.content').first().waitFor();
    await picture('inspector');
  });

  test('the same as text, side by side', async () => {
    await runCommand(page, 'PKC: Open as Text');
    await page.locator('.tab.active', { hasText: '(as text)' }).waitFor();
    await runCommand(page, 'View: Move Editor into Next Group');
    const tree = webview(page).locator('[role=tree]');
    await tree.waitFor();
    await until('the text does not follow', async (timeout) => {
      await tree.focus({ timeout });
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.locator('.view-line', { hasText: 'contentInfo' }).first().waitFor({ timeout });
      return true;
    });
    await picture('text');
  });

  test('a failed attestation: where the chain breaks', async () => {
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    const frame = await openInspector(page, 'forged-chain.pkc', 'failed');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await frame.locator('#overview').evaluate((overview) => {
      overview.scrollTop = overview.querySelector('.chain').closest('section').offsetTop - overview.offsetTop;
    });
    await frame.getByText('PKC205').first().click();
    await frame.locator('#bytes .run.content').first().waitFor();
    await picture('chain');
  });

  test('the README shows these pictures, and no others are kept', async () => {
    const text = await readFile(join(root, 'README.md'), 'utf8');
    const shown = [...text.matchAll(/!\[[^\]]+\]\(docs\/images\/([^)]+)\)/g)].map(([, name]) => name);
    assert.deepEqual(shown.toSorted(byName), taken.toSorted(byName));
    assert.deepEqual((await readdir(IMAGES)).toSorted(byName), taken.toSorted(byName));
  });
});
