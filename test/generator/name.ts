import { sequence, set } from './der.ts';
import { OID } from './oids.ts';
import { oid, string } from './primitives.ts';
import type { StringType } from './primitives.ts';

export type NameAttribute =
  'country' | 'state' | 'locality' | 'organization' | 'organizationalUnit' | 'commonName' | 'email';

/** One attribute of a name; PrintableString where no type is said, as in Luna certificates. */
export type NamePart = readonly [attribute: NameAttribute, text: string, type?: StringType];

/** A Name: one attribute a relative distinguished name, in the order given. */
export function name(...parts: readonly NamePart[]): Uint8Array {
  return sequence(
    parts.map(([attribute, text, type = 'printable']) =>
      set(sequence(oid(OID[attribute]), string(type, text))),
    ),
  );
}
