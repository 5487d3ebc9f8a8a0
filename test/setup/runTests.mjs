import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const REPORT = join(root, '.cache/test/vitest.json');

/** The folders of the projects of test/vitest.config.mts. */
const FOLDERS = {
  'unit*': ['test/unit'],
  page: ['test/page'],
  package: ['test/package'],
  vscode: ['test/e2e', 'test/host'],
};

/** All test files in a folder, each as a whole path. */
async function testFilesIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.test\.\w+$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'));
}

/**
 * Runs the tests of some projects, or of all.
 * @param without files that are left out on purpose, from the project's folder
 * @returns {Promise<{ passed: number, failed: string[], skipped: string[] }>} names of tests; of those that failed,
 *   and of files that failed or were not run, with the reason
 */
export async function runTests({ projects = Object.keys(FOLDERS), env = {}, without = [] } = {}) {
  // What an earlier run found is not this one's.
  await rm(REPORT, { force: true });
  const args = [
    'run',
    '--config=test/vitest.config.mts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...projects.map((project) => `--project=${project}`),
  ];
  const { code } = await run('vitest', args, { env });
  const { testResults } = await readFile(REPORT, 'utf8').then(JSON.parse, () => ({ testResults: [] }));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`);
  // A file that cannot be loaded, or whose preparation fails, has no failed test: it is a failure nevertheless.
  for (const { name, status, message, assertionResults } of testResults)
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
      failed.push(`${name}: ${message || 'see above'}`);
  const ran = new Set(
    testResults.filter(({ assertionResults: { length } }) => length > 0).map(({ name }) => name),
  );
  const broken = new Set(testResults.filter(({ status }) => status === 'failed').map(({ name }) => name));
  const files = await Promise.all(projects.flatMap((project) => FOLDERS[project]).map(testFilesIn));
  const left = new Set(without.map((file) => join(root, file)));
  for (const file of files.flat())
    if (!left.has(file) && !ran.has(file) && !broken.has(file)) failed.push(`${file}: was not run`);
  if (code !== 0 && failed.length === 0) failed.push(`vitest ended with ${code}: see above`);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
}
