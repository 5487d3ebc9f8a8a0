/**
 * Bundles the suite that runs inside the extension hosts. Run by itself, it does so for VS Code's debugger: see
 * .vscode/launch.json.
 */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from '../setup/run.mjs';

/** Bundles the suite of both hosts into a folder below the project. */
export async function bundleSuites(folder, { sourcemap = false } = {}) {
  const common = {
    bundle: true,
    sourcemap,
    absWorkingDir: root,
    logLevel: 'warning',
    target: 'es2022',
    external: ['vscode'],
  };
  await esbuild.build({
    ...common,
    entryPoints: ['test/host/index.ts'],
    outfile: join(folder, 'index.js'),
    platform: 'node',
    format: 'cjs',
    // It finds its own files; the folder is below the project's node_modules.
    external: ['vscode', 'mocha'],
  });
  await esbuild.build({
    ...common,
    entryPoints: ['test/host/index.web.ts'],
    outfile: join(folder, 'index.web.js'),
    platform: 'browser',
    // mocha's browser build assigns module.exports itself: keep it in a function, and export ours after it.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    define: { 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis' },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundleSuites(join(root, 'dist-test/host'), { sourcemap: true });
  // A copy: the cases change files.
  const samples = join(root, 'dist-test/samples');
  await rm(samples, { recursive: true, force: true });
  await cp(join(root, 'media/samples'), samples, { recursive: true });
}
