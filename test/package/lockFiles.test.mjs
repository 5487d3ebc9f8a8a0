/**
 * npm leaves the packages of other platforms out of a lock file that it writes beside an installed node_modules, and
 * `npm ci` refuses such a file in the next clone.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { root } from '../setup/run.mjs';

/** Whether a package at `path` finds `name`, as Node looks for it. */
function finds(packages, path, name) {
  for (let at = path; ;) {
    const prefix = at === '' ? '' : `${at}/`;
    if (Object.hasOwn(packages, `${prefix}node_modules/${name}`)) return true;
    if (at === '') return false;
    at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0));
  }
}

for (const folder of ['.', 'test/e2e/vscode-node', 'test/e2e/vscode-web']) {
  test(`the lock file of ${folder} holds every package that another one names`, async () => {
    const { packages } = JSON.parse(await readFile(join(root, folder, 'package-lock.json'), 'utf8'));
    const missing = Object.entries(packages).flatMap(
      ([path, { dependencies, devDependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
          .filter((name) => !finds(packages, path, name))
          .map((name) => `${name}, named by ${path || 'package.json'}`),
    );
    assert.deepEqual(missing, []);
  });

  test(`package.json of ${folder} names exact versions`, async () => {
    const { dependencies, devDependencies } = JSON.parse(
      await readFile(join(root, folder, 'package.json'), 'utf8'),
    );
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    assert.deepEqual(loose, []);
  });
}
