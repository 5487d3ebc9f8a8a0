import * as vscode from 'vscode';
import type { InspectedFile } from './inspectedFile.ts';

/** The open inspectors: which files they show, and which of them is the active editor. */
export class Inspectors implements vscode.Disposable {
  readonly #open = new Map<vscode.WebviewPanel, InspectedFile>();
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires when an inspector is opened, closed, or becomes active or inactive. */
  readonly onDidChange = this.#didChange.event;

  /** Counts a panel in until it is closed. */
  add(panel: vscode.WebviewPanel, file: InspectedFile): void {
    this.#open.set(panel, file);
    panel.onDidChangeViewState(() => this.#didChange.fire());
    panel.onDidDispose(() => {
      this.#open.delete(panel);
      this.#didChange.fire();
    });
    this.#didChange.fire();
  }

  /** The files that at least one inspector shows. */
  get files(): ReadonlySet<InspectedFile> {
    return new Set(this.#open.values());
  }

  /** The file of the active inspector. */
  get active(): InspectedFile | undefined {
    for (const [panel, file] of this.#open) if (panel.active) return file;
    return undefined;
  }

  dispose(): void {
    this.#open.clear();
    this.#didChange.dispose();
  }
}
