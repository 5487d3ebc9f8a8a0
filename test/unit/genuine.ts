import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../shared/vectors/', import.meta.url);

/** Whether the vendor's public test vectors stand beside the project; they are not part of it. */
export const HAS_VECTORS = existsSync(new URL('thales/rsa-pkc.p7b', FOLDER));

/** Why tests on the genuine files do not run, for the test's name. */
export const WITHOUT_VECTORS = HAS_VECTORS ? '' : ' (skipped: ../shared/vectors is not there)';

/** Octets of a genuine file, such as `thales/rsa-pkc.p7b`. */
export function vector(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}
