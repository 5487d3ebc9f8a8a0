/** Packs the bundles that are there into pkc-inspector-<version>.vsix. Uses no network. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { must } from './setup/run.mjs';
import { VSIX } from './setup/vsix.mjs';

await must('vsce', [
  'package',
  // Everything that the extension needs is in its bundles.
  '--no-dependencies',
  // The README's picture and links are of this folder; no repository address is known to rewrite them with.
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  VSIX,
]);
const { size } = await stat(VSIX);
console.log(`${basename(VSIX)}: ${size} octets`);
