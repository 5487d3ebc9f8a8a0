import { toHex, toUnsigned } from '../../base/bytes.ts';
import { escapeForDisplay } from '../../base/escape.ts';
import { type Asn1Index, Flag, contentEnd, contentOffset, hasFlag, tagClass } from '../index/asn1Index.ts';
import { ipText } from './ipAddress.ts';
import { MAX_OID_OCTETS, decodeOid } from '../oid/oid.ts';
import { standardName } from '../oid/standardNames.ts';
import { FIELDS } from '../schema/roots.ts';
import type { Field } from '../schema/schema.ts';
import { HIDDEN, isSecret } from './secret.ts';
import { decodeString, isStringTag, latin1 } from './strings.ts';
import { Tag } from '../index/tags.ts';
import { decodeTime } from './time.ts';

/** The value of a primitive element as text, escaped for display. */
export interface DecodedValue {
  /** One line: dotted OID, decimal, ISO 8601, characters, hex. */
  readonly text: string;
  /** The same said otherwise: OID name, hex of an INTEGER, named bits. */
  readonly detail: string | null;
  /** Whether `text` or `detail` was cut at the limit. */
  readonly truncated: boolean;
  /** Why the octets are no proper value of the type; `text` is then as near as one gets, or hex. */
  readonly problem: string | null;
}

type OidName = (dotted: string) => string | null;

/** Characters shown of one value unless told otherwise. */
const DEFAULT_LIMIT = 1_000;
/** Octets of an INTEGER up to which the decimal form is computed; RSA-16384 has 2,048. */
const MAX_DECIMAL_OCTETS = 2_048;
/** Bits up to which a BIT STRING without named bits is shown bit by bit. */
const MAX_SHOWN_BITS = 64;

/**
 * Decodes a primitive element. Null for a constructed one. Reads at most `limit` octets of long values, so
 * that a value of 64 MiB costs no more than a short one. `oidName` names object identifiers in `detail`.
 */
export function valueOf(
  index: Asn1Index,
  node: number,
  limit: number = DEFAULT_LIMIT,
  oidName: OidName = standardName,
): DecodedValue | null {
  if (hasFlag(index, node, Flag.constructed)) return null;
  const start = contentOffset(index, node);
  const end = contentEnd(index, node);
  const field = FIELDS[index.field[node]!] ?? null;
  const content = index.bytes.subarray(start, end);
  if (isSecret(index, node)) return { text: HIDDEN, detail: null, truncated: false, problem: null };
  if (hasFlag(index, node, Flag.cut) && hasBadHeader(index, node))
    return { ...hexValue(content, limit), problem: 'the octets before it are no valid tag and length' };
  const decoded =
    tagClass(index, node) === 0
      ? universalValue(index.tag[node]!, content, field, limit, oidName)
      : implicitValue(content, field, limit, oidName);
  return hasFlag(index, node, Flag.cut) ? { ...decoded, problem: 'cut off: octets are missing' } : decoded;
}

/** Whether the tag or length cannot be read, so that nobody knows how far the content goes. */
function hasBadHeader(index: Asn1Index, node: number): boolean {
  return index.problems.some(
    (problem) => problem.node === node && (problem.kind === 'bad-tag' || problem.kind === 'bad-length'),
  );
}

function universalValue(
  tag: number,
  content: Uint8Array,
  field: Field | null,
  limit: number,
  oidName: OidName,
): DecodedValue {
  switch (tag) {
    case Tag.boolean:
      return booleanValue(content, limit);
    case Tag.integer:
    case Tag.enumerated:
      return integerValue(content, field, limit);
    case Tag.bitString:
      return bitStringValue(content, field, limit);
    case Tag.octetString:
      return hexValue(content, limit);
    case Tag.null:
      return {
        text: 'NULL',
        detail: null,
        truncated: false,
        problem: content.length === 0 ? null : 'a NULL with content',
      };
    case Tag.objectIdentifier:
      return oidValue(content, limit, oidName);
    case Tag.utcTime:
    case Tag.generalizedTime:
      return timeValue(content, tag, limit);
    default:
      return isStringTag(tag) ? stringValue(content, tag, limit) : hexValue(content, limit);
  }
}

function implicitValue(
  content: Uint8Array,
  field: Field | null,
  limit: number,
  oidName: OidName,
): DecodedValue {
  const holds = field?.holds ?? null;
  if (holds === null) return hexValue(content, limit);
  if (typeof holds === 'number') return universalValue(holds, content, field, limit, oidName);
  const { text, isAddress } = ipText(content, holds === 'ip-range');
  const hex = hexValue(content, limit);
  if (!isAddress) return { ...hex, problem: 'not an address (RFC 5280 sections 4.2.1.6 and 4.2.1.10)' };
  return { ...capped(text, limit), detail: `0x${hex.text}`, problem: null };
}

function booleanValue(content: Uint8Array, limit: number): DecodedValue {
  if (content.length !== 1)
    return { ...hexValue(content, limit), problem: `a BOOLEAN of ${content.length} octets` };
  const octet = content[0]!;
  const text = octet === 0 ? 'FALSE' : 'TRUE';
  const plain = octet === 0 || octet === 0xff;
  return {
    text: plain ? text : `${text} (octet ${toHex(content)})`,
    detail: null,
    truncated: false,
    problem: plain ? null : `TRUE is FF in DER, this is ${toHex(content).toUpperCase()} (X.690 11.1)`,
  };
}

function integerValue(content: Uint8Array, field: Field | null, limit: number): DecodedValue {
  const hex = hexValue(content, limit);
  if (content.length === 0) return { ...hex, problem: 'an INTEGER without octets' };
  if (content.length > MAX_DECIMAL_OCTETS) return { ...hex, detail: `${content.length} octets` };
  const value = toUnsigned(content) - (content[0]! & 0x80 ? 1n << BigInt(content.length * 8) : 0n);
  const name = value >= 0n && value < 64n ? field?.names?.[Number(value)] : undefined;
  const decimal = capped(String(value), limit);
  const padded =
    content.length > 1 &&
    ((content[0] === 0 && content[1]! < 0x80) || (content[0] === 0xff && content[1]! >= 0x80));
  return {
    text: name === undefined ? decimal.text : `${name} (${decimal.text})`,
    detail: `0x${hex.text}`,
    truncated: decimal.truncated || hex.truncated,
    problem: padded ? 'needless leading octet (X.690 8.3.2)' : null,
  };
}

function bitStringValue(content: Uint8Array, field: Field | null, limit: number): DecodedValue {
  const unused = content[0];
  if (unused === undefined || unused > 7 || (unused > 0 && content.length === 1)) {
    return { ...hexValue(content, limit), problem: 'a BIT STRING without a valid count of unused bits' };
  }
  const octets = content.subarray(1);
  const count = octets.length * 8 - unused;
  const hex = hexValue(octets, limit);
  const problem =
    unused > 0 && (octets[octets.length - 1]! & ((1 << unused) - 1)) !== 0
      ? 'unused bits that are not zero (X.690 11.2.1)'
      : null;
  if (count > MAX_SHOWN_BITS) return { ...hex, detail: `${count} bits`, problem };
  const bits = [...octets]
    .map((octet) => octet.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, count);
  const names = field?.names;
  if (!names) {
    const shown = capped(bits === '' ? '(no bits)' : bits, limit);
    const detail = `${count} bits, 0x${hex.text}`;
    return { text: shown.text, detail, truncated: shown.truncated || hex.truncated, problem };
  }
  const set = [...bits].flatMap((bit, i) => (bit === '1' ? [names[i] ?? `bit ${i}`] : []));
  const shown = capped(set.length === 0 ? '(none)' : set.join(', '), limit);
  const detail = `bits ${bits}, 0x${hex.text}`;
  return { text: shown.text, detail, truncated: shown.truncated || hex.truncated, problem };
}

function oidValue(content: Uint8Array, limit: number, oidName: OidName): DecodedValue {
  if (content.length > MAX_OID_OCTETS)
    return {
      ...hexValue(content, limit),
      problem: `an OBJECT IDENTIFIER of ${content.length} octets; up to ${MAX_OID_OCTETS} are decoded`,
    };
  const dotted = decodeOid(content);
  if (dotted === null)
    return { ...hexValue(content, limit), problem: 'not a valid OBJECT IDENTIFIER (X.690 8.19)' };
  return { ...capped(dotted, limit), detail: oidName(dotted), problem: null };
}

function timeValue(content: Uint8Array, tag: number, limit: number): DecodedValue {
  const written = capped(escapeForDisplay(latin1(content.subarray(0, limit + 1))), limit);
  const time = decodeTime(content, tag);
  if (time === null)
    return { ...written, detail: null, problem: 'not a time in the form of RFC 5280 section 4.1.2.5' };
  return { text: time.iso, detail: written.text, truncated: false, problem: null };
}

function stringValue(content: Uint8Array, tag: number, limit: number): DecodedValue {
  // Four octets a character at the most; one more shows that something was cut.
  const part = content.subarray(0, Math.min(content.length, limit * 4 + 4));
  const decoded = decodeString(part, tag, part.length < content.length);
  const shown = capped(escapeForDisplay(decoded.text), limit);
  const truncated = shown.truncated || part.length < content.length;
  return { text: shown.text, detail: null, truncated, problem: decoded.problem };
}

function hexValue(content: Uint8Array, limit: number): DecodedValue {
  const octets = Math.floor(limit / 2);
  const truncated = content.length > octets;
  const hex = toHex(truncated ? content.subarray(0, octets) : content);
  return { text: truncated ? `${hex}…` : hex, detail: null, truncated, problem: null };
}

function capped(text: string, limit: number): { readonly text: string; readonly truncated: boolean } {
  if (text.length <= limit) return { text, truncated: false };
  // A character of two code units is not cut in half.
  const end = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
  return { text: `${text.slice(0, end)}…`, truncated: true };
}
