/** `npm run pictures`: takes the pictures of the README anew, from a real VS Code. Needs the package. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setup } from './e2e/harness/globalSetup.mjs';
import { openInspector } from './e2e/harness/inspector.mjs';
import { sampleRoots, TRUSTED_ROOTS } from './e2e/harness/samples.mjs';
import { openSession, stopVscode } from './e2e/harness/session.mjs';
import { runCommand, until, webview } from './e2e/harness/workbench.mjs';
import { root } from './setup/run.mjs';

const IMAGES = join(root, 'docs/images');

/** A verified attestation: a key attribute with its octets and what it rests on. */
async function showAttribute(page) {
  const frame = await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  const row = frame.locator('[role=treeitem][data-attribute]', { hasText: 'firmware version' }).first();
  await row.locator('.label').click();
  await row.locator('.label').hover();
  await frame.locator('#tooltip').filter({ hasText: 'inferred' }).waitFor();
  await frame.locator('#bytes .run.in-range, #bytes .run.content').first().waitFor();
}

/** The same as text, side by side. */
async function showText(page) {
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
}

/** A failed attestation: where the chain breaks. */
async function showChain(page) {
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
}

/** In the order in which one leads to the next. */
const PICTURES = { inspector: showAttribute, text: showText, chain: showChain };

await setup();
await mkdir(IMAGES, { recursive: true });
try {
  // A scratch folder's path means nothing to a reader.
  const machineSettings = { [TRUSTED_ROOTS]: await sampleRoots(), 'breadcrumbs.filePath': 'last' };
  const session = await openSession({ machineSettings });
  const { page } = session;
  await page.setViewportSize({ width: 1440, height: 960 });
  for (const [name, show] of Object.entries(PICTURES)) {
    await show(page);
    const path = join(IMAGES, `${name}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
  await session.close();
} finally {
  await stopVscode();
}
