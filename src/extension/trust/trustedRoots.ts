import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/escape.ts';
import type { TrustAnchor } from '../../core/verify/anchors.ts';
import { readUserAnchor } from '../../core/verify/userAnchor.ts';
import { readFile } from '../editor/readFile.ts';
import { SETTINGS_SECTION, TRUSTED_ROOTS } from '../names.ts';
import { SETTING } from './setting.ts';
import { readTrustedRootItem } from './trustedRootItem.ts';
import { workspaceSets } from './workspaceRoots.ts';

/** Octets; a certificate has a few thousand. */
const MAX_ROOT_BYTES = 1024 * 1024;

type RootRead = { readonly anchor: TrustAnchor } | { readonly problem: string };

async function readItem(item: unknown, origin: string): Promise<RootRead> {
  const parsed = readTrustedRootItem(item);
  switch (parsed.kind) {
    case 'wrong':
      return { problem: parsed.problem };
    case 'pem':
      return readUserAnchor({ bytes: new TextEncoder().encode(parsed.text), origin });
    case 'path':
    case 'uri': {
      const uri = parsed.kind === 'path' ? vscode.Uri.file(parsed.path) : vscode.Uri.parse(parsed.uri);
      const read = await readFile(uri, MAX_ROOT_BYTES);
      return 'problem' in read ? read : readUserAnchor({ bytes: read.bytes, origin });
    }
  }
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
        if (!change.affectsConfiguration(SETTING)) return;
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
    const setting = vscode.workspace.getConfiguration(SETTINGS_SECTION).inspect<unknown>(TRUSTED_ROOTS);
    // Never the merged value: it could come from the workspace.
    const items = setting?.globalValue ?? setting?.defaultValue ?? [];
    if (!Array.isArray(items)) {
      this.#warnOnce(`${SETTING} is ignored: it is not a list.`);
      return [];
    }
    const roots = await Promise.all(
      items.map(async (item: unknown, position) => {
        const root = await readItem(item, `setting ${SETTING}[${position}]`);
        if ('anchor' in root) return [root.anchor];
        this.#warnOnce(`${SETTING}[${position}] is not used: ${escapeForDisplay(root.problem)}`);
        return [];
      }),
    );
    return roots.flat();
  }

  async #checkWorkspace(): Promise<void> {
    if (this.#workspaceChecked) return;
    this.#workspaceChecked = true;
    if (!(await workspaceSets(SETTING))) return;
    this.#warnOnce(
      `${SETTING} in the settings of this workspace is ignored: what is trusted stands in your user settings only.`,
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
