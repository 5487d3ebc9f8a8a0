/**
 * `npm test`: everything, from a fresh clone. Needs Node and npm (and apt, or a Chromium); installs what it lacks,
 * then checks, builds, packs, and runs the unit tests, the page in Chromium, and the packed extension in real VS
 * Codes. The last line is the sum; a step that fails counts as one failure.
 */
import { rm } from 'node:fs/promises';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureModules } from './setup/modules.mjs';
import { run } from './setup/run.mjs';
import { countOf, RESULTS, sentence, sum } from './setup/tally.mjs';
import { ensureVscodeServer, ensureVscodeWeb } from './setup/vscode.mjs';

async function install() {
  await ensureModules();
  await ensureChromium();
  await ensureVscodeWeb();
  await ensureVscodeServer();
}

/** `suites`: those whose counts the step leaves. `needed`: nothing after it makes sense when it fails. */
const STEPS = [
  { script: 'check' },
  { script: 'test:unit', suites: ['unit'] },
  { script: 'package', needed: true },
  { script: 'test:e2e', suites: ['browser', 'node-host', 'web-host'] },
];

async function runSteps() {
  // What an earlier run counted is not this one's.
  await rm(RESULTS, { recursive: true, force: true });
  const counts = [];
  for (const { script, suites = [], needed = false } of STEPS) {
    const started = Date.now();
    console.log(`\n── npm run ${script}`);
    const { code } = await run('npm', ['run', '--silent', script]);
    const count = sum(await Promise.all(suites.map(countOf)));
    // Not counted twice: a suite that says what failed in it has said it.
    if (code !== 0 && count.failed === 0) {
      count.failed++;
      count.failures.push(`npm run ${script}: see above`);
    }
    counts.push(count);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`── ${script}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
    if (code !== 0 && needed) break;
  }
  return sum(counts);
}

const total = await install().then(runSteps, (error) => {
  console.error(error.message);
  return { passed: 0, failed: 1, skipped: 0, failures: [`installing: ${error.message}`] };
});
// Said again at the end, where a long log is read first.
for (const failure of total.failures) console.log(`\nfailed: ${failure}`);
console.log(`\n${sentence(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
