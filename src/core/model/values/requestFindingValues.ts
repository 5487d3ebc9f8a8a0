import type { ExplainedMismatch, HolderKind, NamedHolder } from '../comparison.ts';
import type { Reason } from '../reasons.ts';
import type { MissingRequest } from './missingRequest.ts';
import type { RefusedFile } from './refusedFile.ts';

/** What each finding of this hundred says, as values. */
export interface RequestFindingValues {
  readonly PKC401: RefusedFile;
  readonly PKC402: RefusedFile;
  readonly PKC403: RefusedFile;
  readonly PKC404: {
    readonly holder: NamedHolder;
    /** Keys in the file, none of which is the attested one. */
    readonly count: number;
    readonly comparison: ExplainedMismatch;
  };
  readonly PKC405: { readonly holder: NamedHolder; readonly reason: Reason };
  readonly PKC406: { readonly holder: NamedHolder };
  readonly PKC407: { readonly holder: NamedHolder; readonly algorithm: Reason };
  readonly PKC408: UncheckedSignature;
  readonly PKC409: {
    readonly kind: HolderKind;
    readonly count: number;
    /** Which of them holds the attested key, from 1. */
    readonly position: number;
    /** How many hold another key, and the first of them, from 1. */
    readonly others: number;
    readonly firstOthers: readonly number[];
  };
  /** `offset`: where the request, certificate or key ends. */
  readonly PKC410: { readonly kind: HolderKind; readonly octets: number; readonly offset: number };
  readonly PKC411: { readonly holder: NamedHolder; readonly position: number; readonly count: number };
  readonly PKC412: Readonly<Record<string, never>>;
  /** `file`: null where none was found. */
  readonly PKC413: { readonly file: string | null; readonly why: MissingRequest };
}

/** Why the signature of a request was not checked, or proves nothing. */
export type UncheckedSignature =
  | { readonly because: 'unsupported' | 'unsound-key'; readonly holder: NamedHolder; readonly reason: Reason }
  /** A file with more requests for the attested key than are checked. */
  | { readonly because: 'too-many'; readonly requests: number; readonly checked: number };
