import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface FileFindingValues {
  readonly PKC101: Sentence;
  readonly PKC102: Sentence;
  readonly PKC103: Sentence;
  readonly PKC104: Sentence;
  readonly PKC105: Sentence;
  readonly PKC106: Sentence;
  readonly PKC107: Sentence;
  readonly PKC108: Sentence;
  readonly PKC109: Sentence;
  readonly PKC111: Sentence;
  readonly PKC112: Sentence;
  readonly PKC113: Sentence;
  readonly PKC114: Sentence;
  readonly PKC115: Sentence;
  readonly PKC116: Sentence;
  readonly PKC117: Sentence;
  readonly PKC118: Sentence;
  readonly PKC119: Sentence;
  readonly PKC120: Sentence;
}
