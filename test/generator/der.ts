/**
 * A BER and DER writer that can also write what no encoder may. Values are octets from the start: an element
 * is made from the octets of its parts, so any part can be replaced by wrong ones.
 */

/** Octets, or parts that stand one after the other. */
export type Part = Uint8Array | readonly Part[];

/** How the length octets are written; minimal where nothing is said. */
export type LengthForm =
  | { readonly form: 'minimal' }
  /** Long form in exactly this many length octets, needed or not (X.690 8.1.3.5). */
  | { readonly form: 'long'; readonly octets: number }
  /** Indefinite, closed by end-of-contents octets unless `closed` is false (X.690 8.1.3.6). */
  | { readonly form: 'indefinite'; readonly closed?: boolean }
  /** Minimal form of another number than there are content octets: a wrong length. */
  | { readonly form: 'claims'; readonly length: number };

export const CONSTRUCTED = 0x20;
export const CONTEXT = 0x80;

function flatten(part: Part): readonly Uint8Array[] {
  return part instanceof Uint8Array ? [part] : part.flatMap(flatten);
}

export function concat(...parts: readonly Part[]): Uint8Array {
  const flat = flatten(parts);
  const all = new Uint8Array(flat.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of flat) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Octets of a hex text; blanks may stand between them. Throws where it is not hex. */
export function hex(text: string): Uint8Array {
  const digits = text.replace(/\s/g, '');
  if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new Error(`not hex: ${text}`);
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Big-endian octets without leading zeros; one zero octet for 0. Throws for a negative number. */
export function unsigned(value: bigint): Uint8Array {
  if (value < 0n) throw new Error('negative');
  const digits = value.toString(16);
  return hex(digits.length % 2 === 0 ? digits : `0${digits}`);
}

/** The number that big-endian octets hold; 0 for none. */
export function toNumber(octets: Uint8Array): bigint {
  return BigInt(`0x0${Buffer.from(octets).toString('hex')}`);
}

/** Big-endian octets of fixed width. Throws where the value needs more. */
export function fixedWidth(value: bigint, width: number): Uint8Array {
  const octets = unsigned(value);
  if (octets.length > width) throw new Error(`${octets.length} octets do not fit in ${width}`);
  return concat(new Uint8Array(width - octets.length), octets);
}

/** Identifier octets for an octet with class and constructed bit, and a tag number of any size (X.690 8.1.2). */
export function identifier(classAndForm: number, tagNumber: number): Uint8Array {
  if (tagNumber < 31) return Uint8Array.of(classAndForm | tagNumber);
  const groups = [tagNumber & 0x7f];
  for (let rest = tagNumber >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return Uint8Array.of(classAndForm | 31, ...groups);
}

function lengthOctets(length: number, form: LengthForm): Uint8Array {
  switch (form.form) {
    case 'indefinite':
      return Uint8Array.of(0x80);
    case 'long':
      return concat(Uint8Array.of(0x80 | form.octets), fixedWidth(BigInt(length), form.octets));
    case 'minimal':
    case 'claims': {
      const said = form.form === 'claims' ? form.length : length;
      if (said < 128) return Uint8Array.of(said);
      const octets = unsigned(BigInt(said));
      return concat(Uint8Array.of(0x80 | octets.length), octets);
    }
  }
}

/** One element. `tag` is a whole identifier octet such as 0x30, or identifier octets from `identifier`. */
export function tlv(
  tag: number | Uint8Array,
  content: Part,
  length: LengthForm = { form: 'minimal' },
): Uint8Array {
  const octets = concat(content);
  const closing = length.form === 'indefinite' && length.closed !== false ? 2 : 0;
  return concat(
    typeof tag === 'number' ? Uint8Array.of(tag) : tag,
    lengthOctets(octets.length, length),
    octets,
    new Uint8Array(closing),
  );
}

export function sequence(...parts: readonly Part[]): Uint8Array {
  return tlv(0x30, parts);
}

/** Elements in the order given: a SET as some programs write it. */
export function unsortedSet(...parts: readonly Part[]): Uint8Array {
  return tlv(0x31, parts);
}

/** A SET OF with its elements sorted as DER asks (X.690 11.6). */
export function set(...parts: readonly Uint8Array[]): Uint8Array {
  return tlv(
    0x31,
    parts.toSorted((a, b) => Buffer.compare(a, b)),
  );
}

/** `[number]` around whole elements (explicit), or with their content (implicit, constructed). */
export function context(number: number, content: Part, length?: LengthForm): Uint8Array {
  return tlv(identifier(CONTEXT | CONSTRUCTED, number), content, length);
}

/** `[number]` IMPLICIT around the octets of a primitive type. */
export function contextPrimitive(number: number, content: Part): Uint8Array {
  return tlv(identifier(CONTEXT, number), content);
}
