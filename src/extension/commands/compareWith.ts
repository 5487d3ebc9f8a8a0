import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS } from '../../service/fileNames.ts';
import { shownPath } from '../csr/keyFiles.ts';
import type { Services } from '../editor/inspectUri.ts';
import { shownName } from '../editor/tryReadFile.ts';
import { compareUriOf } from '../text/textUri.ts';
import { plainLabel } from '../plainText.ts';
import { attestationFor, fileArgument, optionOf } from './arguments.ts';

/** Shows two attestations side by side in VS Code's own comparison. */
async function compare(left: vscode.Uri, right: vscode.Uri): Promise<void> {
  const title = `${shownName(left)} ↔ ${shownName(right)}`;
  await vscode.commands.executeCommand('vscode.diff', compareUriOf(left), compareUriOf(right), title, {
    preview: true,
  });
}

async function browse(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Compare with',
    openLabel: 'Compare',
    filters: { 'Public key confirmations': [...ATTESTATION_EXTENSIONS], 'All files': ['*'] },
  });
  return chosen?.[0];
}

async function chooseOther(uri: vscode.Uri, { csrChoices }: Services): Promise<vscode.Uri | undefined> {
  const { uris } = await csrChoices.keyFiles.list('attestation', uri);
  const items = uris
    .filter((other) => other.toString() !== uri.toString())
    .map((other) => ({ label: plainLabel(shownPath(other)), other }));
  if (items.length === 0) return browse();
  const browsing = { label: 'Browse…', alwaysShow: true, other: null };
  const title = `Compare ${shownName(uri)} with`;
  const chosen = await vscode.window.showQuickPick([...items, browsing], { title });
  return chosen && (chosen.other ?? browse());
}

/** Compares two attestations. Takes `{ uri, with }`, a URI, or nothing for the active editor; asks for the rest. */
export async function compareWith(argument: unknown, services: Services): Promise<void> {
  const uri = attestationFor(argument);
  if (!uri) return;
  const other = fileArgument(optionOf(argument, 'with')) ?? (await chooseOther(uri, services));
  if (other) await compare(uri, other);
}

/** Compares the two files that are selected in the explorer, the one that was selected first on the left. */
export async function compareSelected(
  argument: unknown,
  selected: unknown,
  services: Services,
): Promise<void> {
  const files = Array.isArray(selected) ? selected.filter((item) => item instanceof vscode.Uri) : [];
  const [left, right, ...others] = files;
  if (left && right && others.length === 0) await compare(left, right);
  else if (files.length > 2) throw new Error('Select two attestations.');
  else await compareWith(argument, services);
}
