import type { RelatedValues } from '../../model/relatedValues.ts';
import { holderWords } from './holders.ts';

/** What a related place is, for the list below a finding. */
export const RELATED: { readonly [Kind in keyof RelatedValues]: (values: RelatedValues[Kind]) => string } = {
  text: ({ text }) => text,
  'compared-key': (holder) => `the key of ${holderWords(holder)}`,
};
