import type { RelatedValues } from '../../model/relatedValues.ts';

/** What a related place is, for the list below a finding. */
export const RELATED: { readonly [Kind in keyof RelatedValues]: (values: RelatedValues[Kind]) => string } = {
  text: ({ text }) => text,
};
