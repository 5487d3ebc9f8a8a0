import * as vscode from 'vscode';
import { OFFERED_EXTENSIONS, isNamed } from '../../service/fileNames.ts';
import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import { fresh } from '../editor/inspectorTabs.ts';
import { readFile } from '../editor/readFile.ts';
import { REQUEST_LANGUAGE } from '../names.ts';
import { fileArgument } from './fileArgument.ts';

/** A request and its octets. */
export interface ReadRequest {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
}

/**
 * The request that a command is about: its argument (a URI, or an object with it as `csr` or `uri`), that of the
 * active editor, or one that the user chooses. Undefined when the user closes the dialog; throws where it cannot be read.
 */
export async function requestArgument(argument: unknown): Promise<ReadRequest | undefined> {
  const isObject = typeof argument === 'object' && argument !== null && !(argument instanceof vscode.Uri);
  const given = fileArgument(isObject && 'csr' in argument ? argument.csr : argument);
  const uri = given ?? activeRequest() ?? (await choose());
  if (!uri) return undefined;
  const read = await readFile(uri, MAX_COMPARED_BYTES);
  if ('problem' in read) throw new Error(read.problem);
  return { uri, bytes: read.bytes };
}

/** The active editor's file where it is one by its name or language: any other would only be refused. */
function activeRequest(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText)) return undefined;
  const uri = fresh(input.uri);
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return isNamed(uri.path, OFFERED_EXTENSIONS) || document?.languageId === REQUEST_LANGUAGE ? uri : undefined;
}

async function choose(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Choose a certificate request',
    filters: { 'Certificate requests': [...OFFERED_EXTENSIONS], 'All files': ['*'] },
  });
  return chosen?.[0];
}
