/**
 * `npm test`: everything, from a fresh clone. Needs Node and npm (and apt, or a Chromium); installs what it lacks,
 * then checks, builds, packs, and runs the unit tests, the page in Chromium, and the packed extension in real VS Codes.
 *
 * `--quick`: the check and the unit tests but the longest. `--deep`: the unit tests, and of those that take a sample the whole.
 *
 * The last line is the sum; a step that fails counts as one failure.
 */
import { ensureChromium } from './setup/chromium.mjs';
import { LONG_TESTS } from './setup/longTests.mjs';
import { ensureModules } from './setup/modules.mjs';
import { run } from './setup/run.mjs';
import { runTests } from './setup/runTests.mjs';
import { ensureVscodeServer, ensureVscodeWeb } from './setup/vscode.mjs';

const started = Date.now();

/** Runs an npm script, and shows what it says in one piece, since others run beside it. Gives the failures. */
async function script(name) {
  const since = Date.now();
  const { code, output } = await run('npm', ['run', '--silent', name], { quiet: true });
  const seconds = Math.round((Date.now() - since) / 1000);
  console.log(`\n── npm run ${name}\n${output}── ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return code === 0 ? [] : [`npm run ${name}: see above`];
}

async function everything() {
  // Most of the check is one thread.
  const checked = script('check');
  const unpacked = await script('package');
  // Nothing in VS Code makes sense without the package.
  const tests = unpacked.length === 0 ? await runTests() : null;
  return { tests, failures: [...(await checked), ...unpacked] };
}

async function quick() {
  const options = { projects: ['unit*'], env: { PKC_WITHOUT: LONG_TESTS.join(',') }, without: LONG_TESTS };
  const [failures, tests] = await Promise.all([script('check'), runTests(options)]);
  for (const file of LONG_TESTS) console.log(`left to npm test: ${file}`);
  return { tests, failures };
}

async function deep() {
  return { tests: await runTests({ projects: ['unit*'], env: { PKC_DEEP: '1' } }), failures: [] };
}

async function install() {
  await ensureModules();
  await ensureChromium();
  await ensureVscodeWeb();
  await ensureVscodeServer();
}

const TIERS = {
  '--quick': { prepare: ensureModules, steps: quick },
  '--deep': { prepare: ensureModules, steps: deep },
};
const { prepare, steps } = TIERS[process.argv[2]] ?? { prepare: install, steps: everything };

const { tests, failures } = await prepare().then(steps, (error) => {
  console.error(error.message);
  return { tests: null, failures: [`installing: ${error.message}`] };
});
const { passed, skipped } = tests ?? { passed: 0, skipped: [] };
const failed = [...failures, ...(tests?.failed ?? [])];
// Said again at the end, where a long log is read first.
for (const name of skipped) console.log(`skipped: ${name}`);
for (const failure of failed) console.log(`\nfailed: ${failure}`);
console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
console.log(
  `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
