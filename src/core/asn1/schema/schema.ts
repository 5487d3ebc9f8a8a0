/**
 * How an ASN.1 module is told to the index: types with named fields. The index asks two things of it, in
 * one pass: what is this element's place called, and does this OCTET or BIT STRING hold further elements.
 */

import { encodeOid } from '../oid/oid.ts';

/** The set of tags that a field may have: one 32-bit mask a class (bit n = tag n). `null` accepts anything. */
export type Accepts = readonly [universal: number, application: number, context: number, priv: number] | null;

export interface Field {
  /** Id in FIELDS (see roots.ts), as the index stores it; 0 until `numberFields` gives it. */
  readonly id: number;
  /** Name in the ASN.1 module; '' for the items of a list. */
  readonly name: string;
  readonly accepts: Accepts;
  readonly optional: boolean;
  /** What is inside: known by the field, chosen by the object identifier before it, or not known. */
  readonly type: Type | OpenType | null;
  /** An EXPLICIT tag around the field of the same name. */
  readonly explicit: boolean;
  /** Starts a path of its own: `signedData`, not `contentInfo.content.signedData`. */
  readonly pathRoot: boolean;
  /** An item of a SEQUENCE OF or SET OF. */
  readonly item: boolean;
  /** Names of the bits of a BIT STRING, or of the values of an ENUMERATED or INTEGER. */
  readonly names: readonly string[] | null;
  /** What an IMPLICIT tag stands in front of: the number of a universal type, or an address. Null where it is not known. */
  readonly holds: Held | null;
  /** A CHOICE in this place: the same field for each context tag whose inside is known. */
  readonly byTag: ReadonlyMap<number, Field> | null;
}

/** `ip-address`, `ip-range`: octets of a GeneralName (RFC 5280 section 4.2.1.6) and of a name constraint (section 4.2.1.10). */
export type Held = number | 'ip-address' | 'ip-range';

export interface Type {
  /**
   * `sequence`: fields in order. `list`: every child is the first field that accepts it (also a CHOICE).
   * `wrapper`: a primitive OCTET or BIT STRING whose octets are the encoding of the one field.
   */
  readonly form: 'sequence' | 'list' | 'wrapper';
  readonly name: string;
  readonly fields: readonly Field[];
  /** Of a `wrapper`: octets that do not begin with the field's own tag are raw, though they look like an element. */
  readonly exact?: boolean;
}

/** A type that depends on the OBJECT IDENTIFIER that came before it in the same SEQUENCE. */
export interface OpenType {
  readonly form: 'open';
  /** By length and last octet of the object identifier: one look-up, then octets are compared. */
  readonly byKey: ReadonlyMap<number, readonly { readonly oid: Uint8Array; readonly type: Type }[]>;
  /** Arcs whose members hold raw octets unless they are in the table. */
  readonly rawArcs: readonly Uint8Array[];
  /** What it is taken for when the identifier is neither in the table nor in a raw arc. */
  readonly otherwise: Type | null;
}

interface FieldOptions {
  readonly optional?: boolean;
  readonly pathRoot?: boolean;
  readonly names?: readonly string[];
  readonly holds?: Held;
  readonly byTag?: ReadonlyMap<number, Field>;
}

/** Declares a field. */
export function field(
  name: string,
  accepts: Accepts,
  type: Type | OpenType | null = null,
  options: FieldOptions = {},
): Field {
  return declare(name, accepts, type, options, false, false);
}

/** Declares a field of an EXPLICIT context tag; `inner` lies inside the tag. */
export function explicit(tag: number, inner: Field, options: FieldOptions = {}): Field {
  const type: Type = { form: 'sequence', name: `${inner.name} [${tag}]`, fields: [inner] };
  return declare(inner.name, context(tag), type, options, true, false);
}

/** Declares the item of a list. */
export function item(
  accepts: Accepts,
  type: Type | OpenType | null = null,
  name = '',
  options: FieldOptions = {},
): Field {
  return declare(name, accepts, type, options, false, true);
}

function declare(
  name: string,
  accepts: Accepts,
  type: Type | OpenType | null,
  options: FieldOptions,
  isExplicit: boolean,
  isItem: boolean,
): Field {
  return {
    id: 0,
    name,
    accepts,
    type,
    optional: options.optional ?? false,
    explicit: isExplicit,
    pathRoot: options.pathRoot ?? false,
    item: isItem,
    names: options.names ?? null,
    holds: options.holds ?? null,
    byTag: options.byTag ?? null,
  };
}

export function sequence(name: string, fields: readonly Field[]): Type {
  return { form: 'sequence', name, fields };
}

export function list(name: string, ...items: readonly Field[]): Type {
  return { form: 'list', name, fields: items };
}

/** A primitive string whose octets are the encoding of `inner`, or of an element that is there in its place. */
export function wrapper(inner: Field): Type {
  return { form: 'wrapper', name: inner.name, fields: [inner] };
}

/** A primitive string whose octets are the encoding of `inner`, or raw. */
export function exactWrapper(inner: Field): Type {
  return { ...wrapper(inner), exact: true };
}

/** Declares an open type by dotted object identifiers. */
export function openType(
  entries: Readonly<Record<string, Type>>,
  options: { readonly rawArcs?: readonly string[]; readonly otherwise?: Type } = {},
): OpenType {
  const byKey = new Map<number, { readonly oid: Uint8Array; readonly type: Type }[]>();
  for (const [dotted, type] of Object.entries(entries)) {
    const oid = encodeOid(dotted);
    const key = oidKey(oid, 0, oid.length);
    byKey.set(key, [...(byKey.get(key) ?? []), { oid, type }]);
  }
  const rawArcs = (options.rawArcs ?? []).map(encodeOid);
  return { form: 'open', byKey, rawArcs, otherwise: options.otherwise ?? null };
}

/** What an open type is for the object identifier at these octets; null where nothing is known of its inside. */
export function resolve(open: OpenType, bytes: Uint8Array, start: number, end: number): Type | null {
  const length = end - start;
  for (const { oid, type } of open.byKey.get(oidKey(bytes, start, end)) ?? NONE) {
    if (oid.length === length && startsWith(bytes, start, oid)) return type;
  }
  const isRaw = open.rawArcs.some((arc) => arc.length < length && startsWith(bytes, start, arc));
  return isRaw ? null : open.otherwise;
}

const NONE = [] as const;

function oidKey(bytes: Uint8Array, start: number, end: number): number {
  return (end - start) * 256 + (bytes[end - 1] ?? 0);
}

function startsWith(bytes: Uint8Array, start: number, prefix: Uint8Array): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[start + i] !== prefix[i]) return false;
  return true;
}

/** Universal tags. */
export function universal(...tags: readonly number[]): Accepts {
  return [maskOf(tags), 0, 0, 0];
}

/** Context-specific tags. */
export function context(...tags: readonly number[]): Accepts {
  return [0, 0, maskOf(tags), 0];
}

/** Any element at all. */
export const ANY: Accepts = null;

export function accepts(field: Field, tagClass: number, tag: number): boolean {
  if (field.accepts === null) return true;
  return tag < 32 && ((field.accepts[tagClass]! >>> tag) & 1) === 1;
}

function maskOf(tags: readonly number[]): number {
  let mask = 0;
  for (const tag of tags) mask |= 1 << tag;
  return mask;
}
