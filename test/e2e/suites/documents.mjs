/** What the palette makes of an open attestation (comparisons, certificates, reports), in a real VS Code. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'vitest';
import { openInspector, screenshot, shootFailure } from '../harness/inspector.mjs';
import { openSession } from '../harness/session.mjs';
import { chooseFile, eventually, openByCommand, runCommand, takeLine, until } from '../harness/workbench.mjs';

const isPem = (octets) => octets.includes('-----END CERTIFICATE-----');

describe('documents made of an attestation', () => {
  let session;
  let page;
  const lines = (hasText) => page.locator('.quick-input-list .monaco-list-row', { hasText });

  beforeAll(async () => {
    session = await openSession();
    ({ page } = session);
  });
  beforeEach(() => openInspector(page, 'luna-rsa-verified.pkc', 'verified'));
  afterEach(({ task }) => shootFailure(page, task));
  afterAll(() => session?.close());

  /** What was written into the folder under this name, once all of it is there. */
  const written = (name, isWhole) =>
    eventually(
      `${name} is not written`,
      () => readFile(join(session.folder, name)).catch(() => Buffer.alloc(0)),
      isWhole,
    );

  /** Takes a line of the list that a command opens. */
  async function take(command, title, hasText) {
    const line = lines(hasText).first();
    await takeLine(page, title, line, () => openByCommand(page, command, line));
  }

  test('Compare with… shows the lines in which two attestations differ', async () => {
    await take('PKC: Compare with', 'Compare luna-rsa-verified.pkc with', 'other-key.pkc');
    await page.locator('.tab.active', { hasText: 'luna-rsa-verified.pkc ↔ other-key.pkc' }).waitFor();
    await page
      .locator('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert')
      .first()
      .waitFor();
    await screenshot(page, 'compare-with');
    await runCommand(page, 'View: Close Editor');
  });

  /** Checks the lines of the list of certificates that are wanted, no others, and takes them in this format. */
  async function exportAs(format, isWanted) {
    const title = 'Which certificates are to be exported?';
    const list = page.locator('.quick-input-title', { hasText: title });
    const rows = lines(/./);
    await until('the certificates cannot be chosen', async (timeout) => {
      await openByCommand(page, 'PKC: Export Certificates', list);
      await rows.first().waitFor({ timeout });
      for (const row of await rows.all()) {
        const isChecked = await row.locator('[role=checkbox], input').first().isChecked();
        if (isChecked !== isWanted(await row.innerText())) await row.click({ timeout });
      }
      await screenshot(page, `export-${format}`);
      await page.getByRole('button', { name: 'OK', exact: true }).click({ timeout });
      await lines(format).first().click({ timeout });
      return true;
    });
  }

  test('the certificates of the path are exported as PEM, from the attested key to the root', async () => {
    await exportAs('PEM', () => true);
    await chooseFile(page, 'Export certificates', join(session.folder, 'chain.pem'));
    const text = (await written('chain.pem', isPem)).toString();
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----/g);
    const chain = blocks.map((block) => new X509Certificate(block));
    assert.equal(chain.length, 5);
    chain.forEach((one, i) => assert.ok(one.verify((chain[i + 1] ?? one).publicKey), one.subject));
  });

  test('one certificate is exported as DER, octet for octet', async () => {
    await exportAs('DER', (words) => /attested key/i.test(words));
    await chooseFile(page, /Export the certificate$/, join(session.folder, 'attested.der'));
    const der = await written('attested.der', ({ length }) => length > 0);
    const file = await readFile(join(session.folder, 'luna-rsa-verified.pkc'));
    assert.ok(file.includes(der));
    assert.ok(new X509Certificate(der).subject.length > 0);
  });

  for (const { format, name, words } of [
    { format: 'Markdown', name: 'saved.md', words: /^## `luna-rsa-verified\.pkc`: verified/ },
    { format: 'JSON', name: 'saved.json', words: /^\{[^]*"verdict": ?"verified"[^]*\}\s*$/ },
    { format: 'HTML', name: 'saved.html', words: /^<!doctype html>[^]*verified[^]*<\/html>\s*$/i },
  ])
    test(`the report is saved as ${format}`, async () => {
      await take('PKC: Save Report', 'Save the report as', format);
      await chooseFile(page, 'Save the report', join(session.folder, name));
      await written(name, (octets) => words.test(octets.toString()));
    });
});
