import * as vscode from 'vscode';
import { REQUEST_EXTENSIONS, baseOf, isNamed } from '../../core/fileNames.ts';
import { escapeForDisplay } from '../../core/escape.ts';
import { keyWords } from '../../core/report/words.ts';
import { type KeyFiles, shownPath } from './keyFiles.ts';
import { type Candidate, byRelevance } from './relevance.ts';

/** A line of the list: a file, or the way to others. */
interface RequestItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri | null;
}

const BROWSE: RequestItem = { label: '$(folder-opened) Browse…', alwaysShow: true, uri: null };

function itemOf({ uri, file, matches }: Candidate): RequestItem {
  const path = shownPath(uri);
  const label = `${matches ? '$(pass-filled)' : '$(file)'} ${path}`;
  const [first, ...others] = file?.keys.compared ?? [];
  if (!first)
    return { uri, label, description: file ? 'no certificate request that can be read' : 'reading …' };
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const subject = first.subject === null ? '' : ` · ${escapeForDisplay(first.subject)}`;
  const description = `${keyWords(first.key)}${subject}${more}`;
  return matches
    ? { uri, label, description, detail: 'holds the attested key' }
    : { uri, label, description };
}

/** Whether a file belongs in the list: by its name, or by a request in it. */
function isOffered({ uri, file }: Candidate): boolean {
  return (
    isNamed(uri.path, REQUEST_EXTENSIONS) || (file?.keys.compared.some(({ kind }) => kind === 'csr') ?? false)
  );
}

/** Asks for a request in a dialog; undefined when the user closes it. */
async function browse(near: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Compare the attested key with',
    openLabel: 'Compare',
    defaultUri: vscode.Uri.joinPath(near, '..'),
    filters: {
      'Certificate requests, certificates, public keys': [
        ...REQUEST_EXTENSIONS,
        'pem',
        'cer',
        'crt',
        'der',
        'pub',
      ],
      'All files': ['*'],
    },
  });
  return chosen?.[0];
}

/**
 * Asks which request an attestation is to be compared with. The list is there at once and is put in order while the
 * files are read. Undefined when the user closes it.
 */
export async function pickRequest(
  attestation: vscode.Uri,
  keyFiles: KeyFiles,
): Promise<vscode.Uri | undefined> {
  const pick = vscode.window.createQuickPick<RequestItem>();
  pick.title = `Verify ${shownPath(attestation)} against`;
  pick.placeholder = 'A certificate request of the workspace, or another file';
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.items = [BROWSE];
  pick.busy = true;
  let open = true;
  const chosen = new Promise<RequestItem | undefined>((resolve) => {
    // A click selects a line that need not be the active one.
    pick.onDidAccept(() => resolve(pick.selectedItems[0] ?? pick.activeItems[0]));
    pick.onDidHide(() => {
      open = false;
      resolve(undefined);
    });
  });
  pick.show();
  fill(pick, attestation, keyFiles, () => open)
    .catch(() => undefined)
    .finally(() => {
      pick.busy = false;
    });
  const item = await chosen;
  pick.dispose();
  if (!item) return undefined;
  return item.uri ?? browse(attestation);
}

async function fill(
  pick: vscode.QuickPick<RequestItem>,
  attestation: vscode.Uri,
  keyFiles: KeyFiles,
  isOpen: () => boolean,
): Promise<void> {
  const [uris, own] = await Promise.all([keyFiles.list('request', attestation), keyFiles.read(attestation)]);
  const attested = own?.keys.attested?.fingerprint;
  const base = baseOf(attestation.path);
  let candidates = uris.map((uri): Candidate => {
    return { uri, file: null, matches: false, namesake: baseOf(uri.path) === base };
  });
  const show = (): void => {
    const moved = pick.activeItems[0] !== pick.items[0] ? pick.activeItems[0]?.uri?.toString() : undefined;
    const items = candidates.filter(isOffered).sort(byRelevance).map(itemOf);
    pick.items = [...items, BROWSE];
    // Who has moved to a line stays on it.
    const same = moved === undefined ? undefined : items.find(({ uri }) => uri?.toString() === moved);
    if (same) pick.activeItems = [same];
  };
  show();
  for (const uri of uris) {
    const file = await keyFiles.read(uri);
    if (!isOpen()) return;
    const matches = file?.keys.compared.some(({ fingerprint }) => fingerprint === attested) ?? false;
    candidates = file
      ? candidates.map((one) => (one.uri === uri ? { ...one, file, matches } : one))
      : candidates.filter((one) => one.uri !== uri);
    show();
  }
}
