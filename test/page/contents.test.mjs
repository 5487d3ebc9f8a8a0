/** The page: tree, octets and tooltip, by pointer and by keyboard. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { active, shot, startSuite } from './harness/suite.mjs';

/** How many elements the whole document has. */
const countOfElements = (page) => page.evaluate(() => document.querySelectorAll('*').length);

describe("the page's tree and octets", () => {
  let suite;
  let models;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  afterAll(() => suite?.close());

  test('goes through the tree by keyboard alone, with one tab stop', async (t) => {
    const { page } = await suite.open(t, models.verified());
    const tree = page.locator('[role=tree]');
    await tree.focus();
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const row = async () => ({
      text: await active(page).locator('.label').innerText(),
      level: await active(page).getAttribute('aria-level'),
    });
    await press('Home');
    assert.deepEqual(await row(), { text: 'Key attributes', level: '1' });
    await press('End', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    assert.equal((await row()).level, '3');
    assert.match((await row()).text, /^content/);
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    assert.equal((await row()).text, 'CMS structure');
    await press('c', 'e');
    assert.equal((await row()).text, 'Certificates');
    await press('ArrowRight', '*', 'ArrowDown');
    assert.deepEqual(await row(), { text: 'tbsCertificate', level: '3' });
    assert.equal(await active(page).getAttribute('aria-posinset'), '1');
    assert.equal(await active(page).getAttribute('aria-setsize'), '3');
    await press('Enter');
    assert.equal(await active(page).getAttribute('aria-expanded'), 'true');
    await press(' ');
    assert.equal(await active(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('[role=tree] [tabindex]').count(), 0, 'no row is a tab stop');
    assert.equal(await tree.getAttribute('aria-activedescendant'), await active(page).getAttribute('id'));
    assert.equal(await tree.evaluate((element) => document.activeElement === element), true);
  });

  test('keeps the focused row for assistive technology while it is scrolled out of sight', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.getByRole('button', { name: 'Expand all' }).click();
    const tree = page.locator('[role=tree]');
    await tree.focus();
    await page.keyboard.press('Home');
    await tree.evaluate((element) => element.scrollTo(0, 5000));
    await page.locator('.row.away').waitFor({ state: 'attached' });
    const id = await tree.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${id}`).count(), 1);
    await page.keyboard.press('ArrowDown');
    await active(page).locator('.label').waitFor();
    assert.equal(await page.locator('.row.away').count(), 0, 'the next key brings the focus into sight');
  });

  test('marks the octets of the selected row, and selects the row of a clicked octet', async (t) => {
    const model = models.verified();
    const { page } = await suite.open(t, model);
    await page.locator('[role=treeitem][data-node]').first().locator('.label').click();
    const [certificate] = model.certificates;
    const header = (await page.locator('#bytes .hex .run.header').allInnerTexts()).join(' ');
    const octets = model.octets.bytes.subarray(certificate.offset, certificate.offset + 4);
    assert.equal(header, Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(' '));
    assert.match(await page.locator('.legend').innerText(), /tag 1[^]*length 3[^]*content \d+/);

    await page.locator('#bytes').focus();
    await page.keyboard.press('Control+Home');
    // Octets 4 to 14 are contentType; its sixth octet, by place.
    const line = page.locator('#bytes .line[data-offset="0"]');
    const place = await line.locator('.hex').evaluate((cell) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (before + node.length > 27) {
          range.setStart(node, 27 - before);
          range.setEnd(node, 28 - before);
          break;
        }
        before += node.length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    assert.match(await active(page).innerText(), /contentType/);
    assert.match(await page.locator('.legend').innerText(), /cursor 9 \(0x9\)/);
    assert.equal(await page.locator('#bytes .hex .run.cursor').getAttribute('data-offset'), '9');
    await page.locator('#bytes .line[data-offset="0"] .ascii').click({ position: { x: 2, y: 4 } });
    assert.match(await page.locator('.legend').innerText(), /cursor 0 /);
  });

  test('moves through the octets by keyboard', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.locator('#bytes').focus();
    for (const key of ['Control+Home', 'ArrowDown', 'End', 'ArrowLeft']) await page.keyboard.press(key);
    assert.match(await page.locator('.legend').innerText(), /cursor 30 /);
    await page.keyboard.press('Control+End');
    const { length } = models.verified().octets.bytes;
    assert.match(await page.locator('.legend').innerText(), new RegExp(`cursor ${length - 1} `));
    assert.equal(await page.locator('#bytes .run.cursor').first().isVisible(), true);
    const id = await page.locator('#bytes').getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${id} .cursor`).count(), 1);
  });

  test('explains the row under the pointer beside it, and stays while pointed at', async (t) => {
    const { page } = await suite.open(t, models.failed());
    const tooltip = page.locator('#tooltip[role=tooltip]');
    for (const at of [6, 9]) {
      const row = page.locator('[role=treeitem]').nth(at);
      await row.hover();
      await page.locator(`[role=treeitem]:nth-child(${at + 1})[aria-describedby=tooltip]`).waitFor();
      if (at === 6) continue;
      const [over, under] = [await tooltip.boundingBox(), await row.boundingBox()];
      assert.ok(
        over.y >= under.y + under.height || over.y + over.height <= under.y,
        'the row is not covered',
      );
      await page.mouse.move(over.x + 20, over.y + 20, { steps: 5 });
      await page.waitForTimeout(500);
      assert.match(await tooltip.innerText(), /Offset\s+\d+ \(0x[0-9a-f]+\)/);
    }
    await shot(page, 'tooltip');
    await page.mouse.move(5, 5);
    await tooltip.waitFor({ state: 'detached' });
  });

  test('explains the focused row, until Escape', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.locator('[role=tree]').focus();
    for (const key of ['End', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const tooltip = page.locator('#tooltip');
    await tooltip.waitFor();
    assert.match(await tooltip.innerText(), /contentInfo[^]*SEQUENCE[^]*long form, 2 length octets/);
    assert.equal(await active(page).getAttribute('aria-describedby'), 'tooltip');
    // What lies under it takes the click: the pointer had no part in opening it.
    const { x, y, width, height } = await tooltip.boundingBox();
    const under = await page.evaluate(
      ([left, top]) => document.elementFromPoint(left, top)?.closest('#tooltip') === null,
      [x + width / 2, y + height / 2],
    );
    assert.equal(under, true);
    await page.keyboard.press('Escape');
    await tooltip.waitFor({ state: 'detached' });
    await page.waitForTimeout(700);
    assert.equal(await tooltip.count(), 0, 'it stays away');
  });

  test('explains by keyboard alone what does not fit: Alt and the arrows scroll it', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.setViewportSize({ width: 420, height: 170 });
    await page.locator('[role=tree]').focus();
    for (const key of ['End', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const tooltip = page.locator('#tooltip');
    await tooltip.waitFor();
    const hidden = () => tooltip.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop);
    await shot(page, 'tooltip-cut');
    assert.ok((await hidden()) > 1, `the tooltip is cut: ${JSON.stringify(await tooltip.boundingBox())}`);
    assert.equal(await tooltip.locator('.tooltip-more').isVisible(), true);
    const selected = await active(page).innerText();
    for (let i = 0; i < 20 && (await hidden()) > 1; i++) await page.keyboard.press('Alt+ArrowDown');
    assert.ok((await hidden()) <= 1, 'its end is reached');
    assert.equal(await active(page).innerText(), selected, 'the row stays');
    await page.keyboard.press('Alt+ArrowUp');
    assert.ok((await hidden()) > 1);
  });

  test('keeps few elements and little time for 100,000 ASN.1 elements', async (t) => {
    const { page } = await suite.open(t, models.bundle(1_400));
    await page.locator('[role=tree]').focus();
    await page.keyboard.press('End');
    const rows = await page.locator('[data-section=structure] .aside').innerText();
    assert.ok(Number(rows.replace(/\D/g, '')) > 100_000, rows);
    const took = await page.evaluate(async () => {
      const start = performance.now();
      document.querySelector('[aria-label="Expand all"]').click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    });
    console.log(`expanded over 200,000 rows to painted in ${took.toFixed(0)} ms`);
    const elements = await countOfElements(page);
    console.log(`${elements} elements in the document`);
    assert.ok(elements < 400, `${elements} elements`);
    const tree = page.locator('[role=tree]');
    await tree.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page).isVisible(), true);
    const toEnd = await tree.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
    assert.ok(Math.abs(toEnd) <= 23, `the scrollbar is ${toEnd} pixels from its end`);
    assert.ok((await countOfElements(page)) < 400);
    await page.locator('#bytes').focus();
    await page.keyboard.press('Control+End');
    assert.equal(await page.locator('#bytes .run.cursor').first().isVisible(), true);
  });

  test('reaches both ends of 14 MB, and moves line by line between them', async (t) => {
    const { page } = await suite.open(t, models.bundle(10_000));
    const bytes = page.locator('#bytes');
    const state = () =>
      bytes.evaluate((box) => ({
        first: Number(box.querySelector('.line').dataset.offset),
        toEnd: box.scrollHeight - box.clientHeight - box.scrollTop,
        lineHeight: box.querySelector('.line').clientHeight,
      }));
    await bytes.focus();
    await page.keyboard.press('Control+End');
    await page.locator('#bytes .run.cursor').first().waitFor();
    const end = await state();
    assert.ok(Math.abs(end.toEnd) <= 1, `the scrollbar is ${end.toEnd} pixels from its end`);
    await bytes.hover();
    await page.mouse.wheel(0, -10 * end.lineHeight);
    await page.waitForFunction((first) => {
      const line = document.querySelector('#bytes .line');
      return Number(line.dataset.offset) < first;
    }, end.first);
    assert.equal((await state()).first, end.first - 10 * 16);
    await bytes.evaluate((box) => box.scrollTo(0, 0));
    await page.locator('#bytes .line[data-offset="0"]').waitFor();
    await bytes.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.locator(`#bytes .line[data-offset="${end.first}"]`).waitFor();
  });
});
