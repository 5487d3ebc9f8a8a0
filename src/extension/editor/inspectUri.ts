import type * as vscode from 'vscode';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { MissingCsr } from '../../core/compare/matchCsr.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import { MAX_BYTES } from '../../core/base/limits.ts';
import type { CsrChoices } from '../csr/csrChoices.ts';
import type { Compared, InspectionOptions } from '../csr/inspectionOptions.ts';
import type { TrustedRoots } from '../trust/trustedRoots.ts';
import type { InspectionWorker } from '../worker/inspectionWorker.ts';
import { tryReadFile, shownName } from './tryReadFile.ts';

/** The answer for a file, or in one sentence why there is none. */
export type FileInspection =
  | {
      readonly kind: 'inspected';
      readonly inspection: Inspection;
      /** From the request to the answer: reading, index, model and verification. */
      readonly milliseconds: number;
      /** What it was compared with; null for nothing. */
      readonly compared: Compared | null;
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
  const file = shownName(uri);
  try {
    const [read, userAnchors] = await Promise.all([tryReadFile(uri, MAX_BYTES), roots.read()]);
    if ('problem' in read) return { kind: 'unread', ...read };
    const { compared, policy } = options;
    const input = { file, bytes: read.bytes, userAnchors, at: options.at ?? new Date(), policy };
    const csr = compared?.bytes ? { file: compared.file, bytes: compared.bytes } : null;
    const answer = await worker.inspect({ ...input, csr: csr ?? missingCsr(compared) }, signal);
    let { inspection } = answer;
    // Other files are looked at only to explain a mismatch; they never change the answer.
    if (answer.mismatch !== null) {
      const known = await options.known(signal);
      if (known.length > 0)
        inspection = { ...inspection, report: await worker.explain(answer.mismatch, known, signal) };
    }
    return { kind: 'inspected', inspection, milliseconds: performance.now() - start, compared };
  } catch (error) {
    // Bad octets are findings, so this is a defect of the program, or a file made to exhaust it: shown, and never
    // taken for an answer.
    const reason = escapeForDisplay(error instanceof Error ? error.message : String(error));
    return { kind: 'unread', problem: `${file} could not be inspected: ${reason}`, missing: false };
  }
}

/**
 * A request that was to be compared and cannot be read fails the attestation, as nothing is verified because a check
 * was skipped. That is told of the attestation: of the request there may be no file.
 */
function missingCsr(compared: Compared | null): MissingCsr | undefined {
  if (!compared?.problem) return undefined;
  return { file: null, problem: `The request that it is compared with cannot be read. ${compared.problem}` };
}
