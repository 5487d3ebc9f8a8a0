import type { RelatedValues } from '../../model/relatedValues.ts';
import { holderWords } from './holders.ts';
import { CHAIN_RELATED } from './chainRelated.ts';

/** What a related place is, for the list below a finding. */
export const RELATED: { readonly [Kind in keyof RelatedValues]: (values: RelatedValues[Kind]) => string } = {
  ...CHAIN_RELATED,
  'compared-key': (holder) => `the key of ${holderWords(holder)}`,
};
