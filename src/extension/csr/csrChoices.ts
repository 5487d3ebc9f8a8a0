import * as vscode from 'vscode';
import type { ComparisonChoice } from '../../service/compared.ts';
import type { KeyFiles } from './keyFiles.ts';
import { Pairings } from './pairings.ts';
import { changesAnswers } from './settings.ts';

/** What the user chose to compare an attestation with. `automatic`: whatever lies beside it. */
export type CsrChoice = Exclude<ComparisonChoice<vscode.Uri>, { readonly type: 'carried' }>;

/** What the user chose for each attestation: requests, remembered in the workspace, and dates, for this session only. */
export class CsrChoices implements vscode.Disposable {
  readonly keyFiles: KeyFiles;
  readonly #pairings: Pairings;
  readonly #contents = new Map<string, Extract<CsrChoice, { readonly type: 'content' }>>();
  readonly #dates = new Map<string, Date>();
  readonly #didChange = new vscode.EventEmitter<vscode.Uri | undefined>();
  readonly #settings: vscode.Disposable;
  /** Fires with the attestation whose options change, or undefined for all of them. */
  readonly onDidChange = this.#didChange.event;

  constructor(memory: vscode.Memento, keyFiles: KeyFiles) {
    this.keyFiles = keyFiles;
    this.#pairings = new Pairings(memory);
    this.#settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (changesAnswers(change)) this.#didChange.fire(undefined);
    });
  }

  choiceFor(attestation: vscode.Uri): CsrChoice {
    const key = attestation.toString();
    const content = this.#contents.get(key);
    if (content) return content;
    const chosen = this.#pairings.chosen(key);
    if (chosen === undefined) return { type: 'automatic' };
    return chosen === null ? { type: 'none' } : { type: 'file', place: vscode.Uri.parse(chosen) };
  }

  async choose(attestation: vscode.Uri, choice: CsrChoice): Promise<void> {
    const key = attestation.toString();
    this.#contents.delete(key);
    switch (choice.type) {
      case 'content':
        // Of octets without a file only this session knows; after it, an older choice would be one that was replaced.
        this.#contents.set(key, choice);
        await this.#pairings.choose(key, undefined);
        break;
      case 'automatic':
        await this.#pairings.choose(key, undefined);
        break;
      case 'none':
        await this.#pairings.choose(key, null);
        break;
      case 'file':
        await this.#pairings.choose(key, choice.place.toString());
        break;
    }
    this.#didChange.fire(attestation);
  }

  /** The instant that was asked for; null for now. Never remembered: a past date must not stay on unnoticed. */
  dateFor(attestation: vscode.Uri): Date | null {
    return this.#dates.get(attestation.toString()) ?? null;
  }

  setDate(attestation: vscode.Uri, at: Date | null): void {
    if (at === null) this.#dates.delete(attestation.toString());
    else this.#dates.set(attestation.toString(), at);
    this.#didChange.fire(attestation);
  }

  dispose(): void {
    this.#settings.dispose();
    this.#didChange.dispose();
  }
}
