import { LUNA_EXTENSIONS, type LunaExtension, unsigned32 } from './lunaExtensions.ts';
import type { Decoder, Decoding } from '../../decode/decoding.ts';
import { textOf } from '../../decode/text.ts';

export const LUNA_DECODERS: readonly Decoder[] = LUNA_EXTENSIONS.map((extension) => ({
  oid: extension.oid,
  name: extension.name ?? `Luna extension ${extension.oid}, meaning not known`,
  raw: true,
  decode: (decoding) => (extension.reading ? sayRead : sayUnknown)(decoding, extension),
}));

function sayRead(decoding: Decoding, { basis, reading }: LunaExtension): void {
  const { octets, holder } = decoding;
  const { term, read, malformed } = reading!;
  const value = read(octets);
  if (value !== null) decoding.say(term, String(value), holder, basis);
  else if (malformed !== null) decoding.wrong(malformed, holder);
  else decoding.say(term, 'not known how to read', holder, 'unknown');
  decoding.sayOctets('octets', octets, holder);
}

/** Raw, and as the number or bits that the octets look like. */
function sayUnknown(decoding: Decoding, { basis }: LunaExtension): void {
  const { octets, holder, inner, index } = decoding;
  decoding.sayOctets('octets', octets, holder, basis);
  const number = unsigned32(octets);
  if (inner >= 0) decoding.say('bits, if it is a BIT STRING', textOf(index, inner), inner, basis);
  else if (number !== null) decoding.say('as a little-endian number', String(number), holder, basis);
}
