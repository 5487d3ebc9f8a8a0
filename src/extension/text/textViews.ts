import * as vscode from 'vscode';
import type { Lease, OpenFiles } from '../editor/openFiles.ts';
import { TEXT_SCHEME } from '../names.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import { fileOfTextUri, textUriOf } from './textUri.ts';

/** The text views: read-only documents that follow their files while they are open. */
class TextViews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #files: OpenFiles;
  readonly #worker: InspectionWorker;
  readonly #leases = new Map<string, Lease>();
  readonly #didChange = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#didChange.event;

  constructor(files: OpenFiles, worker: InspectionWorker) {
    this.#files = files;
    this.#worker = worker;
    this.#subscriptions = vscode.Disposable.from(
      files.onDidRead(({ uri }) => {
        const view = textUriOf(uri);
        if (this.#leases.has(view.toString())) this.#didChange.fire(view);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#release(uri)),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const lease = this.#leases.get(key) ?? this.#files.open(fileOfTextUri(uri));
    this.#leases.set(key, lease);
    const reading = await lease.file.whenRead();
    return reading.kind === 'inspected' ? this.#worker.text(reading.inspection) : `${reading.problem}\n`;
  }

  #release(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#leases.get(key)?.dispose();
    this.#leases.delete(key);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const lease of this.#leases.values()) lease.dispose();
    this.#leases.clear();
    this.#didChange.dispose();
  }
}

/** Registers the text views under their URI scheme. */
export function registerTextViews(files: OpenFiles, worker: InspectionWorker): vscode.Disposable {
  const views = new TextViews(files, worker);
  return vscode.Disposable.from(
    views,
    vscode.workspace.registerTextDocumentContentProvider(TEXT_SCHEME, views),
  );
}
