import {
  FIRMWARE_VERSION,
  HSM_SERIAL_NUMBER,
  LUNA_EXTENSIONS,
  firmwareVersion,
  unsigned32,
} from './lunaExtensions.ts';
import type { Decoder } from '../../decode/decoding.ts';
import { textOf } from '../../decode/text.ts';

/** Four octets, an unsigned little-endian number. */
export const lunaHsmSerial: Decoder = {
  oid: HSM_SERIAL_NUMBER,
  name: 'Luna HSM serial number',
  raw: true,
  decode(decoding) {
    const serial = unsigned32(decoding.octets);
    if (serial === null) decoding.wrong('not four octets', decoding.holder);
    else decoding.say('serial number', String(serial), decoding.holder, 'documented');
    decoding.sayOctets('octets', decoding.octets, decoding.holder);
  },
};

/** That it is the firmware is documented; how the version is coded is inferred. */
export const lunaFirmware: Decoder = {
  oid: FIRMWARE_VERSION,
  name: 'Luna firmware version',
  raw: true,
  decode(decoding) {
    const version = firmwareVersion(decoding.octets);
    if (version === null) decoding.say('version', 'not known how to read', decoding.holder, 'unknown');
    else decoding.say('version', version, decoding.holder, 'inferred');
    decoding.sayOctets('octets', decoding.octets, decoding.holder);
  },
};

/** Extensions of the vendor's arc that no source names: shown raw, and as the number or bits that they look like. */
export const lunaUnknown: readonly Decoder[] = [2, 4, 5, 6, 7].map((last) => ({
  oid: `${LUNA_EXTENSIONS}.${last}`,
  name: `Luna extension ${LUNA_EXTENSIONS}.${last}, meaning not known`,
  raw: true,
  decode(decoding) {
    decoding.sayOctets('octets', decoding.octets, decoding.holder, 'unknown');
    const number = unsigned32(decoding.octets);
    if (decoding.inner >= 0)
      decoding.say(
        'bits, if it is a BIT STRING',
        textOf(decoding.index, decoding.inner),
        decoding.inner,
        'unknown',
      );
    else if (number !== null)
      decoding.say('as a little-endian number', String(number), decoding.holder, 'unknown');
  },
}));
