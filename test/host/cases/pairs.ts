import * as vscode from 'vscode';
import type { Report } from '../../../src/core/words/report.ts';
import { api, closeAll, file, sample, until } from './support.ts';

/** A pair of the cases' own, in a folder of its own: what is remembered of other files does not reach it. */
let folder = 0;
export const own = (name: string): vscode.Uri => file(`pair-${folder}/${name}`);

export async function writePair(attestation: string, request: string | null): Promise<void> {
  folder++;
  await vscode.workspace.fs.writeFile(own('a.pkc'), sample(attestation));
  if (request !== null) await vscode.workspace.fs.writeFile(own('a.csr'), sample(request));
}

/** As another extension runs a command with one argument, or a menu with two. */
export const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** Closes all and takes the pair away. */
export async function removePair(): Promise<void> {
  await closeAll();
  await vscode.workspace.fs
    .delete(file(`pair-${folder}`), { recursive: true })
    .then(undefined, () => undefined);
}

/** The active inspector's report as soon as it is as wanted. */
export async function reportWhen(what: string, isSo: (report: Report) => boolean): Promise<Report> {
  const inspector = await api();
  return until(what, () => inspector.activeReport && isSo(inspector.activeReport) && inspector.activeReport);
}

export const comparedWith = (name: string | null) => (report: Report) => (report.csr?.file ?? null) === name;
