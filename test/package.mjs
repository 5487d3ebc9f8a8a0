/**
 * Packs the bundles that are there into pkc-inspector-<version>.vsix, or into the file that is named. Uses no network.
 * The same sources and tools give the same octets: files are sorted and dated with one date.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { must, root } from './setup/run.mjs';
import { writeSupplyChain } from './setup/supplyChain.mjs';
import { VSIX } from './setup/vsix.mjs';

const README = 'dist/README.md';
/** 2026-01-01, in seconds: any date does, as long as it is always the same. */
const DATE = '1767225600';

/**
 * VS Code shows no picture of an extension's own folder in its details, so the packed text goes without; and whoever has
 * the package has no sources to try and test.
 */
async function writeReadme() {
  const text = await readFile(join(root, 'README.md'), 'utf8');
  const packed = text
    .replaceAll(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, '')
    .replace(/^## Try it and test it\n.*?(?=^## )/ms, '');
  await writeFile(join(root, README), packed);
}

const target = process.argv[2] === undefined ? VSIX : resolve(process.argv[2]);
await writeReadme();
await writeSupplyChain(join(root, 'dist'));
const options = [
  'package',
  // Everything that the extension needs is in its bundles.
  '--no-dependencies',
  '--readme-path',
  README,
  // Links in the text are of this folder; no repository address is known to rewrite them with.
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  target,
];
await must('vsce', options, { env: { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? DATE } });
const { size } = await stat(target);
console.log(`${basename(target)}: ${size} octets`);
