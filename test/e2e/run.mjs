/**
 * The tests that need a browser: the page alone, the packed extension in real VS Codes, and the suite that runs
 * inside both extension hosts. Paths as arguments run those files alone.
 */
import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runHostSuites } from '../host/run.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { root, run } from '../setup/run.mjs';
import { forget, RESULTS } from '../setup/tally.mjs';
import { ensureVscodeServer, ensureVscodeWeb } from '../setup/vscode.mjs';
import { VSIX } from '../setup/vsix.mjs';

async function testFiles(folder) {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name));
}

async function runBrowserTests(files) {
  await forget('browser');
  await mkdir(RESULTS, { recursive: true });
  const { code } = await run(process.execPath, [
    '--test',
    // Two VS Codes at once starve each other on a small machine.
    '--test-concurrency=1',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/setup/countReporter.mjs',
    `--test-reporter-destination=${join(RESULTS, 'browser.json')}`,
    ...files,
  ]);
  return code === 0;
}

await ensureChromium();
await ensureVscodeWeb();
await ensureVscodeServer();
await access(VSIX).catch(() => {
  throw new Error(`there is no ${VSIX}; run "npm run package" first`);
});

const named = process.argv.slice(2);
const files =
  named.length > 0 ? named : [...(await testFiles('test/page')), ...(await testFiles('test/e2e'))];
const results = [await runBrowserTests(files)];
if (named.length === 0) results.push(await runHostSuites(['node-host', 'web-host']));
process.exitCode = results.every(Boolean) ? 0 : 1;
