import * as vscode from 'vscode';
import type { Files } from '../../service/files.ts';
import { shownName, tryReadFile } from './tryReadFile.ts';

/** The files of any file system that VS Code knows. */
export const VSCODE_FILES: Files<vscode.Uri> = {
  read: tryReadFile,
  namesBeside: async (uri) => ({ names: await namesBeside(uri) }),
  beside: (uri, name) => vscode.Uri.joinPath(uri, '..', name),
  nameOf: ({ path }) => path.slice(path.lastIndexOf('/') + 1),
  shownName,
  problemsAre: 'sentences',
};

/** The names of the files in the folder of a file; none where it cannot be listed. */
export async function namesBeside(uri: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
    return entries.flatMap(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? [name] : []));
  } catch {
    return [];
  }
}
