import type { NamedHolder } from './comparison.ts';
import type { ChainRelatedValues } from './values/chainRelatedValues.ts';
import type { Sentence } from './values/sentence.ts';

/** What a related place is, by kind, as plain values. */
export interface RelatedValues extends ChainRelatedValues {
  readonly text: Sentence;
  readonly 'compared-key': NamedHolder;
}
