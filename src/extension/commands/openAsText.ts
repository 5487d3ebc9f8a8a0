import * as vscode from 'vscode';
import { textUriOf } from '../text/textUri.ts';
import { activeAttestation } from './attestationArgument.ts';
import { fileArgument } from './fileArgument.ts';

/** Opens the text view of the given file, or of the active editor's. */
export async function openAsText(argument: unknown): Promise<void> {
  const file = fileArgument(argument) ?? activeAttestation();
  if (!file) {
    void vscode.window.showInformationMessage('Open a public key confirmation first.');
    return;
  }
  await vscode.window.showTextDocument(textUriOf(file), { preview: true });
}
