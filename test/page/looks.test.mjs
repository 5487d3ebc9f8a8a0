/** The page in every theme and width, without colours and without motion. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { active, shot, startSuite } from './harness/suite.mjs';
import { THEMES } from './harness/themes.mjs';

describe('the looks of the page', { timeout: 120_000 }, () => {
  let suite;
  let models;

  before(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  after(() => suite?.close());

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
});
