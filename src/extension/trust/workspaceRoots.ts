import * as vscode from 'vscode';
import { tryReadFile } from '../editor/tryReadFile.ts';
import { namesSetting } from './settingsNames.ts';

/** Octets; a settings file above that is not searched. */
const MAX_SETTINGS_BYTES = 4 * 1024 * 1024;

/** A file that may hold settings of this workspace, and where in it they stand. */
interface SettingsFile {
  readonly uri: vscode.Uri;
  readonly section: readonly string[];
}

function settingsFiles(): readonly SettingsFile[] {
  const { workspaceFile, workspaceFolders = [] } = vscode.workspace;
  const ofFolders = workspaceFolders.map(({ uri }) => ({
    uri: vscode.Uri.joinPath(uri, '.vscode', 'settings.json'),
    section: [],
  }));
  if (!workspaceFile || workspaceFile.scheme === 'untitled') return ofFolders;
  return [{ uri: workspaceFile, section: ['settings'] }, ...ofFolders];
}

/**
 * Whether the workspace tries to set a machine-scoped setting. VS Code drops such a value before an
 * extension can see it, so the files are looked at: only to tell the user, the value is never used.
 */
export async function workspaceSets(setting: string): Promise<boolean> {
  const found = await Promise.all(
    settingsFiles().map(async ({ uri, section }) => {
      const file = await tryReadFile(uri, MAX_SETTINGS_BYTES);
      return 'bytes' in file && namesSetting(new TextDecoder().decode(file.bytes), setting, section);
    }),
  );
  return found.includes(true);
}
