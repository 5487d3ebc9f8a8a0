import type { FormatOids } from './format.ts';
import { LUNA_OIDS } from './luna/oids.ts';

/** Object identifiers of all kinds of attestations. A list of its own, as the page shows names and decodes nothing. */
export const FORMAT_OIDS: readonly FormatOids[] = [LUNA_OIDS];
