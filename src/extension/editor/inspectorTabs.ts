import * as vscode from 'vscode';
import { VIEW_TYPE, VIEW_TYPES } from '../names.ts';

/** What an editor's tab shows, where that is an inspector. */
export function inspectorOf(tab: vscode.Tab | undefined): vscode.TabInputCustom | null {
  const input: unknown = tab?.input;
  return input instanceof vscode.TabInputCustom && VIEW_TYPES.includes(input.viewType) ? input : null;
}

/** The URI of a tab made anew: with a remote host VS Code takes the tab's own one for that of a local file. */
export function fresh(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(uri.toString());
}

/** The files that stand in an inspector's tab, wherever they are and whatever their names; loaded or not. */
export function inspectedUris(): vscode.Uri[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) => inspectorOf(tab)?.uri ?? [])
    .map(fresh);
}

/** Shows the inspector of a file: the one that is open, or a new one. */
export async function showInspector(uri: vscode.Uri): Promise<void> {
  const shows = (tab: vscode.Tab | undefined): boolean => inspectorOf(tab)?.uri.toString() === uri.toString();
  if (shows(vscode.window.tabGroups.activeTabGroup.activeTab)) return;
  const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(shows);
  await vscode.commands.executeCommand('vscode.openWith', uri, inspectorOf(open)?.viewType ?? VIEW_TYPE);
}
