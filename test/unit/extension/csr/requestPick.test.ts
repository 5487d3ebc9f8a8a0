import { beforeEach, expect, test, vi } from 'vitest';
import type { KeyFiles } from '../../../../src/extension/csr/keyFiles.ts';
import { pickRequest } from '../../../../src/extension/csr/requestPick.ts';
import { uriOf } from './fakeVscode.ts';

/** VS Code's list, as far as it is used here. */
class Pick {
  items: readonly { readonly label: string }[] = [];
  activeItems: readonly { readonly label: string }[] = [];
  selectedItems: readonly { readonly label: string }[] = [];
  placeholder = '';
  busy = false;
  accept: () => void = () => undefined;
  hide: () => void = () => undefined;
  onDidAccept(accept: () => void): void {
    this.accept = accept;
  }
  onDidHide(hide: () => void): void {
    this.hide = hide;
  }
  show(): void {}
  dispose(): void {}
}

const made = vi.hoisted(() => ({ pick: null as unknown }));

vi.mock('vscode', () => ({
  workspace: { asRelativePath: ({ path }: { readonly path: string }) => path },
  window: { createQuickPick: () => (made.pick = new Pick()) },
}));

const ATTESTATION = uriOf('/work/a.pkc');

/** One request, in which there is no key. */
class OneFile {
  readonly isCut: boolean;
  constructor(isCut: boolean) {
    this.isCut = isCut;
  }
  async list(): Promise<unknown> {
    return Promise.resolve({ uris: [uriOf('/work/a.csr')], isCut: this.isCut });
  }
  async read(uri: unknown): Promise<unknown> {
    return Promise.resolve({ uri, keys: { attested: null, compared: [] }, modified: 0 });
  }
}

function keyFiles(isCut: boolean): KeyFiles {
  return new OneFile(isCut) as unknown as KeyFiles;
}

/** The list once all of its files were read. */
async function settled(): Promise<Pick> {
  const pick = made.pick as Pick;
  await vi.waitFor(() => expect(pick.busy).toBe(false));
  return pick;
}

beforeEach(() => {
  made.pick = null;
});

test.each([
  [false, /^A certificate request of the workspace, or another file$/],
  [true, /^There are too many files: only 300 were looked at, certificate requests first/],
])('where the search was cut (%s) the list says so', async (isCut, placeholder) => {
  const chosen = pickRequest(ATTESTATION, keyFiles(isCut));
  const pick = await settled();
  expect(pick.placeholder).toMatch(placeholder);
  expect(pick.items.map(({ label }) => label)).toEqual(['$(file) /work/a.csr', '$(folder-opened) Browse…']);
  pick.hide();
  expect(await chosen).toBeUndefined();
});
