import * as vscode from 'vscode';
import { attestationsFor } from '../csr/attestationsFor.ts';
import { shownPath } from '../csr/keyFiles.ts';
import type { Services } from '../editor/inspectUri.ts';
import { shownName } from '../editor/tryReadFile.ts';
import { showInspector } from '../editor/inspectorTabs.ts';
import { plainLabel, plainMessage } from '../plainText.ts';
import { requestArgument } from './arguments.ts';

const MARK = { verified: '$(verified)', failed: '$(error)', unreadable: '$(question)' } as const;

/** Looks for the attestation of the key in a request, and opens it compared with that request. */
export async function findAttestation(argument: unknown, services: Services): Promise<void> {
  const request = await requestArgument(argument);
  if (!request) return;
  const { uri, bytes } = request;
  const { roots, worker, csrChoices } = services;
  const { holders, problem } = await worker.holders(bytes);
  if (problem !== null) throw new Error(`${shownName(uri)}: ${problem}`);
  const fingerprints = new Set(holders.flatMap(({ fingerprint }) => fingerprint ?? []));
  const search = { roots, worker, keyFiles: csrChoices.keyFiles };
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
  await csrChoices.choose(chosen.uri, { type: 'file', place: uri });
  await showInspector(chosen.uri);
}
