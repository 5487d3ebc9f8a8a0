import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, type Plugin, build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { FIELDS } from '../../../src/core/asn1/schema/roots.ts';
import { fieldDigest } from './fieldDigest.ts';

const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, '../../..');
const DIGEST = join(import.meta.dirname, 'fieldDigest.ts');

const BUNDLES: Readonly<Record<string, BuildOptions>> = await (async () => {
  const config: unknown = await import(pathToFileURL(join(ROOT, 'esbuild.config.mjs')).href);
  return (config as { readonly BUNDLES: Readonly<Record<string, BuildOptions>> }).BUNDLES;
})();
const SCRIPTS = Object.keys(BUNDLES).filter((name) => name !== 'style');

describe('the numbers of the fields', () => {
  it('are one for each field, without a gap, and find it in the table', () => {
    const lines = fieldDigest();
    const ids = lines.map((line) => line.split(' ').slice(0, 2).map(Number));
    expect(lines.length).toBe(FIELDS.length - 1);
    expect(ids.every(([own, listed]) => own === listed)).toBe(true);
    expect(ids.map(([id]) => id).sort((a, b) => a! - b!)).toEqual(FIELDS.slice(1).map((_, i) => i + 1));
    expect(FIELDS[0]).toBeNull();
  });

  it.each<readonly [first: string, load: () => Promise<unknown>]>([
    ['requests', () => import('../../../src/core/asn1/schema/pkcs10.ts')],
    ['certificates', () => import('../../../src/core/asn1/schema/x509.ts')],
    ['policies', () => import('../../../src/core/asn1/schema/policies.ts')],
    ['names', () => import('../../../src/core/asn1/schema/names.ts')],
    ['extensions', () => import('../../../src/core/asn1/schema/extensions.ts')],
    ['algorithms', () => import('../../../src/core/asn1/schema/algorithms.ts')],
    ['a reader of labels', () => import('../../../src/core/asn1/index/path.ts')],
  ])('are the same where the module of %s is evaluated first', async (_, load) => {
    vi.resetModules();
    await load();
    const { fieldDigest: again } = await import('./fieldDigest.ts');
    expect(again).not.toBe(fieldDigest);
    expect(again()).toEqual(fieldDigest());
  });

  // They travel from the worker to the host and to the page, which read them against tables of their own.
  it.each(SCRIPTS)('are the same in the bundle of the %s', async (name) => {
    expect(await digestInBundle(name)).toEqual(fieldDigest());
  });
});

/** The digest within a bundle: its modules are evaluated in the order of its entry point, whose own lines are not run. */
async function digestInBundle(name: string): Promise<readonly string[]> {
  const { entryPoints, outfile: _, banner: __, ...options } = BUNDLES[name]!;
  const entry = join(ROOT, (entryPoints as readonly string[])[0]!);
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: {
      contents: `import ${JSON.stringify(entry)}; export { fieldDigest } from ${JSON.stringify(DIGEST)};`,
      resolveDir: ROOT,
    },
    plugins: [importsAlone(entry)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  // The faces are in it, and not the digest alone.
  expect(Object.keys(metafile.inputs).length).toBeGreaterThan(60);
  const module = { exports: {} as { readonly fieldDigest: () => readonly string[] } };
  // oxlint-disable-next-line typescript/no-implied-eval -- a bundle that was built here, run beside what it takes from its host
  new Function('module', 'require', 'document', 'window', 'self', outputFiles[0]!.text)(
    module,
    (path: string) => (path === 'vscode' ? ANYTHING : (require(path) as unknown)),
    ANYTHING,
    ANYTHING,
    ANYTHING,
  );
  return module.exports.fieldDigest();
}

/** Leaves of one module its imports, each evaluated in its place: the rest would look for a host. */
function importsAlone(path: string): Plugin {
  return {
    name: 'imports-alone',
    setup: (builder) =>
      builder.onLoad({ filter: /\.tsx?$/ }, (module) => {
        if (module.path !== path) return null;
        const found = readFileSync(path, 'utf8').matchAll(
          /^import (?!type )(?:[^;']*from )?'(?<from>[^']+)';/gm,
        );
        return { contents: [...found].map(({ groups }) => `import '${groups!['from']!}';`).join('\n') };
      }),
  };
}

/** Stands for any module or object of a host, down to its classes. */
const ANYTHING: unknown = new Proxy(function () {}, {
  get: (target, key): unknown => (key === 'prototype' ? target.prototype : ANYTHING),
  apply: () => ANYTHING,
  // esbuild copies a module to an object with the module's prototype.
  getPrototypeOf: () => ANYTHING as object,
});
