import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';

/** Files of the machine that a window is connected to, as the workbench writes their addresses. */
const REMOTE = 'vscode-remote';

/**
 * The address of a file that was dropped onto the page of an attestation. A page that was taken over could name
 * anything that some extension serves, and a request is read without a question: so only files of the disk and of
 * the places that the user works in are taken. Throws, in words, for others.
 */
export function droppedFile(address: unknown, attestation: vscode.Uri): vscode.Uri {
  if (typeof address !== 'string') throw new Error('What was dropped is no file.');
  const uri = vscode.Uri.parse(address, true);
  const schemes = new Set([
    'file',
    attestation.scheme,
    ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme),
    ...(vscode.env.remoteName === undefined ? [] : [REMOTE]),
  ]);
  if (schemes.has(uri.scheme)) return uri;
  const scheme = escapeForDisplay(uri.scheme);
  throw new Error(
    `A file at an address with "${scheme}:" cannot be compared with: save it to a folder first.`,
  );
}
