/** Runs the suite of cases.ts inside a real extension host: that of Node, or that of a web worker. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { test } from 'vitest';
import { launchBrowser } from '../e2e/harness/browser.mjs';
import { startNodeServer } from '../e2e/harness/nodeServer.mjs';
import { startWebServer } from '../e2e/harness/webServer.mjs';
import { root } from '../setup/run.mjs';
import { unpackVsix } from '../setup/vsix.mjs';
import { bundleSuites } from './bundle.mjs';

/** How long a host may say nothing: its tests are told as they end, and each has a limit of its own. */
const SILENCE_MS = 400_000;
const RESULT_MARK = 'HOST-RESULT ';

/** Opens the page that runs the suite, and resolves with the host's exit code, null where it fell silent, and its words. */
async function exitOf(context, url) {
  const page = await context.newPage();
  const lines = [];
  const code = await new Promise((done, failed) => {
    const limit = setTimeout(() => done(null), SILENCE_MS);
    const open = async () => {
      await page.exposeFunction('codeAutomationLog', (_type, args) => {
        limit.refresh();
        lines.push(format(...args));
      });
      await page.exposeFunction('codeAutomationExit', (said) => {
        clearTimeout(limit);
        done(said);
      });
      await page.goto(url, { timeout: SILENCE_MS });
    };
    open().catch(failed);
  });
  return { code, lines };
}

async function startNodeHost(extension, folder) {
  const server = await startNodeServer({ folder, testDriver: true });
  const remote = (path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(join(extension, 'test/index.js'))],
    ['skipWelcome', 'true'],
  ];
  const url = new URL(server.url);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return { url: url.href, stop: () => server.stop() };
}

function startWebHost(extension, folder) {
  return startWebServer({
    folder,
    developmentPath: extension,
    testsPath: join(extension, 'test/index.web.js'),
  });
}

const HOSTS = { node: startNodeHost, web: startWebHost };

/**
 * Runs the suite in the packed extension. Throws where the host ends without a result.
 * @param {keyof typeof HOSTS} host
 * @returns {Promise<import('./reporter.ts').HostResult>}
 */
async function runHost(host) {
  const extension = await unpackVsix(join(root, `dist-test/${host}-host`));
  await bundleSuites(join(extension, 'test'));
  // A copy: the cases change files.
  const folder = await mkdtemp(join(tmpdir(), 'pkc-host-samples-'));
  await cp(join(root, 'media/samples'), folder, { recursive: true });
  const server = await HOSTS[host](extension, folder);
  const browser = await launchBrowser();
  try {
    const { code, lines } = await exitOf(browser.context, server.url);
    const line = lines.find((text) => text.startsWith(RESULT_MARK));
    if (line === undefined)
      throw new Error(`ended with ${code} and no result\n${lines.slice(-40).join('\n')}`);
    const result = JSON.parse(line.slice(RESULT_MARK.length));
    if (code !== 0 && result.failed.length === 0) throw new Error(`ended with ${code} and no failure`);
    return result;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the suite in a host, and defines a test for each of its tests, with its outcome.
 * @param {keyof typeof HOSTS} host
 */
export async function defineHostTests(host) {
  const { passed, failed, skipped, notes } = await runHost(host);
  for (const note of notes) console.log(`${host} host: ${note}`);
  for (const title of passed) test(title, () => undefined);
  for (const title of skipped) test.skip(title, () => undefined);
  for (const { title, reason } of failed)
    test(title, () => {
      throw Object.assign(new Error(reason), { stack: reason });
    });
}
