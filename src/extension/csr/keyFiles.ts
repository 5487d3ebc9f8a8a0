import * as vscode from 'vscode';
import { ATTESTATION_EXTENSIONS, globOf, isNamed, REQUEST_EXTENSIONS } from '../../service/fileNames.ts';
import type { KnownKey } from '../../core/compare/causes.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { inspectedUris } from '../editor/inspectorTabs.ts';
import { tryReadFile } from '../editor/tryReadFile.ts';
import { namesBeside } from '../editor/vscodeFiles.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import type { FileKeys } from '../../service/fileKeys.ts';
import { knownKeysIn } from '../../service/knownKeys.ts';
import { requestOfCarried } from './carriedFiles.ts';

/** Files of one kind that are looked at: a workspace may have any number. */
export const MAX_FILES = 300;
/** Octets of a file that is looked at; a request has about a thousand, a PKC up to seven thousand. */
const MAX_OCTETS = 1024 * 1024;
/** Files whose keys are kept. */
const MAX_KEPT = 2 * MAX_FILES;

export type KeyFileKind = 'attestation' | 'request';

/** Endings by kind, in groups: where there are too many files, those of the first group go before. */
const EXTENSIONS: Readonly<Record<KeyFileKind, readonly (readonly string[])[]>> = {
  attestation: [ATTESTATION_EXTENSIONS],
  request: [REQUEST_EXTENSIONS, ['pem']],
};

/** Files of one kind, by name alone. */
export interface FoundFiles {
  readonly uris: readonly vscode.Uri[];
  /** Whether there are more than `uris`, which nobody looks at. */
  readonly isCut: boolean;
}

/** A file of the workspace with its keys. */
export interface KeyFile {
  readonly uri: vscode.Uri;
  readonly keys: FileKeys;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** The path of a file as it may be shown: from the workspace folder on, for a PKC in a request that of the request. */
export function shownPath(uri: vscode.Uri): string {
  const request = requestOfCarried(uri);
  const place = request ? request.with({ path: uri.path }) : uri;
  return escapeForDisplay(vscode.workspace.asRelativePath(place, false));
}

/** Finds the attestations and requests of the workspace, and reads which keys they are about. Verifies nothing. */
export class KeyFiles {
  readonly #worker: InspectionWorker;
  readonly #kept = new Map<string, { readonly stamp: string; readonly keys: Promise<FileKeys> }>();

  constructor(worker: InspectionWorker) {
    this.#worker = worker;
  }

  /** The files of a kind, each once: group by group those beside `near`, then those of the workspace. */
  async list(kind: KeyFileKind, near: vscode.Uri): Promise<FoundFiles> {
    // Also where the folder is no part of the workspace, or its file system cannot be searched.
    const names = await namesBeside(near);
    const unique = new Map<string, vscode.Uri>();
    for (const extensions of EXTENSIONS[kind]) {
      if (unique.size > MAX_FILES) break;
      const beside = names
        .filter((name) => isNamed(name, extensions))
        .map((name) => vscode.Uri.joinPath(near, '..', name));
      // One more than is listed, to know whether there are more.
      const found = await vscode.workspace
        .findFiles(`**/${globOf(extensions)}`, undefined, MAX_FILES + 1)
        .then(undefined, () => []);
      for (const uri of [...beside, ...found]) unique.set(uri.toString(), uri);
    }
    return { uris: [...unique.values()].slice(0, MAX_FILES), isCut: unique.size > MAX_FILES };
  }

  /** The keys of a file; null for one that cannot be read. Read again only after it was changed. */
  async read(uri: vscode.Uri): Promise<KeyFile | null> {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      const key = uri.toString();
      const kept = this.#kept.get(key);
      const entry = kept?.stamp === stamp ? kept : { stamp, keys: this.#readKeys(uri) };
      this.#kept.delete(key);
      this.#kept.set(key, entry);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      return { uri, keys: await entry.keys, modified: mtime };
    } catch {
      // It is gone, or a folder, or the window closes: then it is no candidate.
      this.#kept.delete(uri.toString());
      return null;
    }
  }

  async #readKeys(uri: vscode.Uri): Promise<FileKeys> {
    const read = await tryReadFile(uri, MAX_OCTETS);
    if ('problem' in read) throw new Error(read.problem);
    return this.#worker.keys(read.bytes);
  }

  /** All files of a kind that can be read, and then `others`, one after the other, as the worker gives them. */
  async *readAll(
    kind: KeyFileKind,
    near: vscode.Uri,
    others: readonly vscode.Uri[] = [],
  ): AsyncGenerator<KeyFile> {
    const { uris } = await this.list(kind, near);
    const unique = new Map([...uris, ...others].map((uri) => [uri.toString(), uri]));
    for (const uri of unique.values()) {
      const file = await this.read(uri);
      if (file !== null) yield file;
    }
  }

  /** The keys of all other files, to explain a mismatch by. */
  async known(near: vscode.Uri, except: readonly vscode.Uri[], signal?: AbortSignal): Promise<KnownKey[]> {
    const excluded = new Set(except.map(String));
    const known: KnownKey[] = [];
    for (const kind of ['attestation', 'request'] as const) {
      // Somebody who mixes two attestations up has perhaps both open, one of them from elsewhere.
      const others = kind === 'attestation' ? inspectedUris() : [];
      for await (const { uri, keys } of this.readAll(kind, near, others)) {
        if (signal?.aborted) return known;
        if (excluded.has(uri.toString())) continue;
        known.push(...knownKeysIn({ file: shownPath(uri), kind, keys }));
      }
    }
    return known;
  }
}
