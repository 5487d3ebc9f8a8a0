import type * as vscode from 'vscode';
import type { InspectInput } from '../../core/inspect.ts';
import type { Compared } from '../../service/compared.ts';
import { type KnownKeys, NO_KNOWN_KEYS } from '../../service/knownKeys.ts';

/** Under what a file is inspected, besides the roots. */
export interface InspectionOptions {
  /** Null: now. */
  readonly at: Date | null;
  readonly policy: InspectInput['policy'];
  readonly compared: Compared<vscode.Uri> | null;
  readonly known: KnownKeys;
}

/** An attestation by itself: now, compared with nothing. */
export const PLAIN_OPTIONS: InspectionOptions = {
  at: null,
  policy: undefined,
  compared: null,
  known: NO_KNOWN_KEYS,
};
