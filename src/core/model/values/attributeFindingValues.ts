import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface AttributeFindingValues {
  readonly PKC301: Sentence;
  readonly PKC302: Sentence;
  readonly PKC303: Sentence;
  readonly PKC304: Sentence;
  readonly PKC305: Sentence;
}
