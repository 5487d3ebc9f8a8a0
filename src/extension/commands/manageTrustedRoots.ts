import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { FORMAT_ANCHORS } from '../../core/formats/formatAnchors.ts';
import type { TrustedRootEntry, TrustedRoots } from '../trust/trustedRoots.ts';
import { plainLabel, plainMessage } from '../plainText.ts';

const TITLE = 'Trusted roots';
const REMOVE: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: 'Trust No More' };

/** A line of the list: a root of the user's, one that is built in, or the way to another. */
interface RootItem extends vscode.QuickPickItem {
  readonly is: TrustedRootEntry | 'built-in' | 'add';
}

/** Fingerprint in groups of four, as people compare it. */
function grouped(fingerprint: string): string {
  return fingerprint.replace(/.{4}(?=.)/g, '$& ');
}

function itemOf(entry: TrustedRootEntry): RootItem {
  const { root, position } = entry;
  const place = `item ${position + 1} of your setting`;
  return 'anchor' in root
    ? {
        label: `$(shield) ${plainLabel(root.anchor.name)}`,
        description: `trusted by you, ${place}`,
        detail: `SHA-256 of the key: ${grouped(root.anchor.spkiSha256)}`,
        buttons: [REMOVE],
        is: entry,
      }
    : {
        label: '$(warning) not used',
        description: place,
        detail: plainLabel(root.problem),
        buttons: [REMOVE],
        is: entry,
      };
}

function itemsOf(entries: readonly TrustedRootEntry[]): RootItem[] {
  const builtIn = FORMAT_ANCHORS.map(({ name, spkiSha256 }): RootItem => ({
    label: `$(verified) ${name}`,
    description: 'built in',
    detail: `SHA-256 of the key: ${grouped(spkiSha256)}`,
    is: 'built-in',
  }));
  const add: RootItem = { label: '$(add) Add a Root…', alwaysShow: true, is: 'add' };
  return [add, ...entries.map(itemOf), ...builtIn];
}

async function addRoot(roots: TrustedRoots): Promise<void> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: 'Trust the root in a certificate file',
      openLabel: 'Read',
      filters: { Certificates: ['pem', 'crt', 'cer', 'der'], 'All files': ['*'] },
    })) ?? [];
  if (!uri) return;
  const root = await roots.readFile(uri);
  if ('problem' in root) throw new Error(`This root cannot be trusted: ${escapeForDisplay(root.problem)}.`);
  const { name, spkiSha256 } = root.anchor;
  const trust = 'Trust';
  const choice = await vscode.window.showWarningMessage(
    `Trust the root "${plainMessage(name)}"?`,
    {
      modal: true,
      detail: `Every attestation that ends at its key will be shown as verified, in all your windows.\n\nSHA-256 of the key:\n${grouped(spkiSha256)}\n\nCompare it with what the root's owner published.`,
    },
    trust,
  );
  if (choice === trust) await roots.add(root.anchor);
}

async function removeRoot(roots: TrustedRoots, { position, root, item }: TrustedRootEntry): Promise<void> {
  const remove = 'Trust No More';
  const name = 'anchor' in root ? `"${root.anchor.name}"` : `item ${position + 1}`;
  const choice = await vscode.window.showWarningMessage(
    `Trust ${plainMessage(name)} no more?`,
    { modal: true },
    remove,
  );
  if (choice === remove) await roots.remove(position, item);
}

/**
 * Lists the built-in roots and those that the user trusts, each with the fingerprint of its key; adds one from a file
 * and removes one. Writes the user's own setting, never one of the workspace.
 */
export async function manageTrustedRoots(roots: TrustedRoots): Promise<void> {
  const pick = vscode.window.createQuickPick<RootItem>();
  pick.title = TITLE;
  pick.placeholder = 'A chain must end at one of these keys';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  pick.show();
  try {
    pick.items = itemsOf(await roots.list());
    pick.busy = false;
    const chosen = await new Promise<(() => Promise<void>) | null>((done) => {
      pick.onDidAccept(() => {
        if (pick.selectedItems[0]?.is === 'add') done(() => addRoot(roots));
      });
      pick.onDidTriggerItemButton(({ item: { is } }) => {
        if (typeof is === 'object') done(() => removeRoot(roots, is));
      });
      pick.onDidHide(() => done(null));
    });
    pick.hide();
    await chosen?.();
  } finally {
    pick.dispose();
  }
}
