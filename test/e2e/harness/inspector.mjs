import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';
import { openFile, runCommand, until, webview } from './workbench.mjs';

/** Where screenshots go; they are looked at, not compared, and taken where they are asked for. */
const SHOTS = join(root, '.cache/shots');
const WITH_SHOTS = process.env.PKC_SHOTS === '1';

async function save(page, name) {
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name.replaceAll('/', '-')}.png`) });
}

export async function screenshot(page, name) {
  if (WITH_SHOTS) await save(page, name);
}

/** Keeps what a test that failed has left on the screen. */
export async function shootFailure(page, { name, result }) {
  if (result?.state === 'fail') await save(page, `failed-${name}`);
}

/** Waits until the inspector that is seen shows this verdict. */
export async function waitForVerdict(page, verdict) {
  await webview(page).locator(`#verdict[data-verdict="${verdict}"]`).waitFor();
}

/** The verdict that the inspector shows, and why. */
export async function shownVerdict(page) {
  const frame = webview(page);
  const verdict = await frame.locator('#verdict').getAttribute('data-verdict');
  return { verdict, summary: (await frame.locator('#summary').innerText()).trim() };
}

/**
 * Opens a page of the inspector and waits until this is in it. A webview may fail to load while VS Code starts its
 * service worker: then the page is opened again. `open` is given the milliseconds that a step of it may take.
 */
export async function untilPainted(page, selector, open) {
  await until(`the inspector shows no ${selector}`, async (timeout) => {
    await open(timeout);
    const shown = webview(page).locator(selector);
    await shown.waitFor({ timeout: 10 * timeout }).catch(async (error) => {
      await runCommand(page, 'View: Close Editor');
      throw error;
    });
    // VS Code gives a page the focus once more when it has loaded, and closes a list that is open by then.
    await page
      .locator('iframe.webview:focus')
      .waitFor({ timeout })
      .catch(() => undefined);
    return true;
  });
}

/** Opens a file from the explorer and waits for its verdict. */
export async function openInspector(page, name, verdict) {
  await untilPainted(page, `#verdict[data-verdict="${verdict}"]`, () => openFile(page, name));
  const { summary } = await shownVerdict(page);
  assert.notEqual(summary, '', 'the verdict is explained');
  return webview(page);
}

/** The rows of the tree that are drawn: their words, level and state. */
export function rowsOf(frame) {
  return frame.locator('[role=treeitem]').evaluateAll((rows) =>
    rows.map((row) => ({
      text: row.textContent,
      node: row.dataset.node === undefined ? null : Number(row.dataset.node),
      level: Number(row.ariaLevel),
      expanded: row.ariaExpanded,
      selected: row.ariaSelected === 'true',
    })),
  );
}
