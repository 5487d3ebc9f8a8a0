import * as vscode from 'vscode';
import type { Inspection } from '../../core/words/inspection.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { activeAttestation } from './attestationArgument.ts';
import { fileArgument } from './fileArgument.ts';

/** The file that a command is about, given or active; says so and answers undefined where there is none. */
export function attestationFor(argument: unknown): vscode.Uri | undefined {
  const hasFile =
    argument instanceof vscode.Uri || typeof argument === 'string' || optionOf(argument, 'uri') !== undefined;
  const uri = (hasFile ? fileArgument(argument) : undefined) ?? activeAttestation();
  if (!uri) void vscode.window.showInformationMessage('Open a public key confirmation first.');
  return uri;
}

/** The newest answer for a file. Throws the reason where it cannot be read. */
export async function inspectionOf(files: OpenFiles, uri: vscode.Uri): Promise<Inspection> {
  const lease = files.open(uri);
  try {
    const reading = await lease.file.whenRead();
    if (reading.kind === 'unread') throw new Error(reading.problem);
    return reading.inspection;
  } finally {
    lease.dispose();
  }
}

/** A named part of a command's argument, such as `format` of `{ uri, format, target }`. */
export function optionOf(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  return (argument as Readonly<Record<string, unknown>>)[name];
}

/** Name of a file without its folder and without the last extension. */
export function baseName(uri: vscode.Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
