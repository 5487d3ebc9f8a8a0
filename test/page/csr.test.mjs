/** The page: what the attested key is compared with. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { shot, startSuite } from './harness/suite.mjs';

/** Drops something onto the page as a browser does; gives whether the page wanted it. */
const drop = (page, { files = [], data = {} }) =>
  page.evaluate(
    ({ named, texts }) => {
      const dataTransfer = new DataTransfer();
      // Octets, or their number.
      for (const { name, octets } of named) dataTransfer.items.add(new File([new Uint8Array(octets)], name));
      for (const [type, text] of Object.entries(texts)) dataTransfer.setData(type, text);
      const options = { bubbles: true, cancelable: true, dataTransfer };
      const wanted = !document.body.dispatchEvent(new DragEvent('dragover', options));
      document.body.dispatchEvent(new DragEvent('drop', options));
      return wanted;
    },
    { named: files, texts: data },
  );

describe("the page's comparison", () => {
  let suite;
  let models;

  beforeAll(async () => {
    suite = await startSuite();
    ({ models } = suite);
  });
  afterAll(() => suite?.close());

  const panelOf = async (t, model, options) => {
    const shown = await suite.open(t, model, options);
    return { ...shown, panel: shown.page.locator('[data-csr]') };
  };

  test('nothing compared is neither good nor bad, and offers to choose', async (t) => {
    const { page, panel, calls } = await panelOf(t, models.verified());
    assert.equal(await panel.getAttribute('data-csr'), 'none');
    assert.equal(await panel.locator('.icon-pass, .icon-fail').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Clear' }).count(), 0);
    await page.getByRole('button', { name: 'Choose a CSR…' }).click();
    assert.ok(calls.some(({ name }) => name === 'chooseCsr'));
  });

  test('a match names the file, says that nobody chose it, and which of several it is', async (t) => {
    const { panel } = await panelOf(t, models.matching());
    assert.equal(await panel.getAttribute('data-csr'), 'match');
    const text = await panel.innerText();
    assert.match(text, /a\.csr found beside the file, not chosen: it has the same base name/);
    assert.match(text, /Certificate request 2 of 3\s+C=XX, CN=signing\.example/);
    assert.match(text, /good: made with the key in the request/);
    assert.equal(await panel.locator('table').count(), 0);
  });

  test('a mismatch shows both keys and the likely cause, and can be cleared', async (t) => {
    const { page, panel, calls } = await panelOf(t, models.mismatching());
    assert.equal(await panel.getAttribute('data-csr'), 'mismatch');
    assert.equal(await panel.locator('.icon-pass').count(), 0);
    assert.equal(await panel.locator('tr.differs').count(), 2);
    assert.match(await panel.locator('tr.differs').last().innerText(), /modulus, octet 3\s+4f\s+50/);
    assert.match(await panel.locator('[data-cause]').innerText(), /b\.csr, for the same subject/);
    await shot(page, 'csr-mismatch');
    await page.getByRole('button', { name: 'Clear' }).click();
    assert.ok(calls.some(({ name }) => name === 'clearCsr'));
  });

  test('a finding about the request marks nothing in the attestation', async (t) => {
    const { page } = await panelOf(t, models.mismatching());
    const finding = page.locator('.finding[data-code="PKC406"]');
    assert.match(await finding.innerText(), /at 60, 20 octets in a\.csr/);
    assert.equal(await finding.locator('button.place').count(), 0);
    assert.equal(await page.locator('[role=treeitem] .marker.severity-error').count(), 0);
    assert.equal(await page.locator('[data-link="invalid"]').count(), 0);
  });

  test('a request that is away is said to be, and nothing looks compared', async (t) => {
    const { panel } = await panelOf(t, models.requestAway());
    assert.equal(await panel.getAttribute('data-csr'), 'not-read');
    assert.match(await panel.innerText(), /a\.csr is not there.*Nothing is compared/);
    assert.equal(await panel.locator('.icon-pass, .icon-fail').count(), 0);
  });

  test('text of a request is text', async (t) => {
    const { page, panel, violations } = await panelOf(t, models.hostileRequest());
    const text = await panel.innerText();
    assert.ok(text.includes('<script>'), 'markup is shown as it is');
    assert.ok(!text.includes('\u202e') && !text.includes('\u0007'), 'what is hidden is shown');
    assert.notEqual(await page.title(), '1');
    assert.equal(await panel.locator('img, script').count(), 0);
    assert.deepEqual(await violations(), []);
  });

  test('a dropped file is handed over by its address, or else by its octets; text is left alone', async (t) => {
    const { page, calls } = await panelOf(t, models.verified());
    const handed = () => calls.filter(({ name }) => name === 'compareWith').map(({ args }) => args[0]);
    const until = async (count) => {
      while (handed().length < count) await page.waitForTimeout(10);
    };
    assert.equal(await drop(page, { data: { 'text/plain': 'file:///a.csr' } }), false);
    assert.equal(await drop(page, { data: { 'text/uri-list': '# a comment\r\nfile:///a.csr\r\n' } }), true);
    await until(1);
    assert.equal(await drop(page, { files: [{ name: 'b.csr', octets: [48, 3] }] }), true);
    await until(2);
    const [byAddress, byOctets] = handed();
    assert.deepEqual(byAddress, { uri: 'file:///a.csr' });
    assert.equal(byOctets.name, 'b.csr');
    assert.deepEqual(Object.values(byOctets.bytes), [48, 3]);
  });

  test('what was dropped and cannot be read is told', async (t) => {
    const { page, calls } = await panelOf(t, models.verified());
    const bound = 16 * 1024 * 1024;
    assert.equal(await drop(page, { files: [{ name: 'long\u202e.csr', octets: bound + 1 }] }), true);
    await page
      .locator('#done', { hasText: 'long\\u202E.csr has 16,777,217 octets; at most 16,777,216 are read.' })
      .waitFor();
    assert.equal(await drop(page, { data: { 'text/uri-list': '# a comment' } }), true);
    await page.locator('#done', { hasText: 'What was dropped is no file.' }).waitFor();
    assert.ok(!calls.some(({ name }) => name === 'compareWith'));
  });
});
