import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';
import { entriesOf } from './zip.mjs';

const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** The package, where `npm run package` puts it. */
export const VSIX = join(root, `${name}-${version}.vsix`);

/**
 * The package unpacked, as VS Code does it: what the web host and the suites inside the hosts run is what ships.
 * @param {string} target a folder to be made anew
 * @returns {Promise<string>} the extension's folder
 */
export async function unpackVsix(target) {
  await rm(target, { recursive: true, force: true });
  for (const { path, content } of entriesOf(await readFile(VSIX))) {
    if (!path.startsWith('extension/')) continue;
    const file = join(target, path.slice('extension/'.length));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return target;
}
