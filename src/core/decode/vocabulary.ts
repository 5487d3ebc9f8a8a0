import type { Basis } from '../model/terms.ts';
import type { Decoder } from './decoding.ts';

/** What is known of object identifiers. Handed in: the standards are known here, and no vendor. */
export interface Vocabulary {
  /** Null where no name is known. */
  readonly oidName: (dotted: string) => string | null;
  /** How well the meaning of an identifier is known; null for what a standard says. */
  readonly basisOf: (dotted: string) => Basis | null;
  /** What reads an extension or attribute of this type; null where nothing does. */
  readonly decoderOf: (oid: string) => Decoder | null;
}
