import * as vscode from 'vscode';
import { globOf, REQUEST_EXTENSIONS } from '../../service/fileNames.ts';
import { findRequestBeside, type RequestBeside } from '../../service/requestBeside.ts';
import { MAX_COMPARED_BYTES } from '../../core/base/limits.ts';
import { tryReadFile, shownName } from '../editor/tryReadFile.ts';
import { watchFile } from '../editor/watchFile.ts';
import { requestOfCarried } from './carriedFiles.ts';
import type { CsrChoices } from './csrChoices.ts';
import { namesBeside } from './keyFiles.ts';
import { matchesByItself, policyFor } from './settings.ts';
import type { Compared, InspectionOptions } from './inspectionOptions.ts';

/** Why a request was taken, as the end of a sentence. */
const WHY: Readonly<Record<Extract<RequestBeside, { readonly type: 'found' }>['why'], string>> = {
  'same-name': 'it has the same base name',
  'only-one': 'it is the only request in the folder',
};

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
    this.#watch(compared?.uri ?? null);
    return {
      at: this.#csrChoices.dateFor(attestation),
      policy: policyFor(attestation),
      compared,
      known: (signal) => {
        const except = compared?.uri ? [attestation, compared.uri] : [attestation];
        return this.#csrChoices.keyFiles.known(attestation, except, signal);
      },
    };
  }

  async #compared(): Promise<Compared | null> {
    const choice = this.#csrChoices.choiceFor(this.#attestation);
    switch (choice.type) {
      case 'none':
        return null;
      case 'content': {
        const { file, bytes } = choice;
        return { uri: null, file, how: 'chosen', why: '', bytes, problem: null };
      }
      case 'file':
        return read(choice.uri, 'chosen', '');
      case 'automatic':
        return this.#automatic();
    }
  }

  async #automatic(): Promise<Compared | null> {
    const attestation = this.#attestation;
    const carrier = requestOfCarried(attestation);
    if (carrier) return read(carrier, 'carried', '');
    if (!matchesByItself(attestation)) return null;
    const own = attestation.path.slice(attestation.path.lastIndexOf('/') + 1);
    const found = findRequestBeside(own, await namesBeside(attestation));
    if (found.type !== 'found') return null;
    return read(vscode.Uri.joinPath(attestation, '..', found.name), 'automatic', WHY[found.why]);
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

async function read(uri: vscode.Uri, how: Compared['how'], why: string): Promise<Compared> {
  const result = await tryReadFile(uri, MAX_COMPARED_BYTES);
  const common = { uri, file: shownName(uri), how, why };
  return 'problem' in result
    ? { ...common, bytes: null, problem: result.problem }
    : { ...common, bytes: result.bytes, problem: null };
}
