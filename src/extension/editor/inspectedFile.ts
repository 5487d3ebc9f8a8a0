import * as vscode from 'vscode';
import { Comparison } from '../csr/comparison.ts';
import { inspectFile } from './inspectFile.ts';
import type { FileInspection, Inspectorate } from './inspectFile.ts';
import { Latest } from './latest.ts';
import { watchFile } from './watchFile.ts';

/** What came of reading the file for the nth time. */
export type Reading = FileInspection & {
  /** Counts up with each reading. */
  readonly revision: number;
};

/** One file while something shows it: read, verified, watched, and read again when it or what it is compared with changes. */
export class InspectedFile implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #readings: Latest<Reading>;
  readonly #watch: vscode.Disposable;
  readonly #didRead = new vscode.EventEmitter<Reading>();
  /** Fires after each reading, the first one and failed ones included. */
  readonly onDidRead = this.#didRead.event;

  constructor(uri: vscode.Uri, inspectorate: Inspectorate) {
    this.uri = uri;
    const comparison = new Comparison(uri, inspectorate.comparisons);
    this.#readings = new Latest(
      async (revision, signal) => ({
        ...(await inspectFile(uri, inspectorate, await comparison.terms(), signal)),
        revision,
      }),
      (reading) => this.#didRead.fire(reading),
    );
    this.#watch = vscode.Disposable.from(
      watchFile(uri, () => this.read()),
      comparison,
      comparison.onDidChange(() => this.read()),
    );
    this.read();
  }

  /** Reads the file again, for instance because other roots are trusted now. */
  read(): void {
    this.#readings.run();
  }

  /** The newest reading so far; undefined before the first one. */
  get reading(): Reading | undefined {
    return this.#readings.value;
  }

  /** The reading under way or else the newest one. Rejects when the file is closed before. */
  whenRead(): Promise<Reading> {
    return this.#readings.settled();
  }

  dispose(): void {
    this.#readings.end();
    this.#watch.dispose();
    this.#didRead.dispose();
  }
}
