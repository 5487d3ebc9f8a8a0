/** What the commands are given, by the user, a menu, a keybinding or another extension: `unknown` until it is read here. */
import * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { parseInstant } from '../../core/base/instant.ts';
import { INSTANT_FORMS } from '../../core/words/en/instantForms.ts';
import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import { ATTESTATION_EXTENSIONS, OFFERED_EXTENSIONS, isNamed } from '../../service/fileNames.ts';
import { type KeyFiles, shownPath } from '../csr/keyFiles.ts';
import { fresh, inspectorOf } from '../editor/inspectorTabs.ts';
import { tryReadFile } from '../editor/tryReadFile.ts';
import { REQUEST_LANGUAGE, TEXT_SCHEME } from '../names.ts';
import { plainLabel } from '../plainText.ts';
import { fileOfTextUri } from '../text/textUri.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The file that a command's first argument names: a URI (from a menu), a URI as text (from a keybinding),
 * or an object with one of them as `uri` (from another extension). Undefined where there is none; throws
 * for anything else, so that a wrong argument is not taken for no argument.
 */
export function fileArgument(argument: unknown): vscode.Uri | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument, true);
  if (isRecord(argument) && 'uri' in argument) return fileArgument(argument['uri']);
  throw new Error('The argument is not a file URI.');
}

/** A named part of a command's argument, such as `format` of `{ uri, format, target }`. */
export function optionOf(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  return (argument as Readonly<Record<string, unknown>>)[name];
}

/** The attestation of the active editor: an inspector, a text view, or a file named like one. */
export function activeAttestation(): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const inspector = inspectorOf(tab);
  if (inspector) return fresh(inspector.uri);
  const input: unknown = tab?.input;
  if (!(input instanceof vscode.TabInputText)) return undefined;
  if (input.uri.scheme === TEXT_SCHEME) return fileOfTextUri(input.uri);
  return isNamed(input.uri.path, ATTESTATION_EXTENSIONS) ? fresh(input.uri) : undefined;
}

/** Asks for an attestation of the workspace. Undefined when the user closes the list, or there is none. */
export async function chooseAttestation(keyFiles: KeyFiles): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const { uris } = folder
    ? await keyFiles.list('attestation', vscode.Uri.joinPath(folder.uri, '.'))
    : { uris: [] };
  if (uris.length === 0) {
    void vscode.window.showInformationMessage('Open a public key confirmation first.');
    return undefined;
  }
  const items = uris.map((uri) => ({ label: plainLabel(shownPath(uri)), uri }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Which attestation is to be verified?' });
  return chosen?.uri;
}

/** The file that a command is about, given or active; says so and answers undefined where there is none. */
export function attestationFor(argument: unknown): vscode.Uri | undefined {
  const hasFile =
    argument instanceof vscode.Uri || typeof argument === 'string' || optionOf(argument, 'uri') !== undefined;
  const uri = (hasFile ? fileArgument(argument) : undefined) ?? activeAttestation();
  if (!uri) void vscode.window.showInformationMessage('Open a public key confirmation first.');
  return uri;
}

/** Octets that were dropped without a file. */
export interface RequestContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a command of this group may be given: `{ uri, csr, at }`, each of them or none. */
export interface CsrArguments {
  readonly uri: vscode.Uri | undefined;
  readonly csr: vscode.Uri | RequestContent | undefined;
  /** Null: now, explicitly. */
  readonly at: Date | null | undefined;
}

function isContent(value: unknown): value is RequestContent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

function dateArgument(value: unknown): Date | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'string') return value === '' ? null : readDate(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  throw new Error('The date is neither a text such as 2026-11-23T08:00:00Z nor a Date.');
}

/** A date or an instant that a user wrote. Throws, in words, for anything else. */
export function readDate(text: string): Date {
  const read = parseInstant(text.trim());
  if (read === null) {
    throw new Error(`"${escapeForDisplay(text)}" is no date: write ${INSTANT_FORMS}.`);
  }
  return read;
}

/** Reads the first argument of a command: a URI (from a menu), a URI as text, or an object with `uri`, `csr` and `at`. */
export function csrArguments(argument: unknown): CsrArguments {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri)
    return { uri: fileArgument(argument), csr: undefined, at: undefined };
  const { uri, csr, at }: { uri?: unknown; csr?: unknown; at?: unknown } = argument;
  return {
    uri: fileArgument(uri),
    // A copy: the caller may write over its own.
    csr: isContent(csr) ? { name: csr.name, bytes: new Uint8Array(csr.bytes) } : fileArgument(csr),
    at: dateArgument(at),
  };
}

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
  const read = await tryReadFile(uri, MAX_COMPARED_BYTES);
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
