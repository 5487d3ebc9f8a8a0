import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS, OFFERED_EXTENSIONS, isNamed } from '../../core/fileNames.ts';
import { escapeForDisplay } from '../../core/escape.ts';
import { MAX_BYTES } from '../../core/limits.ts';
import { pickRequest } from '../csr/requestPick.ts';
import type { Inspectorate } from '../editor/inspectFile.ts';
import { readFile, shownName } from '../editor/readFile.ts';
import { activeAttestation, chooseAttestation, showInspector } from './attestationArgument.ts';
import { type RequestContent, csrArguments } from './csrArguments.ts';
import { findAttestation } from './findAttestation.ts';

/** Throws, in words, where a file holds nothing to compare with: then everything stays as it is. */
async function mustHoldKey(csr: vscode.Uri | RequestContent, { worker }: Inspectorate): Promise<void> {
  const isFile = csr instanceof vscode.Uri;
  const read = isFile ? await readFile(csr, MAX_BYTES) : csr;
  if ('problem' in read) throw new Error(read.problem);
  const { problem } = await worker.holders(read.bytes);
  if (problem === null) return;
  const name = isFile ? shownName(csr) : escapeForDisplay(csr.name);
  throw new Error(`${name} cannot be compared with an attestation. ${problem}`);
}

/** Pairs an attestation with a request and shows the answer. */
async function pair(
  uri: vscode.Uri,
  csr: vscode.Uri | RequestContent,
  inspectorate: Inspectorate,
): Promise<void> {
  await mustHoldKey(csr, inspectorate);
  await inspectorate.comparisons.wish(
    uri,
    csr instanceof vscode.Uri
      ? { type: 'file', uri: csr }
      : { type: 'content', file: escapeForDisplay(csr.name), bytes: csr.bytes },
  );
  await showInspector(uri);
}

/**
 * Compares the attested key with that of a request, certificate or public key: the given one, or one that the user
 * picks. Takes `{ uri, csr, at }`, a URI, or nothing for the active editor.
 */
export async function verifyAgainstCsr(argument: unknown, inspectorate: Inspectorate): Promise<void> {
  const { uri: given, csr: request, at } = csrArguments(argument);
  const { comparisons } = inspectorate;
  const uri = given ?? activeAttestation() ?? (await chooseAttestation(comparisons.keyFiles));
  if (!uri) return;
  const csr = request ?? (await pickRequest(uri, comparisons.keyFiles));
  if (!csr) return;
  if (at !== undefined) comparisons.setDate(uri, at);
  await pair(uri, csr, inspectorate);
}

/** The same for what is selected in the explorer: an attestation and a request, or one of them. */
export async function verifySelected(
  argument: unknown,
  selected: unknown,
  inspectorate: Inspectorate,
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
  if (attestation && request) await pair(attestation, request, inspectorate);
  else if (request) await findAttestation(request, inspectorate);
  else await verifyAgainstCsr(attestation, inspectorate);
}

/** Compares with nothing, from now on: a request beside the file is not matched with it by itself either. */
export async function clearCsr(argument: unknown, { comparisons }: Inspectorate): Promise<void> {
  const { uri: given } = csrArguments(argument);
  const uri = given ?? activeAttestation();
  if (uri) await comparisons.wish(uri, { type: 'none' });
  else void vscode.window.showInformationMessage('Open a public key confirmation first.');
}
