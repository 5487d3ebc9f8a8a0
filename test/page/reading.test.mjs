/** Reading a file: filter, menu, copying, offsets, claims, the chain, and what is kept of it all. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { active, shot, startSuite } from './harness/suite.mjs';

const labels = (page) => page.locator('[role=treeitem] .label').allInnerTexts();
const callsOf = (shown, name) => shown.calls.filter((call) => call.name === name);

/** A host whose file was read again a moment ago. */
const refuseToCopy = () => {
  throw new Error('The file was read again; choose the element anew.');
};

describe('reading a file', () => {
  let suite;
  let models;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  afterAll(() => suite?.close());

  test('filters by name, value, OID and hex, and says how many there are', async (t) => {
    const { page } = await suite.open(t, models.verified());
    const all = await labels(page);
    await page.locator('[role=tree]').focus();
    await page.keyboard.press('Control+f');
    const count = page.locator('.filter-count');
    for (const [text, expected] of [
      ['signatureValue', 'signatureValue'],
      ['Luna K7-990017', 'value'],
      ['2.5.29.15', 'extnID'],
      ['30 82', 'tbsCertificate'],
      ['552b0f', null],
    ]) {
      await page.locator('#filter').fill(text);
      if (expected === null) {
        await page.getByText('Nothing in the file has this').waitFor();
        assert.equal(await count.innerText(), 'No match');
        continue;
      }
      await page.locator('[role=treeitem]', { hasText: expected }).first().waitFor();
      assert.match(await count.innerText(), /^\d+ match(es)?$/, text);
    }
    await page.getByRole('button', { name: 'Clear the filter' }).first().click();
    assert.deepEqual(await labels(page), all, 'the tree is as it was');
  });

  test('goes from the filter to the matches by keyboard, and back', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.keyboard.press('Control+f');
    await page.keyboard.type('commonName');
    await page.keyboard.press('Enter');
    assert.match(await active(page).innerText(), /commonName/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'tree');
    await page.keyboard.press('Control+f');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'filter');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#filter').inputValue(), '');
    assert.equal(await active(page).isVisible(), true, 'what was found stays selected and in sight');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'tree');
  });

  test('lets a filter go that would hide what was chosen elsewhere', async (t) => {
    const { page } = await suite.open(t, models.failed());
    await page.locator('#filter').fill('serialNumber');
    await page.locator('.finding[data-code=PKC203] .place').click();
    assert.equal(await page.locator('#filter').inputValue(), '');
    assert.match(await active(page).innerText(), /signatureValue/);
  });

  test('copies by keys and by menu, what the host makes of a node', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    const row = page.locator('[role=treeitem][data-node]').first();
    const node = Number(await row.getAttribute('data-node'));
    await row.locator('.label').click();
    await page.locator('[role=tree]').focus();
    for (const keys of ['c', 'Shift+c', 'Alt+c', 'Alt+b', 'Alt+p', 'Alt+a'])
      await page.keyboard.press(`Control+${keys}`);
    const place = { revision: 1, node };
    assert.deepEqual(
      callsOf(shown, 'copyElement').map(({ args }) => args),
      [
        [place, 'hex'],
        [place, 'path'],
        [place, 'hex'],
        [place, 'base64'],
        [place, 'pem'],
        [place, 'c-array'],
      ],
      'a certificate has no value of its own',
    );
    await page.locator('#done', { hasText: 'Copied as C array' }).waitFor();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    const names = await menu.getByRole('menuitem').allInnerTexts();
    assert.match(names.join(), /Copy path.*Copy hex.*Copy base64.*Copy PEM.*Copy C array.*Save as DER/s);
    await shot(page, 'menu');
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    assert.deepEqual(callsOf(shown, 'copyElement').at(-1).args, [place, 'pem']);
    assert.equal(await menu.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'tree');
    await row.click({ button: 'right' });
    await page.keyboard.press('Escape');
    assert.equal(await menu.count(), 0);
    await page.keyboard.press('Control+s');
    assert.deepEqual(callsOf(shown, 'saveElement').at(-1).args, [place]);
  });

  test('copies of a key attribute what its row shows', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    await page.locator('[role=tree]').focus();
    for (const key of ['Home', 'ArrowDown', 'Control+c']) await page.keyboard.press(key);
    assert.match(await active(page).innerText(), /yes/);
    assert.deepEqual(callsOf(shown, 'copyAttribute').at(-1).args, [{ revision: 1, at: 0 }]);
    assert.equal(callsOf(shown, 'copyElement').length, 0);
    await page.keyboard.press('Shift+F10');
    assert.match(await page.getByRole('menu').innerText(), /Copy value/);
  });

  test('says why something could not be copied', async (t) => {
    const model = models.verified();
    const { page } = await suite.open(t, model, {
      answers: { ready: () => model, copyElement: refuseToCopy },
    });
    await page.locator('[role=treeitem][data-node]').first().locator('.label').click();
    await page.locator('[role=tree]').focus();
    await page.keyboard.press('Control+c');
    await page.locator('#done', { hasText: 'read again' }).waitFor();
  });

  test('expands and collapses siblings, and all below', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.locator('[role=treeitem][data-node]').first().locator('.label').click();
    await page.locator('[role=tree]').focus();
    const deep = page.locator('[role=treeitem][aria-level="5"]');
    await page.keyboard.press('Shift+ArrowRight');
    await deep.first().waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    assert.equal(await deep.count(), 0);
    assert.equal(await active(page).getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('*');
    assert.equal(await active(page).getAttribute('aria-expanded'), 'true');
  });

  test('goes to an offset, decimal or hex, and says what is none', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.keyboard.press('Control+g');
    await page.keyboard.type('0x2d');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('.legend').innerText(), /cursor 45 /);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'bytes');
    await page.keyboard.press('Control+g');
    for (const [text, problem] of [
      ['99999', /The last octet is at 7145/],
      ['4x', /An offset is a number/],
    ]) {
      await page.locator('#go-to-offset').fill(text);
      await page.keyboard.press('Enter');
      assert.match(await page.locator('#go-to-problem').innerText(), problem);
    }
  });

  test('follows content that is an element again', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.locator('#filter').fill('extnValue');
    await page.locator('[role=treeitem]', { hasText: 'encapsulates' }).first().locator('.label').click();
    assert.ok((await page.locator('#bytes .run.inner').count()) > 0, 'the header inside is marked');
    assert.match(await page.locator('.legend').innerText(), /tag 1[^]*length 1[^]*element in it at \d+/);
    const steps = page.locator('.breadcrumb button');
    assert.match((await steps.allInnerTexts()).join('/'), /extensions.*\/extnValue$/);
    await steps.nth(1).click();
    assert.equal(await active(page).getAttribute('aria-level'), '2');
  });

  test('ties each claim to its octets, and verifies nothing without integrity', async (t) => {
    const { page } = await suite.open(t, models.verified());
    const group = (standing) => page.locator(`[data-standing=${standing}]`);
    const icons = await page
      .locator('.claims h3 .icon')
      .evaluateAll((all) => all.map((icon) => icon.innerHTML));
    assert.equal(new Set(icons).size, 5, 'five words, five icons');
    await group('stated').locator('.claim-place').click();
    assert.match(await active(page).innerText(), /serialNumber/);
    assert.ok((await page.locator('#bytes .run.content').count()) > 0);
    assert.match(await group('not-stated').innerText(), /FIPS mode/);
    await group('stated').getByRole('button').first().click();
    assert.equal(await group('stated').locator('.claim').count(), 0);

    const { page: broken } = await suite.open(t, models.failed());
    assert.equal(await broken.locator('[data-standing=verified] .claim').count(), 0);
    assert.match(await broken.locator('[data-standing=stated]').innerText(), /Stated in the file/);
  });

  test('draws the chain at any width, and opens what is drawn by keyboard', async (t) => {
    for (const width of [200, 320, 700, 2000, 3800]) {
      const { page } = await suite.open(t, models.failed(), { width, height: 900 });
      const outside = await page.locator('.chain-picture svg').evaluate((svg) => {
        const { left, right, bottom } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text, .bar, .dot, foreignObject')]
          .map((part) => part.getBoundingClientRect())
          .filter((box) => box.left < left - 1 || box.right > right + 1 || box.bottom > bottom + 1).length;
      });
      assert.equal(outside, 0, `at ${width} pixels`);
      await page.close();
    }
    const { page } = await suite.open(t, models.failed());
    const entry = page.locator('.chain-picture .link-invalid > .certificate').first();
    await entry.focus();
    await page.keyboard.press('Enter');
    assert.match(await active(page).innerText(), /device authentication/);
    await page.locator('.chain-picture .reason').first().focus();
    await page.keyboard.press(' ');
    assert.match(await active(page).innerText(), /signatureValue/);
    assert.equal((await page.locator('.chain-picture .mark').count()) > 5, true);
  });

  test('puts unused and copied certificates aside, and says what was out of date', async (t) => {
    const { page } = await suite.open(t, models.crowded(), { width: 1600, height: 1100 });
    assert.match(await page.locator('.chain-picture').innerText(), /Beside the chain[^]*not used[^]*a copy/);
    assert.equal(await page.locator('.chain-picture .aside rect.dot').count(), 2);
    assert.equal(await page.locator('.chain-picture .bar-outside').count(), 1);
    await shot(page, 'chain-aside');
    await page.getByRole('button', { name: 'As text', exact: true }).click();
    assert.equal(await page.locator('.chain-text .link-aside').count(), 2);
  });

  test('asks the host for reports, certificates and the text view', async (t) => {
    const shown = await suite.open(t, models.verified());
    const group = shown.page.getByRole('group', { name: 'Report and certificates' });
    for (const button of await group.getByRole('button').all()) await button.click();
    assert.deepEqual(
      callsOf(shown, 'run').map(({ args }) => args[0]),
      ['copyReport', 'saveReport', 'exportCertificates', 'openAsText'],
    );
  });

  test('keeps filter, borders, closed groups, scrolling and the keyboard over a reload', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.locator('[data-standing=inferred] h3 button').click();
    const border = page.getByRole('separator', { name: 'Width of the verification' });
    await border.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const share = await border.getAttribute('aria-valuenow');
    assert.equal(share, '36');
    await page.locator('.overview').evaluate((box) => box.scrollTo(0, 120));
    await page.locator('#filter').fill('serial');
    await page.keyboard.press('Enter');
    const row = await active(page).innerText();
    const width = await page.locator('.overview').evaluate((box) => box.clientWidth);
    await page.reload();
    await page.locator('#verdict').waitFor();
    assert.equal(await page.locator('#filter').inputValue(), 'serial');
    assert.equal(await active(page).innerText(), row);
    assert.equal(await border.getAttribute('aria-valuenow'), share);
    assert.equal(await page.locator('.overview').evaluate((box) => box.clientWidth), width);
    assert.equal(await page.locator('.overview').evaluate((box) => box.scrollTop), 120);
    assert.equal(await page.locator('[data-standing=inferred] .claim').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'tree');
  });

  test('brings the tree into sight where a narrow page has it further down, and keeps its own scrolling', async (t) => {
    const { page } = await suite.open(t, models.failed(), { width: 300 });
    const place = page.locator('.finding[data-code=PKC301] .place').first();
    await place.click();
    const tree = await page.locator('#tree-pane').boundingBox();
    assert.ok(tree.y >= 0 && tree.y + tree.height <= 701, `${tree.y} + ${tree.height}`);
    assert.ok(await active(page).isVisible());
    await shot(page, 'narrow-revealed');
    const scrolled = () => page.evaluate(() => Math.round(document.scrollingElement.scrollTop));
    await page.locator('#tree').focus();
    const before = await scrolled();
    assert.ok(before > 0);
    await page.reload();
    await page.locator('#verdict').waitFor();
    await page.waitForTimeout(300);
    assert.equal(await scrolled(), before);
  });

  test('says that the file has changed on disk, and keeps the keyboard where it was', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    const place = page.locator('.finding[data-code=PKC111] .disclosure');
    await place.focus();
    await shown.call('show', { ...models.cut(), revision: 2 });
    await page.locator('.changed', { hasText: 'verified before, unreadable now' }).waitFor();
    await shot(page, 'changed');
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    assert.equal(await page.locator('.changed').count(), 0);
    await shown.call('show', { ...models.cut(), revision: 3 });
    assert.equal(await page.locator('.changed').count(), 0, 'nothing of it is new');
  });
});
