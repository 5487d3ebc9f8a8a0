import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Where each suite leaves its count. */
export const RESULTS = join(root, '.cache/test');

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: readonly string[] }} Count */

/** Forgets a suite's last count, so that a suite that dies leaves none. */
export async function forget(suite) {
  await mkdir(RESULTS, { recursive: true });
  await rm(join(RESULTS, `${suite}.json`), { force: true });
}

/** @param {Count} count */
export async function keep(suite, count) {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, `${suite}.json`), JSON.stringify(count));
}

/**
 * What a suite counted. One that left no count, or ran nothing, counts as a failure.
 * @returns {Promise<Count>}
 */
export async function countOf(suite) {
  const count = await readFile(join(RESULTS, `${suite}.json`), 'utf8').then(JSON.parse, () => null);
  if (count === null) {
    console.error(`${suite}: ended without a count`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (count.passed + count.failed === 0) {
    console.error(`${suite}: ran no test`);
    return { ...count, failed: 1 };
  }
  return count;
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return { ...total, failures: counts.flatMap(({ failures = [] }) => failures) };
}

/** @param {Count} count */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
