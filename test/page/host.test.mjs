/** The page and its host: what each asks of the other, and what the page keeps. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { active, shot, startSuite } from './harness/suite.mjs';

describe('the page and its host', () => {
  let suite;
  let models;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  afterAll(() => suite?.close());

  test('tells the host when a model was painted', async (t) => {
    const shown = await suite.open(t, models.verified());
    const painted = () => shown.calls.filter(({ name }) => name === 'painted');
    while (painted().length === 0) await shown.page.waitForTimeout(10);
    const [revision, milliseconds] = painted()[0].args;
    assert.equal(revision, 1);
    assert.ok(milliseconds > 0, String(milliseconds));
    console.log(`first message to painted tree: ${milliseconds.toFixed(0)} ms`);
  });

  test('shows a new reading and keeps the place in it', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    await page.locator('[role=tree]').focus();
    for (const key of ['c', 'e', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const before = await active(page).innerText();
    assert.match(before, /tbsCertificate/);
    await shown.call('show', { ...models.failed(), revision: 2 });
    await page.locator('#verdict[data-verdict=failed]').waitFor();
    assert.equal(await active(page).innerText(), before);
    assert.match(await page.locator('#news').innerText(), /read again: failed/);
    assert.equal(await page.locator('[role=tree]').evaluate((tree) => document.activeElement === tree), true);
    // An answer from before comes late.
    await shown.call('show', { ...models.verified(), revision: 1 });
    assert.equal(await page.locator('#verdict').getAttribute('data-verdict'), 'failed');
  });

  test('keeps what was expanded and selected over a reload', async (t) => {
    const { page } = await suite.open(t, models.verified());
    await page.locator('.finding[data-code=PKC111] .disclosure').click();
    await page.locator('.finding[data-code=PKC111] .place').nth(3).click();
    const before = await active(page).innerText();
    await page.waitForTimeout(400);
    await page.reload();
    await page.locator('#verdict').waitFor();
    assert.equal(await active(page).innerText(), before);
    assert.equal(await active(page).evaluate((row) => row.classList.contains('away')), false);
    assert.equal(await page.locator('.finding[data-code=PKC111] .places').count(), 1);
  });

  test('says that the file cannot be read any more, above its last reading', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    await shown.call('showError', 'The file was deleted.');
    const alert = page.getByRole('alert');
    assert.match(await alert.innerText(), /The file was deleted\.[^]*last reading/);
    assert.equal(await page.locator('#verdict').innerText(), 'Verified');
    await shot(page, 'outdated');
    await alert.getByRole('button').click();
    assert.equal(shown.calls.at(-1).name, 'reopenAs');
    await shown.call('show', { ...models.verified(), revision: 2 });
    await alert.waitFor({ state: 'detached' });
  });

  test('shows that it is loading after a moment, and why it cannot', async (t) => {
    const loading = await suite.openBare(t);
    await loading.page.locator('.loading').waitFor({ state: 'visible' });
    const refused = await suite.openBare(t, {
      answers: {
        ready: () => {
          throw new Error('There is no such file.');
        },
      },
    });
    assert.match(
      await refused.page.getByRole('alert').innerText(),
      /cannot be read[^]*There is no such file/,
    );
    await shot(refused.page, 'unread');
  });

  test('selects what the host asks for, and refuses what is no element', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    assert.equal((await shown.call('reveal', 30)).ok, true);
    assert.equal(await active(page).getAttribute('data-node'), '30');
    assert.equal((await shown.call('reveal', '30')).ok, false);
    assert.match((await shown.call('show', { revision: 3 })).error, /malformed/);
    assert.match((await shown.call('explainFinding', 'x')).error, /no function named/);
    assert.equal(await page.locator('#verdict').innerText(), 'Verified');
  });
});
