import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS } from '../../service/fileNames.ts';
import { inspectorOf } from '../editor/inspectorTabs.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { TEXT_SCHEME, VIEW_TYPE } from '../names.ts';
import { textUriOf } from '../text/textUri.ts';
import { attestationFor, fileArgument, optionOf } from './arguments.ts';

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

/** Opens the text view of the given file, or of the active editor's. */
export async function openAsText(argument: unknown): Promise<void> {
  const uri = attestationFor(fileArgument(argument));
  if (uri) await vscode.window.showTextDocument(textUriOf(uri), { preview: true });
}

interface Place {
  readonly viewType: string;
  readonly column: vscode.ViewColumn;
}

/** Where a file's inspector is open; else a place beside the text view that it is asked for in, so that both can be read. */
function placeFor(uri: vscode.Uri): Place {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all) {
    const inspector = tabs.map(inspectorOf).find((input) => input?.uri.toString() === uri.toString());
    if (inspector) return { viewType: inspector.viewType, column: viewColumn };
  }
  const isText = vscode.window.activeTextEditor?.document.uri.scheme === TEXT_SCHEME;
  return { viewType: VIEW_TYPE, column: isText ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active };
}

/** Shows the inspector of a file, and in it an element: `{ uri, node }`, node as in the newest reading. */
export async function showInInspector(files: OpenFiles, argument: unknown): Promise<void> {
  const uri = attestationFor(argument);
  if (!uri) return;
  const node = optionOf(argument, 'node');
  const lease = files.open(uri);
  try {
    const { revision } = await lease.file.whenRead();
    const { viewType, column } = placeFor(uri);
    await vscode.commands.executeCommand('vscode.openWith', uri, viewType, column);
    if (typeof node === 'number' && Number.isSafeInteger(node))
      lease.file.select({ revision, node, by: 'command' });
  } finally {
    lease.dispose();
  }
}
