import { access, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../../setup/run.mjs';
import { copySamples } from './samples.mjs';

/** Genuine files of real HSMs. They are not part of the project; where they lie beside it, they are tested too. */
const GENUINE = resolve(root, '../shared/vectors/thales');

/** Whether the genuine files are there. */
export const HAS_GENUINE = await access(GENUINE).then(
  () => true,
  () => false,
);

/** Why tests of genuine files are skipped, for their names. */
export const WITHOUT_GENUINE = HAS_GENUINE ? '' : ' (skipped: ../shared/vectors is not there)';

/**
 * A scratch folder to open in VS Code: the samples, and the genuine files where there are any, one under the name
 * that opens in the inspector by itself. `changing.pkc` is a verified sample, for tests to write over.
 */
export async function makeWorkspace() {
  const scratch = await mkdtemp(join(tmpdir(), 'pkc-e2e-folder-'));
  const folder = await copySamples(join(scratch, 'attestations'));
  await cp(join(folder, 'luna-rsa-verified.pkc'), join(folder, 'changing.pkc'));
  if (HAS_GENUINE) {
    await cp(join(GENUINE, 'rsa-pkc.p7b'), join(folder, 'genuine-rsa.pkc'));
    await cp(join(GENUINE, 'ecc-pkc.p7b'), join(folder, 'genuine-ecc.pkc'));
    await cp(join(GENUINE, 'rsa-pkc.p7b'), join(folder, 'genuine-rsa.p7b'));
    // Not of the base name of their attestations: then nothing is compared before a test asks for it.
    await cp(join(GENUINE, 'rsa-test.csr'), join(folder, 'genuine-rsa-test.csr'));
    await cp(join(GENUINE, 'ecc-test.csr'), join(folder, 'genuine-ecc-test.csr'));
  }
  return { folder, remove: () => rm(scratch, { recursive: true, force: true, maxRetries: 5 }) };
}
