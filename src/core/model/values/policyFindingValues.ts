import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface PolicyFindingValues {
  readonly PKC501: Sentence;
  readonly PKC502: Sentence;
  readonly PKC503: Sentence;
  readonly PKC504: Sentence;
  readonly PKC505: Sentence;
  readonly PKC506: Sentence;
  readonly PKC507: Sentence;
}
