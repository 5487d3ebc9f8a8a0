/** The comparison with a certificate request, in a real VS Code, used as a user would. */
import assert from 'node:assert/strict';
import { copyFile, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { openInspector, screenshot, shootFailure, waitForVerdict } from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import {
  openByCommand,
  openFile,
  runCommand,
  takeLine,
  until,
  waitForExtension,
  webview,
} from '../harness/workbench.mjs';
import { HAS_GENUINE, WITHOUT_GENUINE } from '../harness/workspace.mjs';

/** The panel of the inspector that is seen, once it is in this state. */
async function panel(page, state) {
  const found = webview(page).locator(`[data-csr="${state}"]`);
  await found.waitFor();
  return found;
}

const rowsOfPick = (page) => page.locator('.quick-input-list .monaco-list-row');

/** Opens the list of requests by the palette, and waits until every file was read. Gives its lines from the top. */
async function openPick(page) {
  const read = rowsOfPick(page).filter({ hasText: 'RSA, 2048 bits' }).first();
  await openByCommand(page, 'PKC: Verify Against CSR', read);
  await page.locator('.quick-input-progress.active').waitFor({ state: 'hidden' });
  await rowsOfPick(page).filter({ hasText: 'reading …' }).first().waitFor({ state: 'detached' });
  const rows = await rowsOfPick(page).evaluateAll((found) =>
    found.map(({ dataset, textContent }) => ({ at: Number(dataset.index), text: textContent })),
  );
  return rows.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

async function pickRequest(page, name) {
  await takeLine(page, 'against', rowsOfPick(page).filter({ hasText: name }).first(), () => openPick(page));
}

const problemRows = (page) => page.locator('.markers-panel .monaco-list-row');

describe('comparison with a certificate request', () => {
  let session;
  let page;

  beforeAll(async () => {
    session = await openSession({
      // Ages, so that "newest" means the same on every machine.
      prepare: async (folder) => {
        for (const [name, day] of [
          ['luna-ecc-verified.csr', 1],
          ['other-key.csr', 2],
          ['luna-rsa-verified.csr', 3],
          ['carries-attestation.csr', 4],
        ]) {
          const date = new Date(Date.UTC(2026, 0, day));
          await utimes(join(folder, name), date, date);
        }
      },
    });
    ({ page } = session);
  });
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  test('the request of the same name is found by itself, and the page says that it was found', async () => {
    await openInspector(page, 'luna-rsa-verified.pkc', 'verified');
    const text = await (await panel(page, 'match')).innerText();
    assert.match(text, /luna-rsa-verified\.csr/);
    assert.match(text, /found beside the file, not chosen/);
    assert.match(text, /Holds the attested key/);
    const check = webview(page).locator('[data-check="csr-match"]');
    assert.equal(await check.getAttribute('data-status'), 'pass');
    await screenshot(page, 'csr-match');
  });

  test('a mismatch shows both keys, where they part, and what the other key is', async () => {
    await openInspector(page, 'other-key.pkc', 'failed');
    const found = await panel(page, 'mismatch');
    const text = await found.innerText();
    assert.match(text, /Attested key\s+Compared key/i);
    assert.match(text, /modulus, octet 0/);
    assert.match(await found.locator('[data-cause="other-attestation"]').innerText(), /forged-chain\.pkc/);
    await screenshot(page, 'csr-mismatch');
  });

  test('the mismatch stands in Problems on both files', async () => {
    await runCommand(page, 'Problems: Focus on Problems View');
    await problemRows(page).filter({ hasText: 'PKC404' }).nth(1).waitFor();
    const text = (await problemRows(page).allInnerTexts()).join('\n');
    assert.match(text, /other-key\.pkc/);
    assert.match(text, /other-key\.csr/);
    await screenshot(page, 'csr-problems');
    await runCommand(page, 'View: Hide Panel');
  });

  test('the list has the matching request first and marked, then the same base name, then the newest', async () => {
    await openInspector(page, 'other-key.pkc', 'failed');
    const rows = await openPick(page);
    await screenshot(page, 'csr-pick');
    const names = rows
      .map((row) => /[\w-]+\.csr|Browse/.exec(row)?.[0])
      .filter((name) => !name.startsWith('genuine'));
    // Two hold the attested key, the newer one first; the namesake; the rest by age.
    assert.deepEqual(names, [
      'carries-attestation.csr',
      'luna-rsa-verified.csr',
      'other-key.csr',
      'luna-ecc-verified.csr',
      'Browse',
    ]);
    assert.match(rows[0], /RSA, 2048 bits.*CN=signing\.example.*holds the attested key/);
    assert.doesNotMatch(rows[2], /holds the attested key/);
    await page.keyboard.press('Escape');
  });

  test('a request that is chosen from the list is compared', async () => {
    await pickRequest(page, 'luna-rsa-verified.csr');
    await waitForVerdict(page, 'verified');
    assert.match(await (await panel(page, 'match')).innerText(), /luna-rsa-verified\.csr chosen by you/);
  });

  test('the choice outlives the window', async () => {
    await page.reload();
    await page.locator('.monaco-workbench').waitFor();
    await waitForExtension(page, 'PKC: Inspect File');
    await openInspector(page, 'other-key.pkc', 'verified');
    assert.match(await (await panel(page, 'match')).innerText(), /luna-rsa-verified\.csr chosen by you/);
  });

  test('the button of the page clears it, and it stays cleared', async () => {
    await (await panel(page, 'match')).getByRole('button', { name: 'Clear' }).click();
    assert.match(await (await panel(page, 'none')).innerText(), /Nothing/);
    const check = webview(page).locator('[data-check="csr-match"][data-status="not-run"]');
    await check.waitFor();
    await screenshot(page, 'csr-none');
  });

  test('an address that is none of a file of the user is refused, in words', async () => {
    await webview(page)
      .locator('body')
      .evaluate((body) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/uri-list', 'vscode-userdata:/User/settings.json');
        body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      });
    await webview(page).getByText('"vscode-userdata:" cannot be compared with').first().waitFor();
  });

  test('a dropped file is compared', async () => {
    const bytes = [...(await readFile(join(session.folder, 'other-key.csr')))];
    await webview(page)
      .locator('body')
      .evaluate((body, octets) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(octets)], 'dropped.csr'));
        const options = { bubbles: true, cancelable: true, dataTransfer: data };
        if (body.dispatchEvent(new DragEvent('dragover', options))) throw new Error('the drop is refused');
        body.dispatchEvent(new DragEvent('drop', options));
      }, bytes);
    await waitForVerdict(page, 'failed');
    assert.match(await (await panel(page, 'mismatch')).innerText(), /dropped\.csr/);
  });

  test('the list leads back to the request beside the file', async () => {
    await pickRequest(page, 'The request beside the file, by itself');
    const found = webview(page).locator('[data-csr="mismatch"]', { hasText: 'other-key.csr' });
    await found.waitFor();
    assert.match(await found.innerText(), /found beside the file, not chosen/);
    assert.match((await openPick(page)).at(-1), /Browse/);
    assert.equal(await rowsOfPick(page).filter({ hasText: 'by itself' }).count(), 0);
    await page.keyboard.press('Escape');
  });

  test('a request dragged from the explorer with Shift held down is compared', async () => {
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'luna-rsa-verified.csr' })
      .hover();
    await page.mouse.down();
    await page.keyboard.down('Shift');
    const { x, y, width, height } = await page.locator('iframe.webview.ready').first().boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 8 });
    await page.mouse.move(x + width / 2 + 5, y + height / 2 + 5, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await waitForVerdict(page, 'verified');
    assert.match(await (await panel(page, 'match')).innerText(), /luna-rsa-verified\.csr chosen by you/);
  });

  test('a request that changes on disk is compared again', async () => {
    const request = join(session.folder, 'luna-rsa-verified.csr');
    const good = await readFile(request);
    await copyFile(join(session.folder, 'other-key.csr'), request);
    await waitForVerdict(page, 'failed');
    await writeFile(request, good);
    await waitForVerdict(page, 'verified');
  });

  test('an open request says which attestation is for its key, and offers fixes where it does not match', async () => {
    await pickRequest(page, 'other-key.csr');
    await waitForVerdict(page, 'failed');
    await openFile(page, 'luna-rsa-verified.csr');
    const lens = page.locator('.codelens-decoration', { hasText: 'key attested by' });
    await lens.waitFor();
    await screenshot(page, 'csr-lens');
    await openFile(page, 'other-key.csr');
    await page
      .locator('.codelens-decoration', { hasText: 'forged-chain.pkc names this key, but is not verified' })
      .waitFor();
    await page.locator('.view-lines .view-line').nth(2).hover();
    await page.locator('.monaco-hover', { hasText: 'signing.example' }).first().waitFor();
    await screenshot(page, 'csr-hover');
    await page.locator('.view-lines .view-line').nth(2).click();
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'with no CSR' });
    await fix.waitFor();
    await screenshot(page, 'csr-fixes');
    await fix.click();
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  test('the attestation inside a request is inspected against that request', async () => {
    await openFile(page, 'carries-attestation.csr');
    const other = rowsOfPick(page).filter({ hasText: '2.999.3.2' }).filter({ hasText: 'no Luna PKC' });
    await takeLine(page, 'Attestation statements in', rowsOfPick(page).filter({ hasText: '2.999.3.1' }), () =>
      openByCommand(page, 'PKC: Inspect Attestations in CSR', other),
    );
    await waitForVerdict(page, 'verified');
    assert.match(await (await panel(page, 'match')).innerText(), /the request that carries this attestation/);
    await screenshot(page, 'csr-carried');
  });

  test('dates are checked at a date that was asked for; what is no date is refused', async () => {
    await openInspector(page, 'luna-ecc-verified.pkc', 'verified');
    const message = (hasText) => page.locator('.quick-input-message', { hasText });
    const input = page.locator('.quick-input-widget input.input').first();
    await until('a date is asked for, and refused where it is none', async (timeout) => {
      await openByCommand(page, 'PKC: Verify at Date', message('at this instant (UTC)'));
      await input.fill('2026-02-30', { timeout });
      await message('is no date').waitFor({ timeout });
      await input.fill('2010-01-01', { timeout });
      await message('at this instant (UTC)').waitFor({ timeout });
      await page.keyboard.press('Enter');
      return true;
    });
    await waitForVerdict(page, 'failed');
    assert.match(await webview(page).locator('.verdict').innerText(), /2010-01-01 00:00:00 UTC/);
  });

  for (const [name, request, verdict] of [
    ['genuine-rsa.pkc', 'genuine-rsa-test.csr', 'verified'],
    ['genuine-ecc.pkc', 'genuine-rsa-test.csr', 'failed'],
    ['genuine-ecc.pkc', 'genuine-ecc-test.csr', 'verified'],
  ]) {
    test.runIf(HAS_GENUINE)(
      `the vendor’s ${name} against ${request}: ${verdict}${WITHOUT_GENUINE}`,
      async () => {
        await openFile(page, name);
        await webview(page).locator('#verdict').waitFor();
        await pickRequest(page, request);
        await waitForVerdict(page, verdict);
        await panel(page, verdict === 'verified' ? 'match' : 'mismatch');
      },
    );
  }
});
