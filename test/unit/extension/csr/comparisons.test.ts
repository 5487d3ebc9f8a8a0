import { expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { Comparisons } from '../../../../src/extension/csr/comparisons.ts';
import type { KeyFiles } from '../../../../src/extension/csr/keyFiles.ts';
import { Memory } from './memory.ts';

/** Of VS Code only what is remembered and told matters here. */
vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly event = () => undefined;
    fire(): void {}
  },
  Uri: { parse: uriOf },
  workspace: { onDidChangeConfiguration: () => undefined },
}));

function uriOf(text: string): Uri {
  return { toString: () => text } as Uri;
}

const ATTESTATION = uriOf('file:///a.pkc');
const keyFiles = {} as KeyFiles;

test('after octets without a file no older choice comes back with the next session', async () => {
  const memory = new Memory();
  const comparisons = new Comparisons(memory, keyFiles);
  await comparisons.wish(ATTESTATION, { type: 'file', uri: uriOf('file:///old.csr') });
  expect(new Comparisons(memory, keyFiles).wishFor(ATTESTATION).type).toBe('file');
  const dropped = { type: 'content', file: 'dropped.csr', bytes: new Uint8Array() } as const;
  await comparisons.wish(ATTESTATION, dropped);
  expect(comparisons.wishFor(ATTESTATION)).toBe(dropped);
  expect(new Comparisons(memory, keyFiles).wishFor(ATTESTATION).type).toBe('automatic');
});
