/** Packs the bundles that are there into pkc-inspector-<version>.vsix. Uses no network. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { must, root } from './setup/run.mjs';
import { VSIX } from './setup/vsix.mjs';

const README = 'dist/README.md';

/** VS Code shows no picture of an extension's own folder in its details, so the packed text goes without. */
async function writeReadme() {
  const text = await readFile(join(root, 'README.md'), 'utf8');
  await writeFile(join(root, README), text.replaceAll(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, ''));
}

await writeReadme();
await must('vsce', [
  'package',
  // Everything that the extension needs is in its bundles.
  '--no-dependencies',
  '--readme-path',
  README,
  // Links in the text are of this folder; no repository address is known to rewrite them with.
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  VSIX,
]);
const { size } = await stat(VSIX);
console.log(`${basename(VSIX)}: ${size} octets`);
