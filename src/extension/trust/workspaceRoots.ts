import * as vscode from 'vscode';
import { readFile } from '../editor/readFile.ts';

/** Octets; a settings file above that is not searched. */
const MAX_SETTINGS_BYTES = 4 * 1024 * 1024;

/** The files that may hold settings of this workspace. */
function settingsFiles(): readonly vscode.Uri[] {
  const { workspaceFile, workspaceFolders = [] } = vscode.workspace;
  const ofFolders = workspaceFolders.map(({ uri }) => vscode.Uri.joinPath(uri, '.vscode', 'settings.json'));
  return workspaceFile && workspaceFile.scheme !== 'untitled' ? [workspaceFile, ...ofFolders] : ofFolders;
}

/** Whether a settings file (JSON with comments) has a member of this name; a commented line does not count. */
function hasMember(text: string, name: string): boolean {
  const escaped = name.replaceAll('.', String.raw`\.`);
  return new RegExp(String.raw`(?:^|[{,])\s*"${escaped}"\s*:`, 'm').test(text);
}

/**
 * Whether the workspace tries to set a machine-scoped setting. VS Code drops such a value before an
 * extension can see it, so the files are looked at: only to tell the user, the value is never used.
 */
export async function workspaceSets(setting: string): Promise<boolean> {
  const files = await Promise.all(settingsFiles().map((file) => readFile(file, MAX_SETTINGS_BYTES)));
  return files.some((file) => 'bytes' in file && hasMember(new TextDecoder().decode(file.bytes), setting));
}
