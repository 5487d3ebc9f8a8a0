import type { KnownKey } from '../core/compare/causes.ts';
import type { CsrComparison } from '../core/compare/matchCsr.ts';
import type { InspectInput } from '../core/inspect.ts';
import type { Examination } from '../core/model/examination.ts';
import type { PolicyResult } from '../core/policy/codeSigning.ts';
import type { Inspection } from '../core/words/inspection.ts';
import type { Report } from '../core/words/report.ts';
import type { FileKeys } from './fileKeys.ts';

/** The values of an answer whose compared key is another than the attested one. */
export type Mismatch = Examination<CsrComparison, PolicyResult>;

/** An answer in words, and what keys of other files can still explain of it. */
export interface Answer {
  readonly inspection: Inspection;
  /** Null unless the compared key is another than the attested one. */
  readonly mismatch: Mismatch | null;
}

/** What inspects: the core itself, or a worker that runs it. Rejects for a defect of the program alone. */
export interface Engine {
  /** Rejects when `signal` is aborted, where the engine can be stopped. */
  inspect(input: InspectInput, signal?: AbortSignal): Promise<Answer>;
  /** The report of a mismatch, explained by keys of other files as well. Nothing is read or verified again. */
  explain(mismatch: Mismatch, known: readonly KnownKey[], signal?: AbortSignal): Promise<Report>;
  keys(bytes: Uint8Array, signal?: AbortSignal): Promise<FileKeys>;
}
