/**
 * Makes the bundles. `node esbuild.config.mjs [extension|page|cli …] [--dev] [--watch]`: all of them when none is
 * named; `--dev` leaves names readable and adds source maps.
 *
 * The extension is one file for both hosts (`main` and `browser` in package.json), and so is the script of its worker,
 * which holds the decoders and the cryptography: they ship once, and the host itself never loads them. The one
 * module of Node, worker threads, is reached in the Node host alone. What is lazy stays in its bundle: a module
 * reached by `import()` alone is parsed with it but evaluated on its first use.
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = import.meta.dirname;

/** The metafile of the last build of each bundle: what went in, and how large it came out. */
export const metaOf = (name) => join(root, '.cache/build', `${name}.meta.json`);

/** @type {Readonly<Record<string, import('esbuild').BuildOptions & { outfile: string }>>} */
export const BUNDLES = {
  extension: {
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode', 'node:worker_threads'],
    // The oldest supported VS Code (1.91) runs Chromium 124 and Node 20.9.
    target: ['chrome124', 'node20.9'],
  },
  worker: {
    entryPoints: ['src/extension/worker/worker.ts'],
    outfile: 'dist/worker.js',
    platform: 'browser',
    format: 'iife',
    external: ['node:worker_threads'],
    target: ['chrome124', 'node20.9'],
  },
  page: {
    entryPoints: ['src/webview/main.tsx'],
    outfile: 'dist/webview/main.js',
    platform: 'browser',
    format: 'iife',
    target: 'chrome124',
  },
  style: {
    entryPoints: ['src/webview/main.css'],
    outfile: 'dist/webview/main.css',
    target: 'chrome124',
  },
  cli: {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/pkc.mjs',
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    banner: { js: '#!/usr/bin/env node' },
  },
};

function optionsOf(name, dev) {
  return {
    ...BUNDLES[name],
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    metafile: true,
    // V8 decodes and scans a script of ASCII alone faster than one with wider characters.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
}

async function build(name, dev) {
  const result = await esbuild.build(optionsOf(name, dev));
  await mkdir(join(root, '.cache/build'), { recursive: true });
  await writeFile(metaOf(name), JSON.stringify(result.metafile));
  const { bytes } = result.metafile.outputs[BUNDLES[name].outfile];
  if (name === 'cli') await chmod(join(root, BUNDLES.cli.outfile), 0o755);
  console.log(`${BUNDLES[name].outfile.padEnd(24)} ${String(bytes).padStart(8)} octets`);
}

async function watch(name) {
  const context = await esbuild.context({ ...optionsOf(name, true), logLevel: 'info' });
  await context.watch();
}

async function main(args) {
  const named = args.filter((arg) => !arg.startsWith('--'));
  const unknown = named.find((name) => !Object.hasOwn(BUNDLES, name));
  if (unknown !== undefined)
    throw new Error(`no bundle "${unknown}"; there are: ${Object.keys(BUNDLES).join(', ')}`);
  const names = named.length > 0 ? named : Object.keys(BUNDLES);
  // A file that an earlier build left must not ship with this one.
  if (named.length === 0) await rm(join(root, 'dist'), { recursive: true, force: true });
  if (args.includes('--watch')) await Promise.all(names.map(watch));
  else await Promise.all(names.map((name) => build(name, args.includes('--dev'))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch((error) => {
    // What esbuild found wrong it has printed.
    if (error.errors === undefined) console.error(error.message);
    process.exitCode = 1;
  });
}
