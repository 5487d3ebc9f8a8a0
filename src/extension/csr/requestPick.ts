import * as vscode from 'vscode';
import { REQUEST_EXTENSIONS, baseOf, isNamed } from '../../service/fileNames.ts';
import { keyWords } from '../../core/words/en/words.ts';
import { AUTO_MATCH, SETTINGS_SECTION } from '../names.ts';
import { requestOfCarried } from './carriedFiles.ts';
import type { CsrChoices } from './csrChoices.ts';
import { type KeyFiles, MAX_FILES, shownPath } from './keyFiles.ts';
import { ChangingQuickPick, type FileItem } from './changingQuickPick.ts';
import { type Candidate, byRelevance } from './relevance.ts';
import { matchesByItself } from './settings.ts';
import { plainLabel } from '../plainText.ts';

/** Where the list is not all of the workspace. */
const CUT = `There are too many files: only ${MAX_FILES} were looked at, certificate requests first. Browse for another.`;

const BROWSE: FileItem = { label: '$(folder-opened) Browse…', alwaysShow: true, takes: 'browse' };

/** The way back to what holds where nothing was chosen, on the lines of `CurrentOptions`. */
function automaticItem(attestation: vscode.Uri): FileItem {
  const carrier = requestOfCarried(attestation);
  const isOff = !carrier && !matchesByItself(attestation);
  return {
    label: `$(sync) The request ${carrier ? 'that carries this file' : 'beside the file'}, by itself`,
    description: isOff ? `turned off by the setting ${SETTINGS_SECTION}.${AUTO_MATCH}` : '',
    alwaysShow: true,
    takes: 'automatic',
  };
}

function itemOf({ uri, file, matches }: Candidate): FileItem {
  const path = plainLabel(shownPath(uri));
  const label = `${matches ? '$(pass-filled)' : '$(file)'} ${path}`;
  const [first, ...others] = file?.keys.compared ?? [];
  if (!first)
    return { takes: uri, label, description: file ? 'no certificate request that can be read' : 'reading …' };
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const subject = first.subject === null ? '' : ` · ${plainLabel(first.subject)}`;
  const description = `${keyWords(first.key)}${subject}${more}`;
  return matches
    ? { takes: uri, label, description, detail: 'holds the attested key' }
    : { takes: uri, label, description };
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
  csrChoices: CsrChoices,
): Promise<vscode.Uri | 'automatic' | undefined> {
  const { keyFiles } = csrChoices;
  const pick = vscode.window.createQuickPick<FileItem>();
  pick.title = `Verify ${shownPath(attestation)} against`;
  pick.placeholder = 'A certificate request of the workspace, or another file';
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.busy = true;
  let open = true;
  const list = new ChangingQuickPick(pick);
  const chosen = new Promise<FileItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const item = list.taken();
      if (item) resolve(item);
    });
    pick.onDidHide(() => {
      open = false;
      resolve(undefined);
    });
  });
  pick.show();
  const ways =
    csrChoices.choiceFor(attestation).type === 'automatic' ? [BROWSE] : [automaticItem(attestation), BROWSE];
  const fillIn = async (): Promise<void> => {
    const { uris, isCut } = await keyFiles.list('request', attestation);
    if (isCut) pick.placeholder = CUT;
    await fill({ list, ways, attestation, uris, keyFiles, isOpen: () => open });
  };
  fillIn()
    .catch(() => undefined)
    .finally(() => {
      pick.busy = false;
    });
  const item = await chosen;
  pick.dispose();
  return item?.takes === 'browse' ? browse(attestation) : item?.takes;
}

interface FillInput {
  readonly list: ChangingQuickPick;
  /** The lines below the files. */
  readonly ways: readonly FileItem[];
  readonly attestation: vscode.Uri;
  readonly uris: readonly vscode.Uri[];
  readonly keyFiles: KeyFiles;
  readonly isOpen: () => boolean;
}

async function fill({ list, ways, attestation, uris, keyFiles, isOpen }: FillInput): Promise<void> {
  const own = await keyFiles.read(attestation);
  const attested = own?.keys.attested?.fingerprint;
  const base = baseOf(attestation.path);
  let candidates = uris.map((uri): Candidate => {
    return { uri, file: null, matches: false, namesake: baseOf(uri.path) === base };
  });
  const show = (): void =>
    list.show([...candidates.filter(isOffered).sort(byRelevance).map(itemOf), ...ways]);
  show();
  for (const uri of uris) {
    const file = await keyFiles.read(uri);
    if (!isOpen()) return;
    const matches = file?.keys.compared.some(({ fingerprint }) => fingerprint === attested) ?? false;
    candidates = file
      ? candidates.map((one) => (one.uri === uri ? { ...one, file, matches } : one))
      : candidates.filter((one) => one.uri !== uri);
    if (list.mayChange) show();
  }
  show();
}
