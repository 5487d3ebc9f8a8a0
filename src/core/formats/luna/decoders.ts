import {
  FIRMWARE_VERSION,
  HSM_SERIAL_NUMBER,
  LUNA_EXTENSIONS,
  type LunaExtension,
  firmwareVersion,
  unsigned32,
} from './lunaExtensions.ts';
import type { Decoder, Decoding } from '../../decode/decoding.ts';
import { textOf } from '../../decode/text.ts';

type Reader = (decoding: Decoding, extension: LunaExtension) => void;

/** How the octets of an extension are read; one without a reader is shown raw. */
const READERS: Readonly<Record<string, Reader>> = {
  [HSM_SERIAL_NUMBER]: saySerialNumber,
  [FIRMWARE_VERSION]: sayFirmware,
};

export const LUNA_DECODERS: readonly Decoder[] = LUNA_EXTENSIONS.map((extension) => {
  const { oid, name } = extension;
  const read = READERS[oid] ?? sayUnknown;
  return {
    oid,
    name: name ?? `Luna extension ${oid}, meaning not known`,
    raw: true,
    decode: (decoding) => read(decoding, extension),
  };
});

/** Four octets, an unsigned little-endian number. */
function saySerialNumber(decoding: Decoding, { basis }: LunaExtension): void {
  const serial = unsigned32(decoding.octets);
  if (serial === null) decoding.wrong('not four octets', decoding.holder);
  else decoding.say('serial number', String(serial), decoding.holder, basis);
  decoding.sayOctets('octets', decoding.octets, decoding.holder);
}

function sayFirmware(decoding: Decoding, { basis }: LunaExtension): void {
  const version = firmwareVersion(decoding.octets);
  if (version === null) decoding.say('version', 'not known how to read', decoding.holder, 'unknown');
  else decoding.say('version', version, decoding.holder, basis);
  decoding.sayOctets('octets', decoding.octets, decoding.holder);
}

/** Raw, and as the number or bits that the octets look like. */
function sayUnknown(decoding: Decoding, { basis }: LunaExtension): void {
  const { octets, holder, inner, index } = decoding;
  decoding.sayOctets('octets', octets, holder, basis);
  const number = unsigned32(octets);
  if (inner >= 0) decoding.say('bits, if it is a BIT STRING', textOf(index, inner), inner, basis);
  else if (number !== null) decoding.say('as a little-endian number', String(number), holder, basis);
}
