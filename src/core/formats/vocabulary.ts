import { STANDARD_DECODERS } from '../decode/decoders.ts';
import type { Decoder } from '../decode/decoding.ts';
import type { Vocabulary } from '../decode/vocabulary.ts';
import { FORMAT_OIDS } from './formatOids.ts';
import { FORMATS } from './formats.ts';
import { oidName } from './oidNames.ts';

/** Every decoder: the standards' and those of each kind of attestation. */
export const DECODERS: readonly Decoder[] = [
  ...STANDARD_DECODERS,
  ...FORMATS.flatMap(({ decoders }) => decoders),
];

const byOid: ReadonlyMap<string, Decoder> = new Map(DECODERS.map((decoder) => [decoder.oid, decoder]));
const observedArcs: readonly string[] = FORMAT_OIDS.flatMap((oids) => oids.observedArcs);

/** All that is known by standards and by kinds of attestations. */
export const VOCABULARY: Vocabulary = {
  oidName,
  basisOf: (dotted) => (observedArcs.some((arc) => dotted.startsWith(`${arc}.`)) ? 'observed' : null),
  decoderOf: (oid) => byOid.get(oid) ?? null,
};
