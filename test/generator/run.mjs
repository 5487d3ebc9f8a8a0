// Bundles a TypeScript program of this folder and runs it: node test/generator/run.mjs [PROGRAM [ARGUMENT…]]
// Without a program: writeSamples.ts. Node 20 runs no TypeScript by itself.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '..', '..');
const [program = 'writeSamples.ts', ...programArguments] = process.argv.slice(2);

// Inside the project, so that the bundle finds its packages and key files.
const folder = mkdtempSync(join(root, 'node_modules', '.generator-'));
const outfile = join(folder, 'program.mjs');
try {
  await build({
    entryPoints: [join(here, program)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  process.argv = [process.argv[0], outfile, ...programArguments];
  process.chdir(root);
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
