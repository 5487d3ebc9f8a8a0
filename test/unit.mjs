/** Runs the unit tests, and leaves their count for the sum of `npm test`. Arguments go to vitest. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './setup/run.mjs';
import { forget, keep, RESULTS } from './setup/tally.mjs';

const report = join(RESULTS, 'vitest.json');
await forget('unit');
const { code } = await run('vitest', [
  'run',
  '--config=test/vitest.config.mts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const result = JSON.parse(await readFile(report, 'utf8'));
// A file that fails to load has no tests; it is a failure nevertheless.
const broken = result.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
await keep('unit', {
  passed: result.numPassedTests,
  failed: result.numFailedTests + broken.length,
  skipped: result.numPendingTests + result.numTodoTests,
  failures: [
    ...broken.map(({ name, message }) => `${name}: ${message}`),
    ...result.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`),
  ],
});
process.exitCode = code;
