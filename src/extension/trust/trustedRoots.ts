import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { pemBlock } from '../../core/forms/pem.ts';
import type { TrustAnchor } from '../../core/verify/anchors.ts';
import { readUserAnchor } from '../../core/verify/anchors.ts';
import { reasonWords } from '../../core/words/en/reasons.ts';
import { tryReadFile } from '../editor/tryReadFile.ts';
import { SETTINGS_SECTION, TRUSTED_ROOTS, TRUSTED_ROOTS_SETTING } from '../names.ts';
import { plainMessage } from '../plainText.ts';
import { readTrustedRootItem } from './trustedRootItem.ts';
import { workspaceSets } from './workspaceRoots.ts';

/** Octets; a certificate has a few thousand. */
const MAX_ROOT_BYTES = 1024 * 1024;

type RootRead = { readonly anchor: TrustAnchor } | { readonly problem: string };

/** An item of the setting, and what it is. */
export interface TrustedRootEntry {
  /** From 0. */
  readonly position: number;
  /** As it stands in the setting. */
  readonly item: unknown;
  readonly root: RootRead;
}

async function readItem(item: unknown, origin: string): Promise<RootRead> {
  const parsed = readTrustedRootItem(item);
  switch (parsed.kind) {
    case 'wrong':
      return { problem: parsed.problem };
    case 'pem':
      return rootIn(new TextEncoder().encode(parsed.text), origin);
    case 'path':
      return readRootFile(vscode.Uri.file(parsed.path), origin);
    case 'uri':
      return readRootFile(vscode.Uri.parse(parsed.uri), origin);
  }
}

async function readRootFile(uri: vscode.Uri, origin: string): Promise<RootRead> {
  const read = await tryReadFile(uri, MAX_ROOT_BYTES);
  return 'problem' in read ? read : rootIn(read.bytes, origin);
}

function rootIn(bytes: Uint8Array, origin: string): RootRead {
  const read = readUserAnchor({ bytes, origin });
  return 'problem' in read ? { problem: reasonWords(read.problem) } : read;
}

/**
 * The roots that the user trusts besides the built-in ones. Only what stands in the user's own settings
 * counts: a workspace could otherwise ship both a forgery and the root that makes it look good.
 */
export class TrustedRoots implements vscode.Disposable {
  readonly #warn: (message: string) => void;
  readonly #warned = new Set<string>();
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #workspaceChecked = false;
  /** Fires when the setting changes. */
  readonly onDidChange = this.#didChange.event;

  /** `warn` gets each problem once, as a whole sentence. */
  constructor(warn: (message: string) => void) {
    this.#warn = warn;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((change) => {
        // A change of the workspace's settings may bring one that is ignored, which no event tells of.
        this.#workspaceChecked = false;
        if (!change.affectsConfiguration(TRUSTED_ROOTS_SETTING)) return;
        this.#warned.clear();
        this.#didChange.fire();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#workspaceChecked = false;
      }),
    );
  }

  /** Reads the setting and the files that it names anew. An item that cannot be read is left out and told. */
  async read(): Promise<readonly TrustAnchor[]> {
    // Beside the reading, which does not wait for it.
    void this.#checkWorkspace();
    return (await this.list()).flatMap(({ root, position }) => {
      if ('anchor' in root) return [root.anchor];
      this.#warnOnce(`${TRUSTED_ROOTS_SETTING}[${position}] is not used: ${escapeForDisplay(root.problem)}`);
      return [];
    });
  }

  /** Each item of the setting, read anew. */
  async list(): Promise<readonly TrustedRootEntry[]> {
    return Promise.all(
      this.#items().map(async (item, position) => ({
        position,
        item,
        root: await readItem(item, `setting ${TRUSTED_ROOTS_SETTING}[${position}]`),
      })),
    );
  }

  /** The root in a file that the user chose; nothing is trusted by this. */
  readFile(uri: vscode.Uri): Promise<RootRead> {
    return readRootFile(uri, 'chosen file');
  }

  /** Trusts a root in all windows of the user. Its text is kept, not its path: the file may become another one. */
  async add({ certificate, spkiSha256 }: TrustAnchor): Promise<void> {
    if (certificate === null) throw new Error('a root without its certificate');
    const known = (await this.list()).some(
      ({ root }) => 'anchor' in root && root.anchor.spkiSha256 === spkiSha256,
    );
    if (!known) await this.#write([...this.#items(), pemBlock(certificate)]);
  }

  /** Takes an item away. `item` is what the user saw there: the setting may have changed since. */
  async remove(position: number, item: unknown): Promise<void> {
    const items = this.#items();
    if (items[position] !== item) throw new Error('The trusted roots were changed meanwhile.');
    await this.#write(items.toSpliced(position, 1));
  }

  /** What stands in the user's settings. Never the merged value: it could come from the workspace. */
  #items(): readonly unknown[] {
    const setting = vscode.workspace.getConfiguration(SETTINGS_SECTION).inspect<unknown>(TRUSTED_ROOTS);
    const items = setting?.globalValue ?? setting?.defaultValue ?? [];
    if (Array.isArray(items)) return items as readonly unknown[];
    this.#warnOnce(`${TRUSTED_ROOTS_SETTING} is ignored: it is not a list.`);
    return [];
  }

  async #write(items: readonly unknown[]): Promise<void> {
    await vscode.workspace
      .getConfiguration(SETTINGS_SECTION)
      .update(TRUSTED_ROOTS, items.length > 0 ? items : undefined, vscode.ConfigurationTarget.Global);
  }

  async #checkWorkspace(): Promise<void> {
    if (this.#workspaceChecked) return;
    this.#workspaceChecked = true;
    if (!(await workspaceSets(TRUSTED_ROOTS_SETTING))) return;
    this.#warnOnce(
      `${TRUSTED_ROOTS_SETTING} in the settings of this workspace is ignored: what is trusted stands in your user settings only.`,
    );
  }

  #warnOnce(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#warn(message);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#didChange.dispose();
  }
}

const OPEN_SETTINGS = 'Open Settings';

/** Tells the user about a trusted root that does not count, and offers the setting. */
export function warnAboutRoots(log: vscode.LogOutputChannel): (message: string) => void {
  return (message) => {
    log.warn(message);
    vscode.window.showWarningMessage(plainMessage(message), OPEN_SETTINGS).then(
      (choice) =>
        choice === OPEN_SETTINGS &&
        vscode.commands.executeCommand('workbench.action.openSettings', `@id:${TRUSTED_ROOTS_SETTING}`),
      // The window is closing: nobody is left to be told.
      () => undefined,
    );
  };
}
