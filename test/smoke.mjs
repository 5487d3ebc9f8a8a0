import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './e2e/harness/browser.mjs';
import { EXPECTED } from './e2e/harness/samples.mjs';
import { openFile, openWorkbench, waitForExtension, webview } from './e2e/harness/workbench.mjs';
import { root } from './setup/run.mjs';

/**
 * Opens each sample in a headless Chromium and compares its verdict. Prints what it checked.
 * @returns {Promise<boolean>} whether all was as expected
 */
export async function smokeTest(url) {
  const shots = join(root, '.cache/shots');
  await mkdir(shots, { recursive: true });
  const browser = await launchBrowser();
  try {
    const { page, external } = await openWorkbench(browser.context, url);
    await waitForExtension(page, 'PKC: Inspect File');
    let good = true;
    const check = (what, passed) => {
      console.log(`${passed ? '✔' : '✖'} ${what}`);
      good &&= passed;
    };
    for (const [name, expected] of Object.entries(EXPECTED)) {
      await openFile(page, name);
      const verdict = webview(page).locator('#verdict');
      await verdict.waitFor();
      const shown = (await verdict.getAttribute('data-verdict')) ?? '';
      const shot = join(shots, `smoke-${name.replace('.pkc', '')}.png`);
      await page.screenshot({ path: shot });
      check(
        `${name}: ${shown}${shown === expected ? '' : `, expected ${expected}`}  (${shot})`,
        shown === expected,
      );
    }
    check(`requests to other machines: ${external.length}`, external.length === 0);
    return good;
  } finally {
    await browser.close();
  }
}
