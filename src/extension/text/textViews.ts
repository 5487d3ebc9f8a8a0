import * as vscode from 'vscode';
import type { ElementSelection, InspectedFile } from '../editor/inspectedFile.ts';
import type { Lease, OpenFiles } from '../editor/openFiles.ts';
import { COMPARE_SCHEME } from '../names.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import { textModelOf } from './textModel.ts';
import type { TextModel } from './textModel.ts';
import { compareUriOf, fileOfTextUri, textUriOf } from './textUri.ts';

/** The selection of one file's element, by an inspector or a text view. */
export interface FileSelection {
  readonly file: InspectedFile;
  readonly selection: ElementSelection;
}

/** What one view was given last. */
interface Shown {
  readonly text: string;
  readonly model: TextModel | null;
}

/** The text views and those for comparison: read-only documents that follow their files while they are open. */
export class TextViews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #files: OpenFiles;
  readonly #worker: InspectionWorker;
  readonly #views = new Map<string, { readonly lease: Lease; readonly following: vscode.Disposable }>();
  readonly #shown = new Map<string, Shown>();
  readonly #didChange = new vscode.EventEmitter<vscode.Uri>();
  readonly #didSelect = new vscode.EventEmitter<FileSelection>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#didChange.event;
  /** Fires when an element of a file with a view is selected somewhere. */
  readonly onDidSelect = this.#didSelect.event;

  constructor(files: OpenFiles, worker: InspectionWorker) {
    this.#files = files;
    this.#worker = worker;
    this.#subscriptions = vscode.Disposable.from(
      files.onDidRead(({ uri }) => {
        for (const view of [textUriOf(uri), compareUriOf(uri)])
          if (this.#views.has(view.toString())) this.#didChange.fire(view);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#release(uri)),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const file = this.#open(key, uri);
    const reading = await file.whenRead();
    if (reading.kind !== 'inspected') return this.#keep(key, `${reading.problem}\n`, null);
    const { inspection } = reading;
    if (uri.scheme === COMPARE_SCHEME)
      return this.#keep(key, await this.#worker.text(inspection, 'compare'), null);
    const text = await this.#worker.text(inspection);
    return this.#keep(key, text, textModelOf(file, reading, text));
  }

  /** What a document shows; null for one that shows no structure, or not yet the newest. */
  modelOf(document: vscode.TextDocument): TextModel | null {
    const shown = this.#shown.get(document.uri.toString());
    return shown?.model && document.getText() === shown.text ? shown.model : null;
  }

  #open(key: string, uri: vscode.Uri): InspectedFile {
    const known = this.#views.get(key);
    if (known) return known.lease.file;
    const lease = this.#files.open(fileOfTextUri(uri));
    const { file } = lease;
    const following = file.onDidSelect((selection) => this.#didSelect.fire({ file, selection }));
    this.#views.set(key, { lease, following });
    return file;
  }

  #keep(key: string, text: string, model: TextModel | null): string {
    // It may have been closed meanwhile.
    if (this.#views.has(key)) this.#shown.set(key, { text, model });
    return text;
  }

  #release(uri: vscode.Uri): void {
    const key = uri.toString();
    const view = this.#views.get(key);
    view?.following.dispose();
    view?.lease.dispose();
    this.#views.delete(key);
    this.#shown.delete(key);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { lease, following } of this.#views.values()) {
      following.dispose();
      lease.dispose();
    }
    this.#views.clear();
    this.#shown.clear();
    this.#didChange.dispose();
    this.#didSelect.dispose();
  }
}
