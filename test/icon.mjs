/** Renders media/icon.svg as media/icon.png: the package takes no vector icon. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './e2e/harness/browser.mjs';
import { root } from './setup/run.mjs';

/** What VS Code asks for; twice that costs the package 8 kB. */
const EDGE_PX = 128;
const svg = await readFile(join(root, 'media/icon.svg'), 'utf8');
const browser = await launchBrowser({ width: EDGE_PX, height: EDGE_PX });
try {
  const page = await browser.context.newPage();
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${EDGE_PX}px; height: ${EDGE_PX}px }</style>${svg}`,
  );
  await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
