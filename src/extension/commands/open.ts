import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS } from '../../service/fileNames.ts';
import { VIEW_TYPE } from '../names.ts';
import { fileArgument } from './fileArgument.ts';

async function chooseFiles(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Inspect a public key confirmation',
    openLabel: 'Inspect',
    canSelectMany: true,
    filters: { 'Public key confirmations': [...ATTESTATION_EXTENSIONS], 'All files': ['*'] },
  });
  return chosen ?? [];
}

/** Opens the inspector on the given file, on all files that are selected in the explorer, or on chosen ones. */
export async function open(argument: unknown, selected: unknown): Promise<void> {
  const file = fileArgument(argument);
  const several = Array.isArray(selected) ? selected.filter((item) => item instanceof vscode.Uri) : [];
  const files = several.length > 1 ? several : file ? [file] : await chooseFiles();
  for (const uri of files) {
    await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, {
      // With several files a preview tab would be replaced by the next one.
      preview: files.length === 1,
    });
  }
}
