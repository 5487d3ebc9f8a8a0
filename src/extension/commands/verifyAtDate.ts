import * as vscode from 'vscode';
import { isoSeconds } from '../../core/asn1/value/time.ts';
import type { Inspectorate } from '../editor/inspectFile.ts';
import { activeAttestation, chooseAttestation, showInspector } from './attestationArgument.ts';
import { csrArguments, readDate } from './csrArguments.ts';
import { pair } from './pair.ts';

function problemOf(text: string): string | null {
  if (text.trim() === '') return null;
  try {
    readDate(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Asks for an instant; null for now, undefined when the user closes the box. */
async function askDate(now: Date | null): Promise<Date | null | undefined> {
  const text = await vscode.window.showInputBox({
    title: 'Verify at date',
    prompt: 'The dates of all certificates are checked at this instant (UTC). Leave it empty for now.',
    placeHolder: '2026-11-23 or 2026-11-23T08:00:00Z',
    value: now === null ? '' : isoSeconds(now),
    validateInput: problemOf,
  });
  if (text === undefined) return undefined;
  return text.trim() === '' ? null : readDate(text);
}

/**
 * Checks dates at an instant, until the window is closed or another one is asked for. Takes `{ uri, csr, at }`, a URI,
 * or nothing for the active editor; asks for the instant, not for a request.
 */
export async function verifyAtDate(argument: unknown, inspectorate: Inspectorate): Promise<void> {
  const { uri: given, csr, at: date } = csrArguments(argument);
  const { comparisons } = inspectorate;
  const uri = given ?? activeAttestation() ?? (await chooseAttestation(comparisons.keyFiles));
  if (!uri) return;
  const at = date === undefined ? await askDate(comparisons.dateFor(uri)) : date;
  if (at === undefined) return;
  if (csr) {
    await pair({ uri, csr, at }, inspectorate);
    return;
  }
  comparisons.setDate(uri, at);
  await showInspector(uri);
}
