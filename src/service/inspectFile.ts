import { MAX_BYTES } from '../core/base/limits.ts';
import type { CsrInput, MissingCsr } from '../core/compare/matchCsr.ts';
import type { Inspection } from '../core/words/inspection.ts';
import type { Engine } from './engine.ts';
import type { FileProblem, Files } from './files.ts';
import type { KnownKeys } from './knownKeys.ts';
import type { Terms } from './terms.ts';

/** Who inspects, and where files are read. */
export interface Inspector<Place> {
  readonly files: Pick<Files<Place>, 'read' | 'shownName'>;
  readonly engine: Pick<Engine, 'inspect' | 'explain'>;
}

/** One file to be inspected. Nothing of it is kept, so that any number can be inspected one after the other. */
export interface FileTask<Place> {
  readonly place: Place;
  /** A promise of them is waited for while the file is read. */
  readonly terms: Terms | Promise<Terms>;
  /** What the attested key is compared with; null for nothing. */
  readonly csr: CsrInput | MissingCsr | null;
  readonly known: KnownKeys;
}

/** The answer for a file, or why there is none. */
export type FileAnswer =
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | ({ readonly kind: 'unread'; readonly file: string } & FileProblem)
  /**
   * Bad octets are findings, so this is a defect of the program, or a file made to exhaust it: never to be taken for
   * an answer.
   */
  | { readonly kind: 'broken'; readonly file: string; readonly error: unknown };

/** Reads a file, inspects it, and explains a mismatch by keys of other files. Never rejects. */
export async function inspectFile<Place>(
  { files, engine }: Inspector<Place>,
  { place, terms, csr, known }: FileTask<Place>,
  signal?: AbortSignal,
): Promise<FileAnswer> {
  const file = files.shownName(place);
  try {
    const [read, { userAnchors, at, policy }] = await Promise.all([files.read(place, MAX_BYTES), terms]);
    if ('problem' in read) return { kind: 'unread', file, ...read };
    const input = { file, bytes: read.bytes, userAnchors, at, policy, csr: csr ?? undefined };
    const { inspection, mismatch } = await engine.inspect(input, signal);
    if (mismatch === null) return { kind: 'inspected', inspection };
    const keys = await known(signal);
    if (keys.length === 0) return { kind: 'inspected', inspection };
    const report = await engine.explain(mismatch, keys, signal);
    return { kind: 'inspected', inspection: { ...inspection, report } };
  } catch (error) {
    return { kind: 'broken', file, error };
  }
}
