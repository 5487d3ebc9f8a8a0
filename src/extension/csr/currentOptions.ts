import * as vscode from 'vscode';
import { globOf, REQUEST_EXTENSIONS } from '../../service/fileNames.ts';
import { type Compared, comparedWith, type ComparisonChoice } from '../../service/compared.ts';
import { VSCODE_FILES } from '../editor/vscodeFiles.ts';
import { watchFile } from '../editor/watchFile.ts';
import { requestOfCarried } from './carriedFiles.ts';
import type { CsrChoices } from './csrChoices.ts';
import { matchesByItself, policyFor } from './settings.ts';
import type { InspectionOptions } from './inspectionOptions.ts';

/** The options of one open attestation, as they are now; watches the request, and for requests that come or go beside it. */
export class CurrentOptions implements vscode.Disposable {
  readonly #attestation: vscode.Uri;
  readonly #csrChoices: CsrChoices;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #watched: { readonly uri: string; readonly watch: vscode.Disposable } | null = null;
  #disposed = false;
  /** Fires when the answer may be another one. */
  readonly onDidChange = this.#didChange.event;

  constructor(attestation: vscode.Uri, csrChoices: CsrChoices) {
    this.#attestation = attestation;
    this.#csrChoices = csrChoices;
    const folder = vscode.Uri.joinPath(attestation, '..');
    const beside = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, globOf(REQUEST_EXTENSIONS)),
      false,
      true,
    );
    const comeOrGone = (): void => {
      if (csrChoices.choiceFor(attestation).type === 'automatic') this.#didChange.fire();
    };
    this.#subscriptions = vscode.Disposable.from(
      beside,
      beside.onDidCreate(comeOrGone),
      beside.onDidDelete(comeOrGone),
      csrChoices.onDidChange((changed) => {
        if (!changed || changed.toString() === attestation.toString()) this.#didChange.fire();
      }),
    );
  }

  /** What holds now; reads the request. */
  async read(): Promise<InspectionOptions> {
    const attestation = this.#attestation;
    const compared = await this.#compared();
    this.#watch(compared?.place ?? null);
    return {
      at: this.#csrChoices.dateFor(attestation),
      policy: policyFor(attestation),
      compared,
      known: (signal) => {
        const except = compared?.place ? [attestation, compared.place] : [attestation];
        return this.#csrChoices.keyFiles.known(attestation, except, signal);
      },
    };
  }

  async #compared(): Promise<Compared<vscode.Uri> | null> {
    const compared = await comparedWith(VSCODE_FILES, this.#attestation, this.#choice());
    // Nobody asked for a comparison, so that there is none is no fault.
    return compared?.how === 'none-found' ? null : compared;
  }

  #choice(): ComparisonChoice<vscode.Uri> {
    const choice = this.#csrChoices.choiceFor(this.#attestation);
    if (choice.type !== 'automatic') return choice;
    const carrier = requestOfCarried(this.#attestation);
    if (carrier) return { type: 'carried', place: carrier };
    return matchesByItself(this.#attestation) ? choice : { type: 'none' };
  }

  #watch(uri: vscode.Uri | null): void {
    if (this.#disposed || this.#watched?.uri === uri?.toString()) return;
    this.#watched?.watch.dispose();
    this.#watched = uri && {
      uri: uri.toString(),
      watch: watchFile(uri, () => this.#didChange.fire()),
    };
  }

  dispose(): void {
    this.#disposed = true;
    this.#subscriptions.dispose();
    this.#watched?.watch.dispose();
    this.#didChange.dispose();
  }
}
