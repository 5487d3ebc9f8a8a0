import type { NamedHolder } from './comparison.ts';
import type { NoValues } from './values/noValues.ts';
import type { StatedSerial } from './values/serialPlaceName.ts';

/** What a related place is, by kind, as plain values. */
export interface RelatedValues {
  readonly 'another-attested': NoValues;
  readonly 'issuer-key': NoValues;
  readonly 'inner-algorithm': NoValues;
  readonly 'first-extension': NoValues;
  readonly 'key-usage': { readonly keyUsage: readonly string[] };
  readonly 'issuer-validity': NoValues;
  readonly 'serial-number': StatedSerial;
  readonly 'attested-certificate': NoValues;
  readonly 'compared-key': NamedHolder;
}
