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
import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface FileFindingValues {
  readonly PKC101: NotPkc;
  readonly PKC102: Overrun;
  readonly PKC103: Malformed;
  readonly PKC104: BeyondBound;
  readonly PKC105: BesideMessage;
  readonly PKC106: Sentence;
  readonly PKC107: Sentence;
  readonly PKC108: PrivateKeyFound;
  readonly PKC109: Sentence;
  readonly PKC111: Sentence;
  readonly PKC112: Sentence;
  readonly PKC113: Sentence;
  readonly PKC114: Sentence;
  readonly PKC115: Sentence;
  readonly PKC116: Sentence;
  readonly PKC117: Sentence;
  readonly PKC118: ListCut;
  readonly PKC119: Sentence;
  readonly PKC120: FileNotHad;
}
