import * as vscode from 'vscode';
import { REQUEST_EXTENSIONS } from '../../core/fileNames.ts';
import { MAX_BYTES } from '../../core/limits.ts';
import { readFile } from '../editor/readFile.ts';
import { activeFile, fileArgument } from './fileArgument.ts';

/** A request and its octets. */
export interface ReadRequest {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
}

/**
 * The request that a command is about: its argument (a URI, or an object with it as `csr` or `uri`), the active
 * editor's file, or one that the user chooses. Undefined when the user closes the dialog; throws where it cannot be read.
 */
export async function requestArgument(argument: unknown): Promise<ReadRequest | undefined> {
  const isObject = typeof argument === 'object' && argument !== null && !(argument instanceof vscode.Uri);
  const given = fileArgument(isObject && 'csr' in argument ? argument.csr : argument);
  const uri = given ?? activeFile() ?? (await choose());
  if (!uri) return undefined;
  const read = await readFile(uri, MAX_BYTES);
  if ('problem' in read) throw new Error(read.problem);
  return { uri, bytes: read.bytes };
}

async function choose(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Choose a certificate request',
    filters: { 'Certificate requests': [...REQUEST_EXTENSIONS, 'pem'], 'All files': ['*'] },
  });
  return chosen?.[0];
}
