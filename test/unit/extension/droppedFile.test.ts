import type * as vscode from 'vscode';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { droppedFile } from '../../../src/extension/editor/droppedFile.ts';

const { workbench, uri } = vi.hoisted(() => ({
  workbench: { folders: [] as string[], remoteName: undefined as string | undefined },
  uri: (text: string) => ({ scheme: new URL(text).protocol.slice(0, -1), toString: () => text }),
}));

/** The little of VS Code that is asked for. */
vi.mock('vscode', () => ({
  Uri: { parse: uri },
  workspace: {
    get workspaceFolders() {
      return workbench.folders.map((folder) => ({ uri: uri(folder) }));
    },
  },
  env: {
    get remoteName() {
      return workbench.remoteName;
    },
  },
}));

const take = (address: unknown, attestation = 'file:///a.pkc'): string =>
  droppedFile(address, uri(attestation) as vscode.Uri).toString();

afterEach(() => Object.assign(workbench, { folders: [], remoteName: undefined }));

describe('a file that is dropped onto the page', () => {
  test('is taken from the disk, from beside the attestation and from the folders of the workspace', () => {
    expect(take('file:///b.csr')).toBe('file:///b.csr');
    expect(take('memfs:/b.csr', 'memfs:/a.pkc')).toBe('memfs:/b.csr');
    workbench.folders = ['file:///w', 'vscode-vfs://github/x'];
    expect(take('vscode-vfs://github/x/b.csr')).toBe('vscode-vfs://github/x/b.csr');
  });

  test('is taken from the machine that the window is connected to, and from no other', () => {
    expect(() => take('vscode-remote://ssh/b.csr')).toThrow('"vscode-remote:"');
    workbench.remoteName = 'ssh-remote';
    expect(take('vscode-remote://ssh/b.csr')).toBe('vscode-remote://ssh/b.csr');
  });

  test.each([
    'https://example.com/b.csr',
    'vscode-userdata:/User/settings.json',
    'git:/b.csr',
    'pkc-text:/a',
  ])('is refused at %s', (address) => expect(() => take(address)).toThrow(/cannot be compared with/));

  test.each([[null], [7], [{ scheme: 'file' }]])('is refused where it is no address: %j', (address) => {
    expect(() => take(address)).toThrow('What was dropped is no file.');
  });
});
