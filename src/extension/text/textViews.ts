import * as vscode from 'vscode';
import type { ElementSelection, InspectedFile, Reading } from '../editor/inspectedFile.ts';
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

/** What one view shows of a reading. */
interface Shown {
  readonly text: string;
  readonly model: TextModel | null;
}

interface View {
  readonly lease: Lease;
  readonly following: vscode.Disposable;
  /** Gives the share in the file back where no document comes of it. */
  readonly grace: ReturnType<typeof setTimeout>;
  shown: Promise<Shown> | null;
  /** Of the reading that is shown. */
  revision: number;
  /** Milliseconds since the epoch; grows with each reading. */
  modified: number;
}

/** Milliseconds after which a view that was read has a document, or was read for another purpose. */
const GRACE_MS = 10_000;

/** The text views and those for comparison: read-only documents that follow their files while they are open. */
export class TextViews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #files: OpenFiles;
  readonly #worker: InspectionWorker;
  readonly #views = new Map<string, View>();
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
    return (await this.read(uri)).text;
  }

  /** The text of a view and when it was made. Rejects for an address that nobody here made. */
  async read(uri: vscode.Uri): Promise<{ readonly text: string; readonly modified: number }> {
    const key = uri.toString();
    const view = this.#open(key, uri);
    const { file } = view.lease;
    const reading = await file.whenRead();
    if (view.shown === null || view.revision !== reading.revision) {
      view.revision = reading.revision;
      view.modified = Math.max(Date.now(), view.modified + 1);
      view.shown = this.#show(uri.scheme, file, reading);
    }
    const { modified } = view;
    const shown = await view.shown;
    // It may have been closed meanwhile.
    if (this.#views.has(key)) this.#shown.set(key, shown);
    return { text: shown.text, modified };
  }

  async #show(scheme: string, file: InspectedFile, reading: Reading): Promise<Shown> {
    if (reading.kind !== 'inspected') return { text: `${reading.problem}\n`, model: null };
    const { inspection, revision } = reading;
    if (scheme === COMPARE_SCHEME) return { text: await this.#worker.compareText(inspection), model: null };
    const view = await this.#worker.text(inspection);
    return { text: view.text, model: textModelOf(file, { revision, inspection }, view) };
  }

  /** What a document shows; null for one that shows no attestation, or not yet the newest. */
  modelOf(document: vscode.TextDocument): TextModel | null {
    const shown = this.#shown.get(document.uri.toString());
    return shown?.model && document.getText() === shown.text ? shown.model : null;
  }

  #open(key: string, uri: vscode.Uri): View {
    const known = this.#views.get(key);
    if (known) return known;
    const lease = this.#files.open(fileOfTextUri(uri));
    const { file } = lease;
    const following = file.onDidSelect((selection) => this.#didSelect.fire({ file, selection }));
    const grace = setTimeout(() => {
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
      if (!isOpen) this.#release(uri);
    }, GRACE_MS);
    const view: View = { lease, following, grace, shown: null, revision: 0, modified: 0 };
    this.#views.set(key, view);
    return view;
  }

  #release(uri: vscode.Uri): void {
    const key = uri.toString();
    const view = this.#views.get(key);
    if (view) dispose(view);
    this.#views.delete(key);
    this.#shown.delete(key);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const view of this.#views.values()) dispose(view);
    this.#views.clear();
    this.#shown.clear();
    this.#didChange.dispose();
    this.#didSelect.dispose();
  }
}

function dispose({ grace, following, lease }: View): void {
  clearTimeout(grace);
  following.dispose();
  lease.dispose();
}
