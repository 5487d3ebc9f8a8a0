/** The page for those who do not see it, or not as it was drawn: axe, Chromium's accessibility tree, and zoom. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { setTheme } from './harness/openPage.mjs';
import { active, shot, startSuite } from './harness/suite.mjs';
import { THEMES } from './harness/themes.mjs';

const require = createRequire(import.meta.url);

/** Chromium's own accessibility tree, as screen readers get it. */
async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: role?.value,
      name: name?.value,
      ...Object.fromEntries(properties.map(({ name: key, value }) => [key, value.value])),
    }));
}

/** The rules of axe that a theme can break; all others read what is the same in each. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** A host that cannot read the file. */
const refuse = () => {
  throw new Error('There is no such file.');
};

describe('the page for everybody', () => {
  let suite;
  let models;
  let axe;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
    axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(() => suite?.close());

  /** What axe finds wrong by these rules, all of them where none is named, in a line each. */
  async function violations(page, ...rules) {
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
    const { violations: found } = await page.evaluate(
      (values) =>
        globalThis.axe.run(document, values.length > 0 ? { runOnly: { type: 'rule', values } } : {}),
      rules,
    );
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all }) => `${id}: ${html.slice(0, 160)} ${[...any, ...all][0]?.message ?? ''}`),
    );
  }

  /** States of the page, each reached as a user reaches it. */
  const STATES = {
    verified: async ({ page }) => {
      await page.getByRole('button', { name: 'Expand all' }).click();
      await page.locator('[role=tree]').focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('#tooltip').waitFor();
    },
    'failed, filtered': async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('signature');
      await page.locator('.finding[data-code=PKC111] .disclosure').click();
    },
    'failed, as text': async ({ page }) => {
      await page.getByRole('button', { name: 'As text', exact: true }).click();
      await page.locator('.related .place').click();
    },
    'menu open': async ({ page }) => {
      await page.locator('[role=treeitem][data-node]').first().click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
    'nothing found': async ({ page }) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('no such thing');
    },
    'changed on disk, then gone': async (shown) => {
      await shown.call('show', { ...models.cut(), revision: 2 });
      await shown.page.locator('.changed').waitFor();
      await shown.call('showError', 'The file was deleted.');
      await shown.page.getByRole('alert').waitFor();
    },
  };

  for (const [state, reach] of Object.entries(STATES))
    test(`axe finds nothing wrong, and no colour that is wrong in any theme: ${state}`, async (t) => {
      const model = state.startsWith('failed') ? models.failed() : models.verified();
      const shown = await suite.open(t, model, { theme: 'dark' });
      await reach(shown);
      assert.deepEqual(await violations(shown.page), []);
      for (const theme of Object.keys(THEMES).filter((one) => one !== 'dark')) {
        await setTheme(shown.page, theme);
        assert.deepEqual(await violations(shown.page, ...OF_COLOUR), [], theme);
      }
    });

  test('axe finds nothing wrong while loading, and in a file that cannot be read', async (t) => {
    const loading = await suite.openBare(t);
    await loading.page.locator('.loading').waitFor();
    assert.deepEqual(await violations(loading.page), []);
    const refused = await suite.openBare(t, { answers: { ready: refuse } });
    await refused.page.getByRole('alert').waitFor();
    assert.deepEqual(await violations(refused.page), []);
  });

  test('gives screen readers a tree with levels, places and states, of the rows in sight', async (t) => {
    const { page } = await suite.open(t, models.verified());
    const tree = page.locator('[role=tree]');
    await tree.focus();
    for (const key of ['End', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown'])
      await page.keyboard.press(key);
    const nodes = await accessibilityTree(page);
    assert.equal(nodes.filter(({ role }) => role === 'tree').length, 1);
    const items = nodes.filter(({ role }) => role === 'treeitem');
    const [first] = items;
    assert.match(first.name, /^Key attributes 4/);
    assert.deepEqual([first.level, first.expanded], [1, true]);
    const selected = items.filter(({ selected: is }) => is);
    assert.equal(selected.length, 1);
    assert.match(selected[0].name, /contentType/);
    assert.equal(selected[0].level, 3);
    const row = active(page);
    assert.deepEqual(
      [await row.getAttribute('aria-posinset'), await row.getAttribute('aria-setsize')],
      ['1', '2'],
    );
    const focused = nodes.find(({ role }) => role === 'tree');
    assert.equal(focused.focused, true);
    assert.ok(items.length > 10, String(items.length));
  });

  test('counts only the rows that a filter keeps', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.keyboard.press('Control+f');
    await page.keyboard.type('serialNumber');
    const top = page.locator('[role=treeitem][aria-level="1"]').first();
    assert.match(await top.innerText(), /Certificates/);
    assert.deepEqual(
      [await top.getAttribute('aria-posinset'), await top.getAttribute('aria-setsize')],
      ['1', '2'],
      'no key attribute has this name',
    );
    const rows = await page
      .locator('[role=treeitem]')
      .evaluateAll((all) =>
        all.map((row) =>
          ['level', 'posinset', 'setsize'].map((name) => Number(row.getAttribute(`aria-${name}`))),
        ),
      );
    const start = rows.findIndex(([level]) => level === 4);
    const length = rows.slice(start).findIndex(([level]) => level < 4);
    const siblings = rows.slice(start, start + length).filter(([level]) => level === 4);
    assert.deepEqual(
      siblings,
      siblings.map((_, at) => [4, at + 1, siblings.length]),
    );
    assert.ok(siblings.length < 7, 'a tbsCertificate has seven fields and more');
  });

  test('tells the chain, the claims and the news in words', async (t) => {
    const shown = await suite.open(t, models.failed());
    const nodes = await accessibilityTree(shown.page);
    const named = (role, pattern) =>
      nodes.some((node) => node.role === role && pattern.test(node.name ?? ''));
    assert.ok(
      named('button', /device authentication.*2022-05-05 to 2032-05-05.*signature does not verify.*PKC203/),
    );
    assert.ok(named('button', /^PKC203: The signature of the DAC does not verify/));
    assert.ok(named('button', /Stated in the file/));
    assert.ok(named('searchbox', /Filter by name/));
    assert.ok(named('separator', /Width of the verification/));
    assert.ok(named('grid', /Octets of the file/));
    const status = nodes.filter(({ role }) => role === 'status');
    assert.ok(status.every(({ live }) => live === 'polite') && status.length >= 3);
  });

  test('has one tab stop for each part, in the order of reading', async (t) => {
    const { page } = await suite.open(t, models.failed());
    const order = [];
    for (let at = 0; at < 200; at++) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const { activeElement: on } = document;
        if (on === document.body) return null;
        return on.id || on.closest('section, .file-actions')?.getAttribute('aria-labelledby') || on.tagName;
      });
      if (now === null) break;
      if (order.at(-1) !== now) order.push(now);
    }
    const parts = [
      'csr-title',
      'chain-title',
      'claims-title',
      'findings-title',
      'filter',
      'tree',
      'go-to-offset',
      'bytes',
    ];
    assert.deepEqual(
      order.filter((part) => parts.includes(part)),
      parts,
    );
  });

  test('stays whole at a zoom of 300 %', async (t) => {
    // A window of 1200 pixels at 300 % has 400 of them.
    const { page } = await suite.open(t, models.failed(), { width: 400, height: 300, deviceScaleFactor: 3 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('serial');
    assert.equal(await page.locator('#filter').isVisible(), true);
    assert.ok((await page.locator('[role=treeitem]').count()) > 3);
    await shot(page, 'zoom-300');
  });
});
