/** The page: verdict, checks, chain and findings. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { active, shot, startSuite } from './harness/suite.mjs';
import { THEMES } from './harness/themes.mjs';

/** Whether a text has the characters that the hostile model hides in it. */
const hasHidden = (text) => text.includes('\u202e') || text.includes('\u0007');

describe("the page's answers", () => {
  let suite;
  let models;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  afterAll(() => suite?.close());

  test('says the verdict, and of each check no more than the report does', async (t) => {
    const shown = await suite.open(t, models.verified());
    const { page } = shown;
    assert.equal(await page.locator('#verdict').innerText(), 'Verified');
    assert.match(await page.locator('#summary').innerText(), /Chrysalis-ITS Root/);
    const status = (id) => page.locator(`[data-check="${id}"]`);
    assert.equal(await status('integrity').getAttribute('data-status'), 'pass');
    assert.match(await status('csr-match').innerText(), /not run/);
    assert.equal(await status('csr-match').locator('.icon-pass').count(), 0, 'what was not run is no pass');
    assert.match(await page.locator('.chain').innerText(), /PKC[^]*DAC[^]*HOC[^]*MIC[^]*root/);
    assert.deepEqual(await shown.violations(), []);
    assert.deepEqual(shown.errors, []);
  });

  test('shows no tick beside the verdict when it is another', async (t) => {
    for (const [model, word] of [
      [models.failed(), 'Failed'],
      [models.cut(), 'Unreadable'],
    ]) {
      const { page } = await suite.open(t, model);
      assert.equal(await page.locator('#verdict').innerText(), word);
      assert.equal(await page.locator('.verdict .icon-pass').count(), 0);
      const { variables } = THEMES.dark;
      const green = variables['testing-iconPassed'].match(/[0-9a-f]{2}/g).map((octet) => parseInt(octet, 16));
      const colours = await page
        .locator('.icon')
        .evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).color));
      assert.equal(colours.includes(`rgb(${green.join(', ')})`), false, 'nothing is green');
    }
  });

  test('goes from a finding to its octets and its row, and from its code to the explanation', async (t) => {
    const shown = await suite.open(t, models.failed());
    const { page } = shown;
    const finding = page.locator('.finding[data-code=PKC203]');
    await finding.locator('.place').click();
    assert.match(await active(page).innerText(), /signatureValue[^]*PKC203/);
    const offset = models.failed().report.findings[0].offset;
    assert.equal(
      await page.locator('#bytes .run.header').first().getAttribute('data-offset'),
      String(offset),
    );
    await finding.getByRole('button', { name: 'PKC203' }).click();
    assert.deepEqual(shown.calls.at(-1), { name: 'explainFinding', args: ['PKC203'] });
    const remark = page.locator('.finding[data-code=PKC111]');
    assert.equal(await remark.count(), 1, 'nine places, one remark');
    await remark.locator('.disclosure').click();
    assert.equal(await remark.locator('.places li').count(), 9);
    assert.match(
      await page.locator('.link-invalid').first().textContent(),
      /signature does not verify[^]*PKC203[^]*does not verify/,
    );
  });

  test('shows a related place as a frame in its element', async (t) => {
    const { page } = await suite.open(t, models.failed());
    await page.locator('.related .place').click();
    assert.match(await active(page).innerText(), /signatureValue/);
    assert.match(await page.locator('.legend').innerText(), /4 octets at \d+/);
    assert.ok((await page.locator('#bytes .run.in-range').count()) > 0);
  });

  test('shows a broken file up to the break', async (t) => {
    const { page } = await suite.open(t, models.cut());
    assert.ok((await page.locator('[role=treeitem][data-node]').count()) > 3);
    await page.locator('.finding[data-code=PKC102] .place').click();
    assert.match(await page.locator('.legend').innerText(), /place at 3200/);
    const last = page.locator('#bytes .line').last();
    assert.equal(await last.getAttribute('data-offset'), '3184');
    await shot(page, 'cut');
  });

  test('shows nothing of a file that it is given nothing of', async (t) => {
    const { page } = await suite.open(t, models.nothing());
    assert.match(await page.locator('.contents').innerText(), /no ASN\.1 structure to show/);
    assert.equal(await page.locator('#bytes').count(), 0);
    const { page: octet } = await suite.open(t, models.noElements());
    assert.equal(await octet.locator('#bytes .line').count(), 1, 'octets without structure are still octets');
  });

  test('says what offsets count in a PEM file', async (t) => {
    const { page } = await suite.open(t, models.pem());
    assert.match(await page.locator('.note-line').innerText(), /decoded from PEM/);
  });

  test('shows hostile text as text', async (t) => {
    const shown = await suite.open(t, models.hostile());
    const { page } = shown;
    assert.equal(await page.title(), 'PKC Inspector');
    assert.equal(await page.locator('#app img, #app script').count(), 0);
    const text = await page.locator('#app').innerText();
    assert.match(text, /<img src=x/);
    assert.match(text, /\\u202Egnp\\x07/);
    assert.equal(hasHidden(text), false);
    await page.locator('[role=treeitem]').nth(6).hover();
    await page.locator('#tooltip').waitFor();
    assert.equal(hasHidden(await page.locator('#tooltip').innerText()), false);
    assert.deepEqual(await shown.violations(), []);
    await shot(page, 'hostile');
  });

  test('lists a thousand findings bit by bit', async (t) => {
    const { page } = await suite.open(t, models.manyFindings());
    assert.equal(await page.locator('.finding').count(), 50);
    await page.getByRole('button', { name: /50 more of 950/ }).click();
    assert.equal(await page.locator('.finding').count(), 100);
  });
});
