/** What ships: which files, how large, and what the bundles reach for. Needs the package. */
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { BUNDLES, metaOf } from '../../esbuild.config.mjs';
import { must, root } from '../setup/run.mjs';
import { VSIX } from '../setup/vsix.mjs';
import { entriesOf } from '../setup/zip.mjs';

const BUDGET_OCTETS = 330_000;
const GOLDEN = join(root, 'test/package/package.golden.txt');

/** Modules of `bundle` that are evaluated when it is loaded: reached from its entry without an `import()`. */
function evaluatedAtOnce(meta, bundle) {
  const [entry] = BUNDLES[bundle].entryPoints;
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const imported of meta.inputs[path]?.imports ?? []) {
      if (imported.kind !== 'dynamic-import') reached.add(imported.path);
    }
  }
  return [...reached];
}

describe('the package', () => {
  let vsix;
  let paths;
  beforeAll(async () => {
    vsix = await readFile(VSIX);
    paths = entriesOf(vsix).map(({ path }) => path);
  });

  test(`is smaller than ${BUDGET_OCTETS} octets`, () => {
    console.log(`${vsix.length} octets`);
    assert.ok(vsix.length < BUDGET_OCTETS, `${vsix.length} octets`);
  });

  test('holds the files of the golden list (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const list = `${paths.toSorted().join('\n')}\n`;
    if (process.env.UPDATE_GOLDEN === '1') await writeFile(GOLDEN, list);
    assert.equal(list, await readFile(GOLDEN, 'utf8'));
  });

  test('is the same octet by octet when it is built again', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'pkc-package-'));
    context.onTestFinished(() => rm(folder, { recursive: true }));
    const again = join(folder, 'again.vsix');
    await must(process.execPath, ['esbuild.config.mjs']);
    await must(process.execPath, ['test/package.mjs', again]);
    assert.ok(vsix.equals(await readFile(again)));
  });

  test('says which packages it is made of, with their licences', async () => {
    const contents = new Map(entriesOf(vsix).map(({ path, content }) => [path, content]));
    const { bomFormat, components } = JSON.parse(contents.get('extension/dist/sbom.cdx.json'));
    const licences = contents.get('extension/dist/THIRD-PARTY-LICENSES.txt').toString();
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    assert.equal(bomFormat, 'CycloneDX');
    const shipped = components.map(({ name, version }) => `${name} ${version}`);
    const bundled = (await Promise.all(Object.keys(BUNDLES).map(metafile))).flatMap(({ inputs }) =>
      Object.keys(inputs),
    );
    for (const [name, version] of Object.entries(dependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, 'one version, no range');
      const isBundled = bundled.some((path) => path.includes(`node_modules/${name}/`));
      assert.equal(shipped.includes(`${name} ${version}`), isBundled, `${name} ${version}`);
    }
    for (const line of shipped) assert.ok(licences.includes(`${line} (`), line);
    for (const { licenses } of components) assert.ok(licenses?.length > 0);
  });

  test('ships the bundles that were built last', async () => {
    for (const { path, content } of entriesOf(vsix)) {
      if (!path.startsWith('extension/dist/')) continue;
      assert.ok(content.equals(await readFile(join(root, path.slice('extension/'.length)))), path);
    }
  });
});

/** What each bundle may take from its host. Worker threads are reached in the Node host alone; the command line reads files. */
const FROM_THE_HOST = {
  extension: ['node:worker_threads', 'vscode'],
  worker: ['node:worker_threads'],
  page: [],
  cli: ['node:fs', 'node:fs/promises', 'node:path', 'node:util'],
};

/** Ways out to the network, to other programs, and to code made from text; none is needed, so none may be there. */
const FORBIDDEN = {
  'the network':
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts\(|\bnode:(?:https?|http2|net|tls|dgram|dns)\b/,
  'other programs': /child_process|\bexecFile|\bspawn\(|\bcreateTerminal|\bopenExternal/,
  'code made from text': /(?<![.\w])eval\((?![^()]*\)\{)|new Function\(|\bFunction\("/,
  telemetry: /createTelemetryLogger|isTelemetryEnabled|machineId/,
};

for (const bundle of ['extension', 'worker', 'page', 'cli']) {
  describe(`the ${bundle} bundle`, () => {
    let meta;
    beforeAll(async () => {
      meta = JSON.parse(await readFile(metaOf(bundle), 'utf8'));
    });

    test(`takes from the host: ${FROM_THE_HOST[bundle].join(', ') || 'nothing'}`, () => {
      const external = Object.values(meta.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
      assert.deepEqual(new Set(external), new Set(FROM_THE_HOST[bundle]));
    });

    for (const [what, pattern] of Object.entries(FORBIDDEN)) {
      test(`has no way to ${what}`, async () => {
        const code = await readFile(join(root, BUNDLES[bundle].outfile), 'utf8');
        assert.equal(code.match(new RegExp(`.{0,40}(?:${pattern.source}).{0,40}`))?.[0], undefined);
      });
    }

    test('names no other module of Node', async () => {
      const code = await readFile(join(root, BUNDLES[bundle].outfile), 'utf8');
      const required = [
        ...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g),
        ...code.matchAll(/\b(?:from|import)\s*["'`]([^"'`]+)["'`]/g),
      ].map(([, name]) => name);
      assert.deepEqual(
        required
          .filter((name) => name.startsWith('node:') || builtinModules.includes(name))
          .filter((name) => !FROM_THE_HOST[bundle].includes(name)),
        [],
      );
    });

    test('holds one copy of each package', () => {
      const packages = Object.keys(meta.inputs).filter((path) => path.includes('node_modules/'));
      assert.deepEqual(
        packages.filter((path) => path.lastIndexOf('node_modules/') > 0),
        [],
      );
    });
  });
}

const isHeavy = (path) => /node_modules\/(pkijs|asn1js|@noble\/curves|@noble\/post-quantum)\//.test(path);
const metafile = async (bundle) => JSON.parse(await readFile(metaOf(bundle), 'utf8'));

test('the extension itself has no decoder and no curve: the event loop of the host never runs them', async () => {
  assert.deepEqual(Object.keys((await metafile('extension')).inputs).filter(isHeavy), []);
});

test('the worker evaluates no decoder and no curve until the first signature', async () => {
  const meta = await metafile('worker');
  assert.ok(Object.keys(meta.inputs).some(isHeavy), 'they are in the bundle');
  assert.deepEqual(evaluatedAtOnce(meta, 'worker').filter(isHeavy), []);
});

test('signatures are computed without pkijs and asn1js, which no bundle holds', async () => {
  const inputs = await Promise.all(
    Object.keys(BUNDLES).map(async (bundle) => Object.keys((await metafile(bundle)).inputs)),
  );
  assert.deepEqual(
    inputs.flat().filter((path) => /node_modules\/(pkijs|asn1js)\//.test(path)),
    [],
  );
});
