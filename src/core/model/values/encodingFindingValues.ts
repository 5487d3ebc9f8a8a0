import type { Reason } from '../reasons.ts';
import type { NoValues } from './noValues.ts';

/** Of the findings on the file: those on the message and the encoding of its certificates. Extensions and algorithms are dotted. */
export interface EncodingFindingValues {
  readonly PKC107:
    | { readonly what: 'version' | 'content' | 'crls' | 'digest-algorithms' | 'signers' | 'other-choice' }
    /** Null where it is no object identifier. */
    | { readonly what: 'content-type'; readonly contentType: string | null };
  readonly PKC109:
    | { readonly what: 'certificate'; readonly reason: Reason }
    | {
        readonly what: 'out-of-place';
        readonly in: 'ContentInfo' | 'content' | 'SignedData' | 'encapContentInfo';
      }
    | { readonly what: 'no-content-type' };
  readonly PKC111: { readonly extension: string };
  readonly PKC112: { readonly extension: string };
  readonly PKC113: { readonly algorithm: string };
  readonly PKC114: { readonly integer: 'r' | 's'; readonly fault: 'negative' | 'padded' };
  readonly PKC115: NoValues;
  readonly PKC116: NoValues;
  readonly PKC117: NoValues;
  /** What the extension or attribute is called, and what is wrong with it. */
  readonly PKC119: { readonly name: string; readonly problem: string };
}
