/** The page in every theme and width, without colours and without motion. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { active, shot, startSuite } from './harness/suite.mjs';
import { THEMES } from './harness/themes.mjs';

/** How what stands before an element moves. */
function styleOf(element) {
  const { animationName, transitionDuration } = getComputedStyle(element, '::before');
  return { animationName, transitionDuration };
}

describe('the looks of the page', () => {
  let suite;
  let models;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  afterAll(() => suite?.close());

  for (const theme of Object.keys(THEMES)) {
    for (const [width, height] of [
      [300, 700],
      [1000, 700],
      [1920, 1000],
    ]) {
      test(`fits ${width} x ${height} in ${theme}`, async (t) => {
        const { page } = await suite.open(t, models.failed(), { theme, width, height });
        await page.locator('.finding[data-code=PKC203] .place').click();
        await shot(page, `${theme}-${width}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide`);
        const high = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        assert.ok(high <= 0 || width < 640, `${high} pixels too high: only a narrow page scrolls as a whole`);
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('.verdict, .overview, .pane-header, #bytes .line .hex')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .map((element) => element.className),
        );
        assert.deepEqual(cut, [], 'nothing is cut off');
        const selected = page.locator('#bytes .run.header').first();
        assert.notEqual(await selected.evaluate((run) => getComputedStyle(run).boxShadow), 'none');
      });
    }
  }

  for (const colorScheme of ['dark', 'light']) {
    test(`tells its marks without colours of its own, and without motion: ${colorScheme}`, async (t) => {
      const { page } = await suite.open(t, models.failed(), {
        forcedColors: 'active',
        reducedMotion: 'reduce',
        colorScheme,
      });
      await page.locator('.finding[data-code=PKC203] .place').click();
      const header = page.locator('#bytes .run.header').first();
      assert.match(await header.evaluate((run) => getComputedStyle(run).textDecorationLine), /underline/);
      assert.notEqual(await active(page).evaluate((row) => getComputedStyle(row).outlineStyle), 'none');
      await shot(page, `forced-colors-${colorScheme}`);
    });
  }

  for (const [width, height] of [
    [660, 500],
    [1000, 700],
    [2560, 1200],
  ])
    test(`leaves room for both sides at the end of a border's way: ${width} x ${height}`, async (t) => {
      const { page } = await suite.open(t, models.failed(), { width, height });
      for (const border of await page.getByRole('separator').all())
        for (const key of ['Home', 'End']) {
          await border.press(key);
          const overrun = await page.evaluate(() => {
            const parts = [...document.querySelectorAll('.overview, .pane')].map((part) => ({
              part: part.className,
              box: part.getBoundingClientRect(),
              inner: [...part.querySelectorAll('.pane-header *')].map((inside) =>
                inside.getBoundingClientRect(),
              ),
            }));
            return parts
              .filter(
                ({ box, inner }) =>
                  box.width < 180 ||
                  box.height < 80 ||
                  box.right > innerWidth ||
                  box.bottom > innerHeight ||
                  inner.some(({ left, right }) => left < box.left || right > box.right + 1),
              )
              .map(({ part, box }) => `${part}: ${box.width} x ${box.height}`);
          });
          assert.deepEqual(overrun, [], `${await border.getAttribute('aria-label')}, ${key}`);
          await shot(page, `border-${width}-${key}`);
          await border.press('Enter');
        }
    });

  test('a narrow row keeps the code of its finding', async (t) => {
    const { page } = await suite.open(t, models.failed(), { width: 300 });
    await page.locator('.finding[data-code=PKC301] .place').first().click();
    const row = active(page);
    assert.match(await row.locator('.marker').innerText(), /PKC301/);
    const [{ x, width }, marker] = [await row.boundingBox(), await row.locator('.marker').boundingBox()];
    assert.ok(marker.x + marker.width <= x + width, `${marker.x + marker.width} of ${x + width}`);
    await shot(page, 'narrow-marker');
    const { page: many } = await suite.open(t, models.manyFindings(), { width: 300 });
    await many.getByRole('button', { name: /expand all/i }).click();
    const markers = await many.locator('.row:has(.codes)').evaluateAll((rows) =>
      rows.map((one) => {
        const { left, right } = one.querySelector('.marker').getBoundingClientRect();
        return { room: right - left, over: right - one.getBoundingClientRect().right };
      }),
    );
    assert.ok(markers.length > 5);
    for (const { room, over } of markers) assert.ok(room >= 70 && over <= 0, `${room} wide, ${over} over`);
    await many.locator('#tree-pane').scrollIntoViewIfNeeded();
    await shot(many, 'narrow-markers');
  });

  for (const [reducedMotion, moves] of [
    ['reduce', false],
    ['no-preference', true],
  ])
    test(`moves ${moves ? 'what waits and what is pointed at' : 'nothing'}: ${reducedMotion}`, async (t) => {
      const { page: waiting } = await suite.openBare(t, { reducedMotion });
      const { animationName } = await waiting.locator('.progress').evaluate(styleOf);
      assert.equal(animationName !== 'none', moves);
      const { page } = await suite.open(t, models.failed(), { reducedMotion });
      const border = page.getByRole('separator').first();
      await border.press('Enter');
      const { transitionDuration } = await border.evaluate(styleOf);
      assert.equal(transitionDuration !== '0s', moves);
    });
});
