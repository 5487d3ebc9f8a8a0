import type { RelatedValues } from '../../model/relatedValues.ts';
import { holderWords } from './holders.ts';
import { serialPlaceWords } from './serialPlaces.ts';

/** What a related place is, for the list below a finding. */
export const RELATED: { readonly [Kind in keyof RelatedValues]: (values: RelatedValues[Kind]) => string } = {
  'another-attested': () => 'another one',
  'issuer-key': () => "the issuer's public key",
  'inner-algorithm': () => 'the algorithm in the signed part',
  'first-extension': () => 'the first one',
  'key-usage': ({ keyUsage }) => `keyUsage is there: ${keyUsage.join(', ')}`,
  'issuer-validity': () => 'the validity of the issuer',
  'serial-number': ({ serial, ...where }) => `${serialPlaceWords(where)}: ${serial}`,
  'attested-certificate': () => 'the attested certificate',
  'compared-key': (holder) => `the key of ${holderWords(holder)}`,
};
