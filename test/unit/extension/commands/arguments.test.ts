import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';
import { requestArgument } from '../../../../src/extension/commands/arguments.ts';
import { REQUEST_LANGUAGE } from '../../../../src/extension/names.ts';

/** Of VS Code: the active tab, the documents, and a dialog in which `chosen.csr` is chosen. */
const vscode = vi.hoisted(() => {
  class FakeUri {
    readonly path: string;
    constructor(path: string) {
      this.path = path;
    }
    static parse(text: string): FakeUri {
      return new FakeUri(text);
    }
    toString(): string {
      return this.path;
    }
  }
  class Tab {
    readonly uri: FakeUri;
    constructor(path: string) {
      this.uri = new FakeUri(path);
    }
  }
  const activeTab: { input: unknown } = { input: undefined };
  return {
    Uri: FakeUri,
    TabInputText: class extends Tab {},
    TabInputCustom: class extends Tab {},
    FileType: { Directory: 2 },
    FileSystemError: Error,
    window: {
      tabGroups: { activeTabGroup: { activeTab } },
      showOpenDialog: async () => Promise.resolve([new FakeUri('/chosen.csr')]),
    },
    workspace: {
      textDocuments: [] as { readonly uri: FakeUri; readonly languageId: string }[],
      fs: {
        stat: async () => Promise.resolve({ type: 1, size: 1 }),
        readFile: async () => Promise.resolve(new Uint8Array(1)),
      },
    },
  };
});
vi.mock('vscode', () => vscode);

const { TabInputText, TabInputCustom, Uri: FakeUri, window, workspace } = vscode;

async function chosenWith(input: unknown, argument?: unknown): Promise<string | undefined> {
  window.tabGroups.activeTabGroup.activeTab.input = input;
  return (await requestArgument(argument))?.uri.path;
}

beforeEach(() => {
  workspace.textDocuments = [];
});

test.each(['/a.csr', '/a.REQ', '/a.p10', '/a.pem'])('the active file %s is taken', async (path) => {
  expect(await chosenWith(new TabInputText(path))).toBe(path);
  expect(await chosenWith(new TabInputCustom(path))).toBe(path);
});

test.each(['/a.pkc', '/README.md', '/pem'])('the active file %s is not taken: it is asked', async (path) => {
  workspace.textDocuments = [{ uri: new FakeUri(path), languageId: 'plaintext' }];
  expect(await chosenWith(new TabInputText(path))).toBe('/chosen.csr');
  expect(await chosenWith(new TabInputCustom(path))).toBe('/chosen.csr');
});

test('a file that the user calls a request by its language is taken', async () => {
  workspace.textDocuments = [{ uri: new FakeUri('/a.txt'), languageId: REQUEST_LANGUAGE }];
  expect(await chosenWith(new TabInputText('/a.txt'))).toBe('/a.txt');
});

test('without an editor it is asked; what is given goes before what is active, whatever its name', async () => {
  expect(await chosenWith(undefined)).toBe('/chosen.csr');
  expect(await chosenWith(new TabInputText('/a.csr'), new FakeUri('/b.txt') as unknown as Uri)).toBe(
    '/b.txt',
  );
});
