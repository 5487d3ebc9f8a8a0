import * as vscode from 'vscode';
import type { Inspection } from '../../core/words/inspection.ts';
import type { Services } from './inspectUri.ts';
import { InspectedFile } from './inspectedFile.ts';
import { fresh, inspectorOf } from './inspectorTabs.ts';

/** A share in an open file. The file is closed when the last one is disposed. */
export interface Lease extends vscode.Disposable {
  readonly file: InspectedFile;
}

/** The files that are shown somewhere, each once, however many editors and text views show it. */
export class OpenFiles implements vscode.Disposable {
  readonly #services: Services;
  readonly #files = new Map<string, { readonly file: InspectedFile; leases: number }>();
  readonly #didRead = new vscode.EventEmitter<InspectedFile>();
  readonly #subscriptions: vscode.Disposable;
  /** Fires after each reading of each open file. */
  readonly onDidRead = this.#didRead.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscriptions = vscode.Disposable.from(
      services.roots.onDidChange(() => {
        for (const { file } of this.#files.values()) file.read();
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => this.#explainAnew(opened, closed)),
    );
  }

  /** Opens a file, or takes a share in it where it is open. */
  open(uri: vscode.Uri): Lease {
    const key = uri.toString();
    const entry = this.#files.get(key) ?? this.#add(key, uri);
    entry.leases++;
    let released = false;
    const dispose = (): void => {
      if (released) return;
      released = true;
      if (--entry.leases > 0) return;
      this.#files.delete(key);
      entry.file.dispose();
    };
    return { file: entry.file, dispose };
  }

  /** The newest answer for a file. Throws the reason where it cannot be read. */
  async inspectionOf(uri: vscode.Uri): Promise<Inspection> {
    const lease = this.open(uri);
    try {
      const reading = await lease.file.whenRead();
      if (reading.kind === 'unread') throw new Error(reading.problem);
      return reading.inspection;
    } finally {
      lease.dispose();
    }
  }

  #add(key: string, uri: vscode.Uri): { readonly file: InspectedFile; leases: number } {
    const file = new InspectedFile(uri, this.#services);
    // The file disposes its own event, and this listener with it.
    file.onDidRead(() => this.#didRead.fire(file));
    const entry = { file, leases: 0 };
    this.#files.set(key, entry);
    return entry;
  }

  /** What else is inspected is a source of causes for a mismatch: those of the other open files are looked for again. */
  #explainAnew(...tabs: readonly (readonly vscode.Tab[])[]): void {
    const changed = tabs.flat().flatMap((tab) => inspectorOf(tab)?.uri ?? []);
    const uris = new Set(changed.map((uri) => fresh(uri).toString()));
    if (uris.size === 0) return;
    for (const [key, { file }] of this.#files) {
      const { reading } = file;
      const isMismatch = reading?.kind === 'inspected' && reading.inspection.report.csr?.comparison;
      if (isMismatch && [...uris].some((uri) => uri !== key)) file.read();
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { file } of this.#files.values()) file.dispose();
    this.#files.clear();
    this.#didRead.dispose();
  }
}
