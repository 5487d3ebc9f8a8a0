import * as vscode from 'vscode';
import { renderMarkdown } from '../../core/forms/markdown.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { activeAttestation } from './attestationArgument.ts';
import { fileArgument } from './fileArgument.ts';

/** Puts the report of the given file, or of the active editor's, on the clipboard as Markdown. */
export async function copyReport(files: OpenFiles, argument: unknown): Promise<void> {
  const uri = fileArgument(argument) ?? activeAttestation();
  if (!uri) {
    void vscode.window.showInformationMessage('Open a public key confirmation first.');
    return;
  }
  const lease = files.open(uri);
  try {
    const reading = await lease.file.whenRead();
    if (reading.kind === 'unread') throw new Error(reading.problem);
    await vscode.env.clipboard.writeText(renderMarkdown(reading.inspection.report));
  } finally {
    lease.dispose();
  }
  vscode.window.setStatusBarMessage('$(check) Report copied', 3000);
}
