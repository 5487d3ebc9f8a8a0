import type { Format } from '../format.ts';
import { LUNA_DECODERS } from './decoders.ts';
import { LUNA_OIDS } from './oids.ts';

/** Public key confirmations of Thales Luna HSMs. */
export const LUNA: Format = { oids: LUNA_OIDS, decoders: LUNA_DECODERS };
