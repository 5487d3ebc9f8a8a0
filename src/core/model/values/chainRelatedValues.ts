import type { NoValues } from './noValues.ts';
import type { StatedSerial } from './serialPlaceName.ts';

/** What the related places of findings on certificates, chain and HSM are. */
export interface ChainRelatedValues {
  readonly 'another-attested': NoValues;
  readonly 'issuer-key': NoValues;
  readonly 'inner-algorithm': NoValues;
  readonly 'first-extension': NoValues;
  readonly 'key-usage': { readonly keyUsage: readonly string[] };
  readonly 'issuer-validity': NoValues;
  readonly 'serial-number': StatedSerial;
  readonly 'attested-certificate': NoValues;
}
