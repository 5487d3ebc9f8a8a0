import type { FormatOids } from '../format.ts';
import { LUNA_EXTENSIONS, LUNA_EXTENSION_ARC } from './lunaExtensions.ts';
import { LUNA_PURPOSES, PURPOSES } from './purposes.ts';

/** The vendor's arcs, with names as far as a source or the samples give them. */
export const LUNA_OIDS: FormatOids = {
  names: Object.fromEntries(
    [...PURPOSES, ...LUNA_EXTENSIONS].flatMap(({ oid, name }) => (name === null ? [] : [[oid, name]])),
  ),
  observedArcs: [LUNA_PURPOSES],
  rawArcs: [LUNA_EXTENSION_ARC],
};
