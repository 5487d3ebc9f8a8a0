import type * as vscode from 'vscode';
import type { KeyFile } from './keyFiles.ts';

/** What the list of requests needs to know of one file; `file` is null until it was read. */
export interface Candidate {
  readonly uri: vscode.Uri;
  readonly file: KeyFile | null;
  readonly matches: boolean;
  /** Whether it has the base name of the attestation. */
  readonly namesake: boolean;
}

/** The one that matches first, then those of the same base name, then the newest. */
export function byRelevance(a: Candidate, b: Candidate): number {
  return (
    Number(b.matches) - Number(a.matches) ||
    Number(b.namesake) - Number(a.namesake) ||
    (b.file?.modified ?? 0) - (a.file?.modified ?? 0)
  );
}
