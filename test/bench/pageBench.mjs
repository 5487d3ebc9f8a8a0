/** The page's speed in a real Chromium, beside two ready-made trees measured in the same browser. */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { root } from '../setup/run.mjs';
import { loadModule } from '../page/harness/bundles.mjs';
import { openPage } from '../page/harness/openPage.mjs';
import { browserOptions, servePage } from '../page/harness/servePage.mjs';

const ROUNDS = 7;
const KEYS = 60;

const grouped = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/**
 * Runs an action at the start of a frame and gives the milliseconds until that frame is painted: waiting for the
 * screen's next frame is not the page's work. The action gives a function that tells whether what was asked for is
 * drawn: a time of something that was not done yet would be worth nothing.
 */
const toPaint = (page, action, argument) =>
  page.evaluate(
    ([name, value]) =>
      new Promise((done, failed) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            const took = performance.now() - start;
            if (isDrawn()) done(took);
            else failed(new Error(`not drawn yet: ${name}`));
          });
          port1.start();
          const start = performance.now();
          const isDrawn = globalThis.benchActions[name](value);
          port2.postMessage(null);
        });
      }),
    [action, argument],
  );

/** Runs in the page: what a user does there. */
function installActions() {
  globalThis.benchActions = {
    clickButton(name) {
      const { style } = document.querySelector('[role=tree] .sizer');
      const before = style.height;
      document.querySelector(`[aria-label="${name}"]`).click();
      return () => style.height !== before;
    },
    pressDown() {
      const tree = document.querySelector('[role=tree]');
      const before = tree.getAttribute('aria-activedescendant');
      tree.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
      return () => tree.getAttribute('aria-activedescendant') !== before;
    },
    setFilter(text) {
      const box = document.querySelector('#filter');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return () => (document.querySelector('.filter-count').textContent !== '') === (text !== '');
    },
  };
}

async function expanding(page) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    await toPaint(page, 'clickButton', 'Collapse all');
    times.push(await toPaint(page, 'clickButton', 'Expand all'));
  }
  return median(times);
}

async function arrowKeys(page) {
  await page.locator('[role=tree]').focus();
  await page.keyboard.press('Home');
  const times = [];
  for (let at = 0; at < KEYS; at++) times.push(await toPaint(page, 'pressDown'));
  return median(times);
}

/** The slowest of some filters, each the median of its rounds. */
async function filtering(page) {
  const medians = [];
  for (const text of ['serialNumber', 'luna', '2.5.29.15', '2049', '30 82', 'e']) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await toPaint(page, 'setFilter', '');
      times.push(await toPaint(page, 'setFilter', text));
    }
    medians.push({ text, milliseconds: median(times) });
  }
  await toPaint(page, 'setFilter', '');
  return medians.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
}

async function ours(browser, url, model) {
  const { page, calls } = await openPage(browser, url, { answers: { ready: () => model } });
  await page.locator('#verdict').waitFor();
  await page.evaluate(installActions);
  while (!calls.some(({ name }) => name === 'painted')) await page.waitForTimeout(20);
  const shown = calls.find(({ name }) => name === 'painted').args[1];
  const expanded = await expanding(page);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const key = await arrowKeys(page);
  const filter = await filtering(page);
  await page.close();
  return { shown, expanded, elements, key, filter };
}

/** The package leaves out the file of its context menu; without it the peer has a little less to do. */
const withoutContextMenu = {
  name: 'without context menu',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/context\.js$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: 'export const bindContextMenu = () => undefined;',
    }));
  },
};

async function peersIn(browser, small, large) {
  const { outputFiles } = await build({
    entryPoints: ['test/bench/peerPage.ts'],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
    plugins: [withoutContextMenu],
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  page.setDefaultTimeout(180_000);
  await page.setContent('<!DOCTYPE html><html lang="en"><title>peers</title><body></body></html>');
  await page.addScriptTag({ content: outputFiles[0].text });
  const tree = await page.evaluate((data) => globalThis.peers.vscodeElements(data), small.tree());
  const base64 = Buffer.from(large.model.octets.bytes).toString('base64');
  const dom = await page.evaluate((data) => globalThis.peers.lapo(data), base64);
  await page.close();
  return { tree, dom };
}

/** `row` and `milliseconds` are those of the bench's table. */
export async function pageRows(row, milliseconds) {
  const { bundleOf } = await loadModule('test/bench/pageData.ts');
  const small = bundleOf(12_000);
  const large = bundleOf(100_000);
  const served = await servePage();
  const browser = await chromium.launch(await browserOptions());
  try {
    const [few, many] = [
      await ours(browser, served.url, small.model),
      await ours(browser, served.url, large.model),
    ];
    const { tree, dom } = await peersIn(browser, small, large);
    const size = (large.model.octets.bytes.length / 1e6).toFixed(1);
    return [
      row(
        `page: ${grouped(small.count)} elements expanded to painted`,
        milliseconds(few.expanded),
        `vscode-elements ${milliseconds(tree.milliseconds)}`,
        '< 100 ms',
        few.expanded < 100,
      ),
      row(
        `page: ${grouped(large.count)} elements expanded to painted`,
        milliseconds(many.expanded),
        '',
        '< 200 ms',
        many.expanded < 200,
      ),
      row(
        `page: ${size} MB from message to painted`,
        milliseconds(many.shown),
        `@lapo/asn1js ${milliseconds(dom.milliseconds)}`,
        '',
        null,
      ),
      row('  arrow key there, median', milliseconds(many.key), '', '< 16 ms', many.key < 16),
      row(
        `  filter there, slowest ("${many.filter.text}")`,
        milliseconds(many.filter.milliseconds),
        '',
        '< 100 ms',
        many.filter.milliseconds < 100,
      ),
      row(
        '  elements of the document there',
        grouped(many.elements),
        `vscode-elements ${grouped(tree.elements)}, @lapo/asn1js ${grouped(dom.elements)}`,
        '< 400',
        many.elements < 400,
      ),
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}
