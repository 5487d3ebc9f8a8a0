import { expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { CsrChoices } from '../../../../src/extension/csr/csrChoices.ts';
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
  const csrChoices = new CsrChoices(memory, keyFiles);
  await csrChoices.choose(ATTESTATION, { type: 'file', place: uriOf('file:///old.csr') });
  expect(new CsrChoices(memory, keyFiles).choiceFor(ATTESTATION).type).toBe('file');
  const dropped = { type: 'content', file: 'dropped.csr', bytes: new Uint8Array() } as const;
  await csrChoices.choose(ATTESTATION, dropped);
  expect(csrChoices.choiceFor(ATTESTATION)).toBe(dropped);
  expect(new CsrChoices(memory, keyFiles).choiceFor(ATTESTATION).type).toBe('automatic');
});
