import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must, root } from './run.mjs';

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

/**
 * Whether node_modules holds what the lock file says, by the record that npm keeps of its last installation.
 * Optional packages (other platforms) may be missing.
 */
async function isInstalled(folder) {
  const lock = await readJson(join(folder, 'package-lock.json'));
  const there = await readJson(join(folder, 'node_modules/.package-lock.json')).catch(() => null);
  return (
    there !== null &&
    Object.entries(lock.packages).every(
      ([path, { version, optional }]) => path === '' || optional || there.packages[path]?.version === version,
    )
  );
}

/** Installs what a folder's lock file says, unless it is there already. Uses nothing but Node and npm. */
export async function ensureModules(folder = root, args = []) {
  if (await isInstalled(folder)) return;
  console.log(`installing the packages of ${folder} …`);
  await must('npm', ['ci', '--no-audit', '--no-fund', ...args], { cwd: folder });
}
