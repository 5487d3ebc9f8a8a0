import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS } from '../../core/fileNames.ts';
import type { Verdict } from '../../core/report/report.ts';
import type { Inspectorate } from '../editor/inspectFile.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { CODE_LENS, COMMANDS, SETTINGS_SECTION } from '../names.ts';
import { type FoundAttestation, attestationsFor } from './attestationsFor.ts';
import { octetsOf } from './documentHolders.ts';
import { shownPath } from './keyFiles.ts';
import { globOf } from './globOf.ts';
import { rangeOfBlock } from './requestLocation.ts';
import { showsLenses } from './settings.ts';
import { plainLabel } from '../plainText.ts';

/** Many files change at once when a folder is unpacked; one look afterwards is enough. */
const DELAY_MS = 300;

/** A lens says "attested" of a verified attestation alone: anybody can write a file that names a key. */
const WORDS: Readonly<Record<Verdict, (file: string) => string>> = {
  verified: (file) => `$(verified) key attested by ${file}`,
  failed: (file) => `$(error) ${file} names this key, but is not verified`,
  unreadable: (file) => `$(question) ${file} names this key, but cannot be read`,
};

function commandFor(request: vscode.Uri, found: readonly FoundAttestation[]): vscode.Command {
  const [best, ...others] = found;
  if (!best) {
    return {
      title: '$(circle-slash) no attestation found for this key',
      tooltip: 'No attestation beside this file or in the workspace is for this key. Click to look again.',
      command: COMMANDS.findAttestation,
      arguments: [request],
    };
  }
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return {
    title: WORDS[best.verdict](plainLabel(shownPath(best.uri))) + more,
    tooltip: 'Open the attestation, compared with this file',
    command: COMMANDS.verifyAgainstCsr,
    arguments: [{ uri: best.uri, csr: request }],
  };
}

/** Above each PEM block of an open request: which attestation is for its key. */
export class RequestLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #inspectorate: Inspectorate;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeCodeLenses = this.#didChange.event;

  constructor(files: OpenFiles, inspectorate: Inspectorate) {
    this.#inspectorate = inspectorate;
    const soon = (): void => this.#soon();
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${globOf(ATTESTATION_EXTENSIONS)}`);
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      files.onDidRead(soon),
      inspectorate.roots.onDidChange(soon),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SETTINGS_SECTION}.${CODE_LENS}`)) soon();
      }),
    );
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#didChange.fire();
    }, DELAY_MS);
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const octets = showsLenses(document.uri) ? octetsOf(document) : null;
    if (octets === null) return [];
    const { worker, roots, comparisons } = this.#inspectorate;
    const { holders } = await worker.holders(octets);
    const lenses: vscode.CodeLens[] = [];
    for (const { kind, block, fingerprint } of holders) {
      // A folder may hold any number of certificates that nobody attests.
      if (kind !== 'csr' || block === null || fingerprint === null) continue;
      const { keyFiles } = comparisons;
      const found = await attestationsFor(new Set([fingerprint]), document.uri, { worker, roots, keyFiles });
      const { start } = document.validateRange(rangeOfBlock(octets, block));
      lenses.push(new vscode.CodeLens(new vscode.Range(start, start), commandFor(document.uri, found)));
    }
    return lenses;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#didChange.dispose();
  }
}
