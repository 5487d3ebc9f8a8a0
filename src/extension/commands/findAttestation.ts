import * as vscode from 'vscode';
import { attestationsFor } from '../csr/attestationsFor.ts';
import { shownPath } from '../csr/keyFiles.ts';
import type { Inspectorate } from '../editor/inspectFile.ts';
import { shownName } from '../editor/readFile.ts';
import { showInspector } from './attestationArgument.ts';
import { requestArgument } from './requestArgument.ts';
import { plainLabel, plainMessage } from '../plainText.ts';

const MARK = { verified: '$(verified)', failed: '$(error)', unreadable: '$(question)' } as const;

/** Looks for the attestation of the key in a request, and opens it compared with that request. */
export async function findAttestation(argument: unknown, inspectorate: Inspectorate): Promise<void> {
  const request = await requestArgument(argument);
  if (!request) return;
  const { uri, bytes } = request;
  const { roots, worker, comparisons } = inspectorate;
  const { holders, problem } = await worker.holders(bytes);
  if (problem !== null) throw new Error(`${shownName(uri)}: ${problem}`);
  const fingerprints = new Set(holders.flatMap(({ fingerprint }) => fingerprint ?? []));
  const search = { roots, worker, keyFiles: comparisons.keyFiles };
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: `Looking for the attestation of ${shownName(uri)}` },
    () => attestationsFor(fingerprints, uri, search),
  );
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      plainMessage(`No attestation beside ${shownName(uri)} or in the workspace is for its key.`),
    );
    return;
  }
  const items = found.map((one) => ({
    label: `${MARK[one.verdict]} ${plainLabel(shownPath(one.uri))}`,
    description: one.verdict,
    uri: one.uri,
  }));
  const chosen =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { title: `Attestations of the key in ${shownName(uri)}` });
  if (!chosen) return;
  await comparisons.wish(chosen.uri, { type: 'file', uri });
  await showInspector(chosen.uri);
}
