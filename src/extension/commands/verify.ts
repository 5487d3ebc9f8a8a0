import * as vscode from 'vscode';
import { isoSeconds } from '../../core/asn1/value/time.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import { ATTESTATION_EXTENSIONS, OFFERED_EXTENSIONS, isNamed } from '../../service/fileNames.ts';
import { pickRequest } from '../csr/requestPick.ts';
import type { Services } from '../editor/inspectUri.ts';
import { showInspector } from '../editor/inspectorTabs.ts';
import { tryReadFile, shownName } from '../editor/tryReadFile.ts';
import type { CsrArguments, RequestContent } from './arguments.ts';
import { activeAttestation, attestationFor, chooseAttestation, csrArguments, readDate } from './arguments.ts';
import { findAttestation } from './findAttestation.ts';

/** Throws, in words, where a file holds nothing to compare with: then everything stays as it is. */
async function mustHoldKey(csr: vscode.Uri | RequestContent, { worker }: Services): Promise<void> {
  const isFile = csr instanceof vscode.Uri;
  const read = isFile ? await tryReadFile(csr, MAX_COMPARED_BYTES) : csr;
  if ('problem' in read) throw new Error(read.problem);
  const { problem } = await worker.holders(read.bytes);
  if (problem === null) return;
  const name = isFile ? shownName(csr) : escapeForDisplay(csr.name);
  throw new Error(`${name} cannot be compared with an attestation. ${problem}`);
}

interface PairInput {
  readonly uri: vscode.Uri;
  readonly csr: vscode.Uri | RequestContent;
  /** Undefined: as it was. */
  readonly at?: CsrArguments['at'];
}

/** Pairs an attestation with a request and shows the answer. */
async function pair({ uri, csr, at }: PairInput, services: Services): Promise<void> {
  await mustHoldKey(csr, services);
  const { csrChoices } = services;
  if (at !== undefined) csrChoices.setDate(uri, at);
  await csrChoices.choose(
    uri,
    csr instanceof vscode.Uri
      ? { type: 'file', place: csr }
      : { type: 'content', file: escapeForDisplay(csr.name), bytes: csr.bytes },
  );
  await showInspector(uri);
}

/**
 * Compares the attested key with that of a request, certificate or public key: the given one, or one that the user
 * picks. Takes `{ uri, csr, at }`, a URI, or nothing for the active editor.
 */
export async function verifyAgainstCsr(argument: unknown, services: Services): Promise<void> {
  const { uri: given, csr: request, at } = csrArguments(argument);
  const { csrChoices } = services;
  const uri = given ?? activeAttestation() ?? (await chooseAttestation(csrChoices.keyFiles));
  if (!uri) return;
  const csr = request ?? (await pickRequest(uri, csrChoices));
  if (!csr) return;
  if (csr !== 'automatic') {
    await pair({ uri, csr, at }, services);
    return;
  }
  if (at !== undefined) csrChoices.setDate(uri, at);
  await csrChoices.choose(uri, { type: 'automatic' });
  await showInspector(uri);
}

/** The same for what is selected in the explorer: an attestation and a request, or one of them. */
export async function verifySelected(
  argument: unknown,
  selected: unknown,
  services: Services,
): Promise<void> {
  const { uri } = csrArguments(argument);
  const list = Array.isArray(selected) ? selected.filter((item) => item instanceof vscode.Uri) : [];
  const files = list.length > 0 ? list : uri ? [uri] : [];
  const attestations = files.filter(({ path }) => isNamed(path, ATTESTATION_EXTENSIONS));
  const requests = files.filter(({ path }) => isNamed(path, OFFERED_EXTENSIONS));
  const [attestation, ...otherAttestations] = attestations;
  const [request, ...otherRequests] = requests;
  if (otherAttestations.length > 0 || otherRequests.length > 0 || files.length > 2)
    throw new Error(
      'Select one attestation (.pkc, .p7b) and one certificate request (.csr, .req, .p10, .pem).',
    );
  if (attestation && request) await pair({ uri: attestation, csr: request }, services);
  else if (request) await findAttestation(request, services);
  else await verifyAgainstCsr(attestation, services);
}

/**
 * Compares with nothing, from now on: a request beside the file is not matched with it by itself either. Takes
 * `{ uri, at }`, a URI, or nothing for the active editor.
 */
export async function clearCsr(argument: unknown, { csrChoices }: Services): Promise<void> {
  const { uri: given, at } = csrArguments(argument);
  const uri = attestationFor(given);
  if (!uri) return;
  if (at !== undefined) csrChoices.setDate(uri, at);
  await csrChoices.choose(uri, { type: 'none' });
}

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
export async function verifyAtDate(argument: unknown, services: Services): Promise<void> {
  const { uri: given, csr, at: date } = csrArguments(argument);
  const { csrChoices } = services;
  const uri = given ?? activeAttestation() ?? (await chooseAttestation(csrChoices.keyFiles));
  if (!uri) return;
  const at = date === undefined ? await askDate(csrChoices.dateFor(uri)) : date;
  if (at === undefined) return;
  if (csr) {
    await pair({ uri, csr, at }, services);
    return;
  }
  csrChoices.setDate(uri, at);
  await showInspector(uri);
}
