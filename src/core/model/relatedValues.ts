import type { NamedHolder } from './comparison.ts';
import type { ChainRelatedValues } from './values/chainRelatedValues.ts';

/** What a related place is, by kind, as plain values. */
export interface RelatedValues extends ChainRelatedValues {
  readonly 'compared-key': NamedHolder;
}
