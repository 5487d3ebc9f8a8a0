import type { ChainRelatedValues } from '../../model/values/chainRelatedValues.ts';
import { serialPlaceWords } from './serialPlaces.ts';

/** What the related places of findings on certificates, chain and HSM are. */
export const CHAIN_RELATED: {
  readonly [Kind in keyof ChainRelatedValues]: (values: ChainRelatedValues[Kind]) => string;
} = {
  'another-attested': () => 'another one',
  'issuer-key': () => "the issuer's public key",
  'inner-algorithm': () => 'the algorithm in the signed part',
  'first-extension': () => 'the first one',
  'key-usage': ({ keyUsage }) => `keyUsage is there: ${keyUsage.join(', ')}`,
  'issuer-validity': () => 'the validity of the issuer',
  'serial-number': ({ serial, ...where }) => `${serialPlaceWords(where)}: ${serial}`,
  'attested-certificate': () => 'the attested certificate',
};
