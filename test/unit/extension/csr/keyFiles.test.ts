import { beforeEach, expect, test, vi } from 'vitest';
import { KeyFiles, MAX_FILES } from '../../../../src/extension/csr/keyFiles.ts';
import type { InspectionWorker } from '../../../../src/extension/worker/inspectionWorker.ts';
import { uriOf } from './fakeVscode.ts';

const workspace = vi.hoisted(() => ({ files: [] as string[], beside: [] as string[] }));

vi.mock('vscode', async () => {
  const { FakeUri, found } = await import('./fakeVscode.ts');
  return {
    Uri: FakeUri,
    FileType: { File: 1, Directory: 2 },
    workspace: {
      findFiles: async (glob: string, _: undefined, most: number) =>
        Promise.resolve(found(workspace.files, glob, most)),
      fs: { readDirectory: async () => Promise.resolve(workspace.beside.map((name) => [name, 1])) },
    },
  };
});

const NEAR = uriOf('/work/a.pkc');
const many = (count: number, name: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => name(i));

async function list(): Promise<{ readonly paths: readonly string[]; readonly isCut: boolean }> {
  const { uris, isCut } = await new KeyFiles({} as InspectionWorker).list('request', NEAR);
  return { paths: uris.map(({ path }) => path), isCut };
}

beforeEach(() => {
  workspace.files = [];
  workspace.beside = [];
});

test('requests go before any number of .pem files, and what is left out is told', async () => {
  workspace.files = [...many(1000, (i) => `/other/${i}.pem`), '/other/a.csr', '/other/b.P10'];
  workspace.beside = many(400, (i) => `${i}.pem`);
  const { paths, isCut } = await list();
  expect(paths.slice(0, 3)).toEqual(['/other/a.csr', '/other/b.P10', '/work/0.pem']);
  expect(paths).toHaveLength(MAX_FILES);
  expect(isCut).toBe(true);
});

test('those beside the attestation come first, each file once', async () => {
  workspace.files = ['/other/a.csr', '/work/b.csr', '/work/c.pem'];
  workspace.beside = ['b.csr', 'c.pem', 'README.md'];
  expect(await list()).toEqual({ paths: ['/work/b.csr', '/other/a.csr', '/work/c.pem'], isCut: false });
});

test('as many as are looked at are all; one more is not', async () => {
  workspace.files = many(MAX_FILES, (i) => `/other/${i}.csr`);
  expect((await list()).isCut).toBe(false);
  workspace.files.push('/other/last.pem');
  expect((await list()).isCut).toBe(true);
  workspace.files = many(MAX_FILES + 1, (i) => `/other/${i}.csr`);
  expect((await list()).isCut).toBe(true);
});
