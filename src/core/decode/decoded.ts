import type { Basis } from '../model/terms.ts';

/** One thing that an extension or attribute says. */
export interface DecodedLine {
  /** Such as "path length" or "DNS name". */
  readonly label: string;
  /** Escaped for display. */
  readonly value: string;
  /** Element that says it. */
  readonly node: number;
  /** How well the reading is known, for what no standard defines; null for what a standard says. */
  readonly basis: Basis | null;
}

/** Why an element is not what its extension or attribute should hold. */
export interface DecodeProblem {
  readonly node: number;
  /** The end of a sentence: "keyUsage: not a BIT STRING". */
  readonly message: string;
}

/** An extension of a certificate or an attribute of a request, in words. Plain data. */
export interface DecodedExtension {
  readonly kind: 'extension' | 'attribute';
  /** Element of the Extension or Attribute. */
  readonly node: number;
  /** Element of its value: extnValue, or the SET of values. */
  readonly valueNode: number;
  /** Dotted. */
  readonly oid: string;
  /** In words: "Key usage"; the name of the object identifier, or its dotted form, where nothing decodes it. */
  readonly name: string;
  /** Null for an attribute, which is never critical. */
  readonly critical: boolean | null;
  /** False where nothing decodes it: the lines then give its ASN.1 type and its octets. */
  readonly known: boolean;
  readonly lines: readonly DecodedLine[];
  /** Empty where the value is what it should be. */
  readonly problems: readonly DecodeProblem[];
}
