import type {
  BesideMessage,
  BeyondBound,
  FileNotHad,
  ListCut,
  Malformed,
  NotPkc,
  Overrun,
  PrivateKeyFound,
} from './inputValues.ts';
import type { EncodingFindingValues } from './encodingFindingValues.ts';

/** What each finding of this hundred says, as values. */
export interface FileFindingValues extends EncodingFindingValues {
  readonly PKC101: NotPkc;
  readonly PKC102: Overrun;
  readonly PKC103: Malformed;
  readonly PKC104: BeyondBound;
  readonly PKC105: BesideMessage;
  /** The first element that DER would encode otherwise, by its offset. */
  readonly PKC106: { readonly form: 'indefinite' | 'not-shortest'; readonly at: number };
  readonly PKC108: PrivateKeyFound;
  readonly PKC118: ListCut;
  readonly PKC120: FileNotHad;
}
