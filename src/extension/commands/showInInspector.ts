import * as vscode from 'vscode';
import type { OpenFiles } from '../editor/openFiles.ts';
import { TEXT_SCHEME, VIEW_TYPE, VIEW_TYPES } from '../names.ts';
import { attestationFor, optionOf } from './inspectionOf.ts';

interface Place {
  readonly viewType: string;
  readonly column: vscode.ViewColumn;
}

/** Where a file's inspector is open; else a place beside the text view that it is asked for in, so that both can be read. */
function placeFor(uri: vscode.Uri): Place {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) {
      const isInspector = input instanceof vscode.TabInputCustom && VIEW_TYPES.includes(input.viewType);
      if (isInspector && input.uri.toString() === uri.toString())
        return { viewType: input.viewType, column: viewColumn };
    }
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
