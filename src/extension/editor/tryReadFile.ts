import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { FileRead } from '../../service/files.ts';

/** The last part of a path, as it may be shown. */
export function shownName(uri: vscode.Uri): string {
  return escapeForDisplay(uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

function isFolder(stat: vscode.FileStat): boolean {
  return (stat.type & vscode.FileType.Directory) !== 0;
}

function describe(uri: vscode.Uri, error: unknown): FileRead {
  const name = shownName(uri);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  switch (code) {
    case 'FileNotFound':
      return { problem: `${name} is not there: it was deleted, moved or renamed.`, missing: true };
    case 'FileIsADirectory':
      return { problem: `${name} is a folder, not a file.`, missing: false };
    case 'NoPermissions':
      return { problem: `${name} cannot be read: permission denied.`, missing: false };
    case 'Unavailable':
      return { problem: `${name} cannot be read: its file system does not answer.`, missing: false };
    default: {
      const reason = escapeForDisplay(error instanceof Error ? error.message : String(error));
      return { problem: `${name} cannot be read: ${reason}`, missing: false };
    }
  }
}

/**
 * Reads a file of any file system that VS Code knows. Asks for the size first, so that a file over `limit`
 * octets is refused without being read into memory. A problem is a sentence that names the file. Never throws.
 */
export async function tryReadFile(uri: vscode.Uri, limit: number): Promise<FileRead> {
  const tooLarge = (size: number): FileRead => ({
    problem: `${shownName(uri)} has ${size.toLocaleString('en')} octets; at most ${limit.toLocaleString('en')} are read.`,
    missing: false,
  });
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    if (isFolder(stat)) return { problem: `${shownName(uri)} is a folder, not a file.`, missing: false };
    if (stat.size > limit) return tooLarge(stat.size);
    const { buffer, byteOffset, byteLength } = await vscode.workspace.fs.readFile(uri);
    // The Node host gives a Buffer, whose `slice` and JSON form are not those of a Uint8Array.
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    // It may have grown in between, and some file systems state no size.
    return bytes.length > limit ? tooLarge(bytes.length) : { bytes };
  } catch (error) {
    return describe(uri, error);
  }
}
