import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface RequestFindingValues {
  readonly PKC401: Sentence;
  readonly PKC402: Sentence;
  readonly PKC403: Sentence;
  readonly PKC404: Sentence;
  readonly PKC405: Sentence;
  readonly PKC406: Sentence;
  readonly PKC407: Sentence;
  readonly PKC408: Sentence;
  readonly PKC409: Sentence;
  readonly PKC410: Sentence;
  readonly PKC411: Sentence;
  readonly PKC412: Sentence;
  readonly PKC413: Sentence;
}
