import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS, OFFERED_EXTENSIONS, isNamed } from '../../service/fileNames.ts';
import { pickRequest } from '../csr/requestPick.ts';
import type { Inspectorate } from '../editor/inspectFile.ts';
import { activeAttestation, chooseAttestation, showInspector } from './attestationArgument.ts';
import { csrArguments } from './csrArguments.ts';
import { findAttestation } from './findAttestation.ts';
import { pair } from './pair.ts';

/**
 * Compares the attested key with that of a request, certificate or public key: the given one, or one that the user
 * picks. Takes `{ uri, csr, at }`, a URI, or nothing for the active editor.
 */
export async function verifyAgainstCsr(argument: unknown, inspectorate: Inspectorate): Promise<void> {
  const { uri: given, csr: request, at } = csrArguments(argument);
  const { comparisons } = inspectorate;
  const uri = given ?? activeAttestation() ?? (await chooseAttestation(comparisons.keyFiles));
  if (!uri) return;
  const csr = request ?? (await pickRequest(uri, comparisons));
  if (!csr) return;
  if (csr !== 'automatic') {
    await pair({ uri, csr, at }, inspectorate);
    return;
  }
  if (at !== undefined) comparisons.setDate(uri, at);
  await comparisons.wish(uri, { type: 'automatic' });
  await showInspector(uri);
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
  if (attestation && request) await pair({ uri: attestation, csr: request }, inspectorate);
  else if (request) await findAttestation(request, inspectorate);
  else await verifyAgainstCsr(attestation, inspectorate);
}

/**
 * Compares with nothing, from now on: a request beside the file is not matched with it by itself either. Takes
 * `{ uri, at }`, a URI, or nothing for the active editor.
 */
export async function clearCsr(argument: unknown, { comparisons }: Inspectorate): Promise<void> {
  const { uri: given, at } = csrArguments(argument);
  const uri = given ?? activeAttestation();
  if (!uri) {
    void vscode.window.showInformationMessage('Open a public key confirmation first.');
    return;
  }
  if (at !== undefined) comparisons.setDate(uri, at);
  await comparisons.wish(uri, { type: 'none' });
}
