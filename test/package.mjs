/**
 * Packs the bundles that are there into pkc-inspector-<version>.vsix, or into the file that is named. Uses no network.
 * The same sources and tools give the same octets: files are sorted and dated with one date.
 */
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/**
 * Copies what the allow-list names into a folder of its own, and gives its path: vsce looks at every file of the folder
 * that it packs, and the VS Codes of the tests have tens of thousands.
 */
async function stage() {
  const folder = await mkdtemp(join(tmpdir(), 'pkc-package-'));
  const rules = await readFile(join(root, '.vscodeignore'), 'utf8');
  const named = [...rules.matchAll(/^!([^/\n]+)/gm)].map(([, name]) => name);
  for (const name of new Set(['.vscodeignore', ...named]))
    await cp(join(root, name), join(folder, name), { recursive: true });
  return folder;
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
const folder = await stage();
try {
  const env = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? DATE };
  await must('vsce', options, { cwd: folder, env });
} finally {
  await rm(folder, { recursive: true });
}
const { size } = await stat(target);
console.log(`${basename(target)}: ${size} octets`);
