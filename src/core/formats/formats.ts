import type { Format } from './format.ts';
import { LUNA } from './luna/luna.ts';

/** All kinds of attestations; each is listed in formatOids.ts too. */
export const FORMATS: readonly Format[] = [LUNA];
