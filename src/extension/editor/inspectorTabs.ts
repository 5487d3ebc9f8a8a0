import * as vscode from 'vscode';
import { VIEW_TYPES } from '../names.ts';

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
