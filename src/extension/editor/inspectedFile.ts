import * as vscode from 'vscode';
import { CurrentOptions } from '../csr/currentOptions.ts';
import { inspectUri } from './inspectUri.ts';
import type { FileInspection, Services } from './inspectUri.ts';
import { LatestRun } from './latestRun.ts';
import { watchFile } from './watchFile.ts';

/** What came of reading the file for the nth time. */
export type Reading = FileInspection & {
  /** Counts up with each reading. */
  readonly revision: number;
};

/** An element that was selected in one of the places that show the file. */
export interface ElementSelection {
  /** The reading that the element is of. */
  readonly revision: number;
  readonly node: number;
  /** `command`: asked for, to be shown by the next page that is ready if none is. */
  readonly by: 'page' | 'text' | 'command';
}

/** One file while something shows it: read, verified, watched, and read again when it or what it is compared with changes. */
export class InspectedFile implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #readings: LatestRun<Reading>;
  readonly #watch: vscode.Disposable;
  readonly #didRead = new vscode.EventEmitter<Reading>();
  readonly #didSelect = new vscode.EventEmitter<ElementSelection>();
  #wanted: ElementSelection | null = null;
  /** Fires after each reading, the first one and failed ones included. */
  readonly onDidRead = this.#didRead.event;
  /** Fires when an element is selected in a page or a text view, for the others to follow. */
  readonly onDidSelect = this.#didSelect.event;

  constructor(uri: vscode.Uri, services: Services) {
    this.uri = uri;
    const options = new CurrentOptions(uri, services.csrChoices);
    this.#readings = new LatestRun(
      async (revision, signal) => ({
        ...(await inspectUri(uri, services, await options.read(), signal)),
        revision,
      }),
      (reading) => this.#didRead.fire(reading),
    );
    this.#watch = vscode.Disposable.from(
      watchFile(uri, () => this.read()),
      options,
      options.onDidChange(() => this.read()),
    );
    this.read();
  }

  /** Reads the file again, for instance because other roots are trusted now. */
  read(): void {
    this.#readings.run();
  }

  /** Tells all that show the file that an element was selected. */
  select(selection: ElementSelection): void {
    if (selection.by === 'command') this.#wanted = selection;
    this.#didSelect.fire(selection);
  }

  /** The element that a command asked for and no page has shown yet; asked for once. */
  takeWanted(): ElementSelection | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
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
    this.#didSelect.dispose();
  }
}
