import { assert } from 'chai';
import * as vscode from 'vscode';
import type { InspectorApi } from '../../../src/extension/api.ts';

const EXTENSION = 'pkc-inspector.pkc-inspector';
const LIMIT_MS = 20_000;

/** The samples that the cases use. */
export const GOOD = 'luna-rsa-verified.pkc';
export const FORGED = 'forged-chain.pkc';
export const BROKEN = 'broken.pkc';
export const ROOT = 'sample-root-rsa.pem';
/** The request beside GOOD, for its key. */
export const REQUEST = 'luna-rsa-verified.csr';
/** A sound attestation, and the request of the same name for another key. */
export const OTHER = 'other-key.pkc';
export const OTHER_REQUEST = 'other-key.csr';
/** A request that carries a sound attestation of its key, which is that of REQUEST. */
export const CARRIER = 'carries-attestation.csr';
/** Two roots in one file, which is refused. */
export const TWO_ROOTS = 'sample-root.pem';

/** A file of the open folder, which is a copy of the samples. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function api(): Promise<InspectorApi> {
  const extension = vscode.extensions.getExtension<InspectorApi>(EXTENSION);
  assert.ok(extension, `${EXTENSION} is installed`);
  return extension.activate();
}

/** Asks again and again until the answer is there; what was awaited goes into the error. */
export async function until<T>(what: string, ask: () => T | undefined | false): Promise<T> {
  for (const end = Date.now() + LIMIT_MS; ;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`not in ${LIMIT_MS} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** The revision that an inspector of this file paints next. */
export async function nextPaint(uri: vscode.Uri): Promise<number> {
  const { onDidPaint } = await api();
  return new Promise((done, failed) => {
    const limit = setTimeout(() => failed(new Error(`${uri.path} was not painted`)), LIMIT_MS);
    const subscription = onDidPaint((painting) => {
      if (painting.uri.toString() !== uri.toString()) return;
      subscription.dispose();
      clearTimeout(limit);
      done(painting.revision);
    });
  });
}

/** Opens a file as a double click does and waits until its page has painted. */
export async function openAndPaint(uri: vscode.Uri): Promise<void> {
  const painted = nextPaint(uri);
  await vscode.commands.executeCommand('vscode.open', uri);
  await painted;
}

export const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

/** The finding codes of a file in the Problems panel, sorted. */
export function codesOf(uri: vscode.Uri): string[] {
  return problemsOf(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .toSorted();
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const originals = new Map<string, Uint8Array>();

/** Writes the samples back as they were at the first call. */
export async function restoreSamples(): Promise<void> {
  for (const name of [GOOD, FORGED, BROKEN, ROOT, REQUEST, OTHER, OTHER_REQUEST]) {
    const uri = file(name);
    const bytes = originals.get(name) ?? (await vscode.workspace.fs.readFile(uri));
    if (originals.has(name)) await vscode.workspace.fs.writeFile(uri, bytes);
    originals.set(name, bytes);
  }
}

/** The octets of a sample. */
export function sample(name: string): Uint8Array {
  const bytes = originals.get(name);
  assert.ok(bytes, `${name} is a sample`);
  return bytes;
}

/** The message of the error that a promise must reject with. */
export async function rejection(promise: Thenable<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('it did not reject');
}
