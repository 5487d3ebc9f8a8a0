/**
 * `npm run fuzz -- [--cases N] [--seconds N] [--seed N]`: changed files through the whole core. Fixed seeds, so that a
 * case can be made again; ends with the first fault and leaves its file in .cache. See docs/security.md.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, run } from '../setup/run.mjs';

const folder = join(root, '.cache/fuzz');
const program = join(folder, 'fuzz.mjs');
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [join(import.meta.dirname, 'main.ts')],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  // The generator's keys and the files beside the project are found from where the sources are.
  define: { 'import.meta.url': JSON.stringify(new URL('main.ts', import.meta.url).href) },
});
const failure = join(folder, 'failure.bin');
const { code } = await run(process.execPath, [program, '--failure', failure, ...process.argv.slice(2)]);
process.exitCode = code;
