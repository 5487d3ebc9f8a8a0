/**
 * How fast the inspector is in a real VS Code, by its own log. The fastest of several times counts: a busy machine slows
 * each of them, and nothing speeds one up. Reading goes through VS Code's window, which is busy while it makes a
 * webview, so the host's part is taken from an inspector that is open when its file changes.
 */
import assert from 'node:assert/strict';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { VSIX } from '../setup/vsix.mjs';
import { launchBrowser } from './harness/browser.mjs';
import { openInspector, waitForVerdict } from './harness/inspector.mjs';
import { startNodeServer } from './harness/nodeServer.mjs';
import { sampleRoots, TRUSTED_ROOTS } from './harness/samples.mjs';
import { openWorkbench, runCommand, waitForExtension } from './harness/workbench.mjs';
import { makeWorkspace, noGenuine } from './harness/workspace.mjs';

const OPENINGS = 4;
const CHANGES = 5;
const ACTIVATION_MS = 50;
const HOST_MS = 50;
const PAGE_MS = 50;

/** All milliseconds that the log names in places of this shape. */
function timesIn(log, shape) {
  return [...log.matchAll(shape)].map(([, milliseconds]) => Number(milliseconds));
}

function holds(context, what, times, limit) {
  assert.ok(times.length > 0, `the log says how long ${what} took`);
  context.diagnostic(`${what}: ${times.join(', ')} ms`);
  assert.ok(Math.min(...times) < limit, `${what} took ${Math.min(...times)} ms at best, ${limit} ms allowed`);
}

describe('speed', { timeout: 180_000 }, () => {
  let workspace;
  let server;
  let browser;
  let log;

  before(async () => {
    workspace = await makeWorkspace();
    const machineSettings = { [TRUSTED_ROOTS]: await sampleRoots() };
    server = await startNodeServer({ vsix: VSIX, folder: workspace.folder, machineSettings });
    browser = await launchBrowser();
    const { page } = await openWorkbench(browser.context, server.url);
    await waitForExtension(page, 'PKC: Inspect File');
    const { folder } = workspace;
    const good = noGenuine === false ? 'genuine-rsa.pkc' : 'luna-rsa-verified.pkc';
    for (let opening = 0; opening < OPENINGS; opening++) {
      await openInspector(page, good, 'verified');
      await runCommand(page, 'View: Close All Editors');
    }
    await openInspector(page, 'changing.pkc', 'verified');
    for (let change = 0; change < CHANGES; change++) {
      await copyFile(join(folder, 'forged-chain.pkc'), join(folder, 'changing.pkc'));
      await waitForVerdict(page, 'failed');
      await copyFile(join(folder, good), join(folder, 'changing.pkc'));
      await waitForVerdict(page, 'verified');
    }
    const files = await readdir(server.logs, { recursive: true });
    const file = files.find((path) => path.endsWith('PKC Inspector.log'));
    assert.ok(file, 'the extension has a log');
    log = await readFile(join(server.logs, file), 'utf8');
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await workspace?.remove();
  });

  test(`activation takes less than ${ACTIVATION_MS} ms`, (context) => {
    holds(context, 'activation', timesIn(log, /activated in ([\d.]+) ms/g), ACTIVATION_MS);
  });

  test(`the host reads and verifies in less than ${HOST_MS} ms when warm`, (context) => {
    holds(
      context,
      'reading and verifying',
      timesIn(log, /: verified, read and verified in ([\d.]+) ms/g),
      HOST_MS,
    );
  });

  test(`the page paints in less than ${PAGE_MS} ms`, (context) => {
    holds(context, 'painting', timesIn(log, /painted in ([\d.]+) ms/g), PAGE_MS);
    const all = timesIn(log, /revision 1: painted in [\d.]+ ms, (\d+) ms after/g);
    context.diagnostic(
      `from the request for the editor, VS Code's own making of it included: ${all.join(', ')} ms`,
    );
  });
});
