/** Renders media/icon.svg as media/icon.png: the package takes no vector icon. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './e2e/harness/browser.mjs';
import { root } from './setup/run.mjs';

const EDGE_PX = 256;
const svg = await readFile(join(root, 'media/icon.svg'), 'utf8');
const browser = await launchBrowser({ width: EDGE_PX, height: EDGE_PX });
try {
  const page = await browser.context.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
