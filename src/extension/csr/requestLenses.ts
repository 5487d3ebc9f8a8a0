import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS, globOf } from '../../service/fileNames.ts';
import type { Services } from '../editor/inspectUri.ts';
import type { OpenFiles } from '../editor/openFiles.ts';
import { CODE_LENS, SETTINGS_SECTION } from '../names.ts';
import { attestationsFor } from './attestationsFor.ts';
import { lensCommand } from './lensCommand.ts';
import { octetsOf, rangeOfBlock } from './requestBlocks.ts';
import { showsLenses } from './settings.ts';

/** Many files change at once when a folder is unpacked; one look afterwards is enough. */
const DELAY_MS = 300;

/** Blocks of a document that get one: for each the attestations of the workspace are looked through. */
const MAX_LENSES = 20;

/** Above each PEM block of an open request: which attestation is for its key. */
export class RequestLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #services: Services;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeCodeLenses = this.#didChange.event;

  constructor(files: OpenFiles, services: Services) {
    this.#services = services;
    const soon = (): void => this.#soon();
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${globOf(ATTESTATION_EXTENSIONS)}`);
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(soon),
      watcher.onDidChange(soon),
      watcher.onDidDelete(soon),
      files.onDidRead(soon),
      services.roots.onDidChange(soon),
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
    const { worker, roots, csrChoices } = this.#services;
    const { holders } = await worker.holders(octets);
    const lenses: vscode.CodeLens[] = [];
    for (const { kind, block, fingerprint, signature } of holders.slice(0, MAX_LENSES)) {
      // A folder may hold any number of certificates that nobody attests.
      if (kind !== 'csr' || block === null || fingerprint === null) continue;
      const { keyFiles } = csrChoices;
      const found = await attestationsFor(new Set([fingerprint]), document.uri, { worker, roots, keyFiles });
      const { start } = document.validateRange(rangeOfBlock(octets, block));
      const command = lensCommand(document.uri, signature, found);
      lenses.push(new vscode.CodeLens(new vscode.Range(start, start), command));
    }
    return lenses;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#didChange.dispose();
  }
}
