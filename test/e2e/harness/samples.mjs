import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../setup/run.mjs';

const SAMPLES = join(root, 'media/samples');

/** The setting that names the roots a user trusts besides the built-in ones. */
export const TRUSTED_ROOTS = 'pkcInspector.trustedRoots';

/** What each sample must show where the samples' throw-away roots are trusted. */
export const EXPECTED = {
  'luna-rsa-verified.pkc': 'verified',
  'luna-ecc-verified.pkc': 'verified',
  'forged-chain.pkc': 'failed',
  'other-key.pkc': 'failed',
  'broken.pkc': 'unreadable',
};

/** Copies the samples into a folder of their own: what is done there must not reach the project's. */
export async function copySamples(folder) {
  await rm(folder, { recursive: true, force: true });
  await cp(SAMPLES, folder, { recursive: true });
  return folder;
}

/** The samples' throw-away roots, one PEM text each, as the setting takes them. */
export async function sampleRoots() {
  const names = ['sample-root-rsa.pem', 'sample-root-ecc.pem'];
  return Promise.all(names.map((name) => readFile(join(SAMPLES, name), 'utf8')));
}
