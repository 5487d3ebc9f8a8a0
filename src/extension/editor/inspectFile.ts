import type * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/escape.ts';
import { inspect } from '../../core/inspect.ts';
import type { Inspection } from '../../core/inspect.ts';
import { MAX_BYTES } from '../../core/limits.ts';
import type { TrustedRoots } from '../trust/trustedRoots.ts';
import { readFile, shownName } from './readFile.ts';

/** The answer for a file, or in one sentence why there is none. */
export type FileInspection =
  | {
      readonly kind: 'inspected';
      readonly inspection: Inspection;
      /** From the request to the answer: reading, index, model and verification. */
      readonly milliseconds: number;
    }
  | { readonly kind: 'unread'; readonly problem: string; readonly missing: boolean };

/** Reads a file and verifies it now, under the built-in anchors and those that the user trusts. Never throws. */
export async function inspectFile(uri: vscode.Uri, roots: TrustedRoots): Promise<FileInspection> {
  const start = performance.now();
  const file = shownName(uri);
  try {
    const [read, userAnchors] = await Promise.all([readFile(uri, MAX_BYTES), roots.read()]);
    if ('problem' in read) return { kind: 'unread', ...read };
    const inspection = await inspect({ file, bytes: read.bytes, userAnchors, at: new Date() });
    return { kind: 'inspected', inspection, milliseconds: performance.now() - start };
  } catch (error) {
    // Bad octets are findings, so this is a defect of the program: shown, and never taken for an answer.
    const reason = escapeForDisplay(error instanceof Error ? error.message : String(error));
    return { kind: 'unread', problem: `${file} could not be inspected: ${reason}`, missing: false };
  }
}
