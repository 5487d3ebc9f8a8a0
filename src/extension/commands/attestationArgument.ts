import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS, isNamed } from '../../service/fileNames.ts';
import { type KeyFiles, shownPath } from '../csr/keyFiles.ts';
import { fresh, inspectorOf } from '../editor/inspectorTabs.ts';
import { TEXT_SCHEME, VIEW_TYPE } from '../names.ts';
import { fileOfTextUri } from '../text/textUri.ts';
import { plainLabel } from '../plainText.ts';

/** The attestation of the active editor: an inspector, a text view, or a file named like one. */
export function activeAttestation(): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const inspector = inspectorOf(tab);
  if (inspector) return fresh(inspector.uri);
  const input: unknown = tab?.input;
  if (!(input instanceof vscode.TabInputText)) return undefined;
  if (input.uri.scheme === TEXT_SCHEME) return fileOfTextUri(input.uri);
  return isNamed(input.uri.path, ATTESTATION_EXTENSIONS) ? fresh(input.uri) : undefined;
}

/** Asks for an attestation of the workspace. Undefined when the user closes the list, or there is none. */
export async function chooseAttestation(keyFiles: KeyFiles): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const { uris } = folder
    ? await keyFiles.list('attestation', vscode.Uri.joinPath(folder.uri, '.'))
    : { uris: [] };
  if (uris.length === 0) {
    void vscode.window.showInformationMessage('Open a public key confirmation first.');
    return undefined;
  }
  const items = uris.map((uri) => ({ label: plainLabel(shownPath(uri)), uri }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Which attestation is to be verified?' });
  return chosen?.uri;
}

/** Shows the inspector of a file: the one that is open, or a new one. */
export async function showInspector(uri: vscode.Uri): Promise<void> {
  const shows = (tab: vscode.Tab | undefined): boolean => inspectorOf(tab)?.uri.toString() === uri.toString();
  if (shows(vscode.window.tabGroups.activeTabGroup.activeTab)) return;
  const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(shows);
  await vscode.commands.executeCommand('vscode.openWith', uri, inspectorOf(open)?.viewType ?? VIEW_TYPE);
}
