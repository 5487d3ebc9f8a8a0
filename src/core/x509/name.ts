import {
  type Asn1Index,
  Flag,
  childrenOf,
  contentOf,
  elementOf,
  hasFlag,
  tagClass,
} from '../asn1/index/asn1Index.ts';
import { childNamed } from '../asn1/index/fields.ts';
import { decodeOid } from '../asn1/oid/oid.ts';
import { HIDDEN, isSecret } from '../asn1/value/secret.ts';
import { decodeString, isStringTag } from '../asn1/value/strings.ts';
import { toHex } from '../base/bytes.ts';
import { escapeForDisplay } from '../base/escape.ts';
import { MAX_NAME_VALUE_BYTES } from '../base/limits.ts';

export interface NameAttribute {
  /** Element of the value. */
  readonly node: number;
  /** Dotted type. */
  readonly type: string;
  /** Characters as they are, not escaped, `…` after those of an overlong value; hex after `#` where it is no string. */
  readonly value: string;
}

/** A distinguished name. Compared by its octets (`der`), shown by `text`. */
export interface Name {
  readonly node: number;
  readonly der: Uint8Array;
  readonly attributes: readonly NameAttribute[];
  /** `C=CA, O=Chrysalis-ITS, CN=…` in the order of the file, special characters as in RFC 4514, escaped for display. */
  readonly text: string;
}

/** Short types of RFC 4514 section 3, and emailAddress as every tool writes it. */
const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** Characters shown of one attribute value; X.520 allows 64 for most. */
const MAX_SHOWN = 256;
/** Characters of a name after which no further attribute is shown: a name stands in many findings. */
const MAX_TEXT = 1024;
/** Attributes read of one name. */
const MAX_ATTRIBUTES = 64;

export function readName(index: Asn1Index, node: number): Name {
  const attributes: ReadAttribute[] = [];
  const parts: string[] = [];
  let characters = 0;
  for (const rdn of childrenOf(index, node)) {
    if (attributes.length >= MAX_ATTRIBUTES) break;
    const set = readSet(index, rdn);
    attributes.push(...set.filter((attribute) => attribute !== null));
    if (characters >= MAX_TEXT) continue;
    const part = shownSet(set);
    characters += part.length;
    parts.push(part);
  }
  if (parts.length < childrenOf(index, node).length) parts.push('…');
  return { node, der: elementOf(index, node), attributes, text: parts.join(', ') };
}

/** A RelativeDistinguishedName alone, as a distribution point may have, in the form of `Name.text`. */
export function rdnText(index: Asn1Index, node: number): string {
  return shownSet(readSet(index, node));
}

/** The attribute of this type; null where there is none, or more than one: nobody may have to guess which is meant. */
export function attributeOf(name: Name, type: string): NameAttribute | null {
  const [first, ...others] = name.attributes.filter((attribute) => attribute.type === type);
  return first !== undefined && others.length === 0 ? first : null;
}

export const COMMON_NAME = '2.5.4.3';

interface ReadAttribute extends NameAttribute {
  readonly isString: boolean;
}

function readSet(index: Asn1Index, rdn: number): (ReadAttribute | null)[] {
  return childrenOf(index, rdn)
    .slice(0, MAX_ATTRIBUTES)
    .map((pair) => readAttribute(index, pair));
}

function shownSet(set: readonly (ReadAttribute | null)[]): string {
  return set.map((attribute) => (attribute === null ? '?' : shown(attribute))).join('+') || '?';
}

function readAttribute(index: Asn1Index, pair: number): ReadAttribute | null {
  const type = childNamed(index, pair, 'type');
  const node = childNamed(index, pair, 'value');
  if (type < 0 || node < 0) return null;
  const all = contentOf(index, node);
  const content = all.subarray(0, MAX_NAME_VALUE_BYTES);
  const isCut = content.length < all.length;
  const tag = index.tag[node]!;
  const isPrimitive = !hasFlag(index, node, Flag.constructed);
  const isString = isPrimitive && tagClass(index, node) === 0 && isStringTag(tag);
  if (isSecret(index, node))
    return { node, type: decodeOid(contentOf(index, type)) ?? '?', value: HIDDEN, isString };
  const value = isString
    ? `${decodeString(content, tag, isCut).text}${isCut ? '…' : ''}`
    : `#${toHex(content.subarray(0, MAX_SHOWN))}`;
  return { node, type: decodeOid(contentOf(index, type)) ?? '?', value, isString };
}

function shown({ type, value, isString }: ReadAttribute): string {
  const cut = value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
  // RFC 4514 section 2.4: a space at an end would not be seen, and # at the start says that hex follows.
  const quoted = isString ? cut.replace(/[\\",;<>+]/g, '\\$&').replace(/^[ #]|(?<!^) $/g, '\\$&') : cut;
  return `${SHORT[type] ?? type}=${escapeForDisplay(quoted)}`;
}
