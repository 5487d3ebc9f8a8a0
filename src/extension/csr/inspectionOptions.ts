import type * as vscode from 'vscode';
import type { KnownKey } from '../../core/compare/causes.ts';
import type { InspectInput } from '../../core/inspect.ts';

/** What an attestation is compared with, and how that came about. */
export interface Compared {
  /** Null for octets that were dropped without a file. */
  readonly uri: vscode.Uri | null;
  /** Shown name. */
  readonly file: string;
  /** `chosen` by the user, found beside the file (`automatic`), or the request that carries the attestation. */
  readonly how: 'chosen' | 'automatic' | 'carried';
  /** Why it was found, as the end of a sentence; '' for the others. */
  readonly why: string;
  /** Null where the file cannot be read: then the comparison fails, and `problem` says why. */
  readonly bytes: Uint8Array | null;
  readonly problem: string | null;
}

/** Under what a file is inspected, besides the roots. */
export interface InspectionOptions {
  /** Null: now. */
  readonly at: Date | null;
  readonly policy: InspectInput['policy'];
  readonly compared: Compared | null;
  /** Keys of other files, asked for where the keys differ. */
  readonly known: (signal?: AbortSignal) => Promise<readonly KnownKey[]>;
}

/** An attestation by itself: now, compared with nothing. */
export const PLAIN_OPTIONS: InspectionOptions = {
  at: null,
  policy: undefined,
  compared: null,
  known: async () => Promise.resolve([]),
};
