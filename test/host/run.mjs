/** Runs the suite of cases.ts inside a real Node extension host and inside a real web worker extension host. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from '../e2e/harness/browser.mjs';
import { startNodeServer } from '../e2e/harness/nodeServer.mjs';
import { startWebServer } from '../e2e/harness/webServer.mjs';
import { root } from '../setup/run.mjs';
import { forget, keep, sentence } from '../setup/tally.mjs';
import { unpackVsix } from '../setup/vsix.mjs';
import { bundleSuites } from './bundle.mjs';

const LIMIT_MS = 400_000;
const RESULT_MARK = 'HOST-RESULT ';

/** Opens the page that runs the suite, and resolves with the host's exit code and what it wrote. */
async function exitOf(context, url) {
  const page = await context.newPage();
  const lines = [];
  const code = await new Promise((done, failed) => {
    const limit = setTimeout(() => done(null), LIMIT_MS);
    const open = async () => {
      await page.exposeFunction('codeAutomationLog', (_type, args) => lines.push(format(...args)));
      await page.exposeFunction('codeAutomationExit', (said) => {
        clearTimeout(limit);
        done(said);
      });
      await page.goto(url);
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

const HOSTS = { 'node-host': startNodeHost, 'web-host': startWebHost };

async function runIn(host, extension) {
  await forget(host);
  // A copy: the cases change files.
  const folder = await mkdtemp(join(tmpdir(), 'pkc-host-samples-'));
  await cp(join(root, 'media/samples'), folder, { recursive: true });
  const server = await HOSTS[host](extension, folder);
  const browser = await launchBrowser();
  try {
    const { code, lines } = await exitOf(browser.context, server.url);
    const line = lines.find((text) => text.startsWith(RESULT_MARK));
    if (line === undefined) {
      console.error(`${host}: ended with ${code} and no result\n${lines.slice(-40).join('\n')}`);
      return false;
    }
    const { passed, failed, skipped, notes } = JSON.parse(line.slice(RESULT_MARK.length));
    console.log(`${host}`);
    for (const title of passed) console.log(`  ✔ ${title}`);
    for (const title of skipped) console.log(`  ﹣ ${title}`);
    for (const text of notes) console.log(`  ℹ ${text}`);
    for (const { title, reason } of failed)
      console.log(`  ✖ ${title}\n${reason.replaceAll(/^/gm, '      ')}`);
    const failures = failed.map(({ title, reason }) => `${title}: ${reason}`);
    const count = { passed: passed.length, failed: failed.length, skipped: skipped.length, failures };
    console.log(`  ${sentence(count)}`);
    await keep(host, count);
    return code === 0 && passed.length > 0 && failed.length === 0;
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly (keyof typeof HOSTS)[]} hosts
 * @returns {Promise<boolean>} whether all passed in each
 */
export async function runHostSuites(hosts) {
  const extension = await unpackVsix(join(root, 'dist-test/extension'));
  // Into the package: the web host loads nothing from outside it.
  await bundleSuites(join(extension, 'test'));
  let good = true;
  for (const host of hosts) good = (await runIn(host, extension)) && good;
  return good;
}
