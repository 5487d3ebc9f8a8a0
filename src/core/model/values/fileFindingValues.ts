import type { EncodingFindingValues } from './encodingFindingValues.ts';
import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface FileFindingValues extends EncodingFindingValues {
  readonly PKC101: Sentence;
  readonly PKC102: Sentence;
  readonly PKC103: Sentence;
  readonly PKC104: Sentence;
  readonly PKC105: Sentence;
  readonly PKC106: Sentence;
  readonly PKC108: Sentence;
  readonly PKC118: Sentence;
  readonly PKC120: Sentence;
}
