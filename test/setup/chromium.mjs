import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { must } from './run.mjs';

/** The one without a window first: it takes less than half of the time for the same page. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Debian's packages, the wanted one first: older releases have the second alone. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/** A Chromium on this machine: the one that PKC_CHROMIUM names, else the first on PATH; null when there is none. */
async function findChromium() {
  if (process.env.PKC_CHROMIUM) return process.env.PKC_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const file of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return null;
}

/** The path of a Chromium; installed by apt where that is possible, an error that says what to do where it is not. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== null) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('installing Chromium by apt …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    try {
      await must('apt-get', ['update', '-qq'], { env });
      const install = (name) =>
        must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
      await install(PACKAGES[0]).catch(() => install(PACKAGES[1]));
    } catch (error) {
      throw new Error(`Chromium could not be installed by apt: ${error.message}`, { cause: error });
    }
    const installed = await findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The tests and the smoke run need Chromium. Install it ("apt-get install chromium" on Debian, as root), ' +
      'or name one in the environment variable PKC_CHROMIUM.',
  );
}
