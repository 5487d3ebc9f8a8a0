import type * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import type { Compared } from '../../service/compared.ts';
import { csrOf } from '../../service/csrOf.ts';
import { inspectFile } from '../../service/inspectFile.ts';
import type { Terms } from '../../service/terms.ts';
import type { CsrChoices } from '../csr/csrChoices.ts';
import type { InspectionOptions } from '../csr/inspectionOptions.ts';
import type { TrustedRoots } from '../trust/trustedRoots.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import { VSCODE_FILES } from './vscodeFiles.ts';

/** The answer for a file, or in one sentence why there is none. */
export type FileInspection =
  | {
      readonly kind: 'inspected';
      readonly inspection: Inspection;
      /** From the request to the answer: reading, index, model and verification. */
      readonly milliseconds: number;
      /** What it was compared with; null for nothing. */
      readonly compared: Compared<vscode.Uri> | null;
    }
  | { readonly kind: 'unread'; readonly problem: string; readonly missing: boolean };

/** Who answers for a file: the roots that the user trusts, the worker that verifies, and what is compared with what. */
export interface Services {
  readonly roots: TrustedRoots;
  readonly worker: InspectionWorker;
  readonly csrChoices: CsrChoices;
}

/**
 * Reads a file and verifies it with these options, under the built-in anchors and those that the user trusts. Never
 * throws.
 */
export async function inspectUri(
  uri: vscode.Uri,
  { roots, worker }: Pick<Services, 'roots' | 'worker'>,
  options: InspectionOptions,
  signal?: AbortSignal,
): Promise<FileInspection> {
  const start = performance.now();
  const { compared, known } = options;
  const csr = compared && csrOf(compared, VSCODE_FILES);
  const answer = await inspectFile(
    { files: VSCODE_FILES, engine: worker },
    { place: uri, terms: termsOf(roots, options), csr, known },
    signal,
  );
  switch (answer.kind) {
    case 'inspected': {
      const { inspection } = answer;
      return { kind: 'inspected', inspection, milliseconds: performance.now() - start, compared };
    }
    case 'unread': {
      const { problem, missing = false } = answer;
      return { kind: 'unread', problem, missing };
    }
    case 'broken': {
      const { file, error } = answer;
      const reason = escapeForDisplay(error instanceof Error ? error.message : String(error));
      return { kind: 'unread', problem: `${file} could not be inspected: ${reason}`, missing: false };
    }
  }
}

async function termsOf(roots: TrustedRoots, { at, policy }: InspectionOptions): Promise<Terms> {
  return { userAnchors: await roots.read(), at: at ?? new Date(), policy };
}
