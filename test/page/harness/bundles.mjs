import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { BUNDLES } from '../../../esbuild.config.mjs';
import { root } from '../../setup/run.mjs';

const OUT = join(root, '.cache/page');

/** The page's script, built as it ships but for its names, so that a failure can be read. */
export async function buildPage() {
  const result = await esbuild.build({
    ...BUNDLES.page,
    absWorkingDir: root,
    bundle: true,
    write: false,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0].text;
}

/** The page's style, of all components. */
export async function buildStyle() {
  const result = await esbuild.build({
    ...BUNDLES.style,
    absWorkingDir: root,
    bundle: true,
    write: false,
    charset: 'utf8',
  });
  return result.outputFiles[0].text;
}

/** Loads a TypeScript module of the tests, with what it needs of the product. */
export async function loadModule(path) {
  const outfile = join(OUT, `${path.replaceAll('/', '-')}.mjs`);
  await mkdir(OUT, { recursive: true });
  await esbuild.build({
    entryPoints: [path],
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return import(pathToFileURL(outfile).href);
}
