import { beforeEach, expect, test, vi } from 'vitest';
import type { CsrChoices, CsrChoice } from '../../../../src/extension/csr/csrChoices.ts';
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

const made = vi.hoisted(() => ({ pick: null as unknown, autoMatch: true }));

vi.mock('vscode', () => ({
  workspace: {
    asRelativePath: ({ path }: { readonly path: string }) => path,
    getConfiguration: () => ({ get: () => made.autoMatch }),
  },
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

function csrChoices(isCut: boolean, choice: CsrChoice['type']): CsrChoices {
  return { keyFiles: new OneFile(isCut), choiceFor: () => ({ type: choice }) } as unknown as CsrChoices;
}

/** The list once all of its files were read. */
async function settled(): Promise<Pick> {
  const pick = made.pick as Pick;
  await vi.waitFor(() => expect(pick.busy).toBe(false));
  return pick;
}

beforeEach(() => {
  made.pick = null;
  made.autoMatch = true;
});

test.each([
  [false, /^A certificate request of the workspace, or another file$/],
  [true, /^There are too many files: only 300 were looked at, certificate requests first/],
])('where the search was cut (%s) the list says so', async (isCut, placeholder) => {
  const chosen = pickRequest(ATTESTATION, csrChoices(isCut, 'automatic'));
  const pick = await settled();
  expect(pick.placeholder).toMatch(placeholder);
  expect(pick.items.map(({ label }) => label)).toEqual(['$(file) /work/a.csr', '$(folder-opened) Browse…']);
  pick.hide();
  expect(await chosen).toBeUndefined();
});

test.each(['none', 'file', 'content'] as const)(
  'after the choice "%s" there is a way back',
  async (choice) => {
    const chosen = pickRequest(ATTESTATION, csrChoices(false, choice));
    const pick = await settled();
    expect(pick.items.map(({ label }) => label)).toEqual([
      '$(file) /work/a.csr',
      '$(sync) The request beside the file, by itself',
      '$(folder-opened) Browse…',
    ]);
    expect(pick.items[1]).toMatchObject({ description: '', alwaysShow: true });
    // A click that may have crossed a change of the list is not taken.
    await vi.waitFor(async () => {
      pick.selectedItems = pick.items.slice(1, 2);
      pick.accept();
      expect(await Promise.race([chosen, Promise.resolve('open')])).toBe('automatic');
    });
  },
);

test('the way back says where the setting turns it off', async () => {
  made.autoMatch = false;
  const chosen = pickRequest(ATTESTATION, csrChoices(false, 'none'));
  const pick = await settled();
  expect(pick.items[1]).toMatchObject({
    description: 'turned off by the setting pkcInspector.csr.autoMatch',
  });
  pick.hide();
  await chosen;
});
