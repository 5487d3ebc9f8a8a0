import type { EntryName } from './entryName.ts';
import type { SerialPlaceName, StatedSerial } from './serialPlaceName.ts';

/** What each finding of this hundred says, as values. Extensions are dotted, octets in hex. */
export interface AttributeFindingValues {
  /** The first place that says another number than most, and all others. */
  readonly PKC301: { readonly odd: StatedSerial; readonly others: readonly StatedSerial[] };
  readonly PKC302: { readonly why: 'no-single-common-name' | 'not-hex' };
  readonly PKC303:
    | { readonly why: 'missing'; readonly extension: string }
    | { readonly why: 'malformed'; readonly where: SerialPlaceName };
  readonly PKC304:
    | { readonly why: 'unknown-form'; readonly octets: string }
    | { readonly why: 'differs'; readonly entry: EntryName };
  readonly PKC305: { readonly entry: EntryName; readonly extension: string; readonly octets: string };
}
