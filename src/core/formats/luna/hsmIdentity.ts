import { escapeForDisplay } from '../../base/escape.ts';
import type { SerialPlaceName } from '../../model/values/serialPlaceName.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { HSM_SERIAL_NUMBER, extensionOf, unsigned32 } from './lunaExtensions.ts';
import type { Ouid } from './ouid.ts';
import { type Role, roleOf } from './roles.ts';

/** One of the up to five places in which a PKC names its HSM. */
export interface SerialPlace {
  readonly where: SerialPlaceName;
  /** Null where the place is there but holds no serial number. */
  readonly serial: number | null;
  readonly certificate: Certificate;
  /** Element that holds it. */
  readonly node: number;
}

export interface DeviceName {
  readonly serial: number;
  /** `Luna K7`; null where the name has no model. */
  readonly model: string | null;
}

/** Common name of a device: `Luna K7-521174` (RSA) or `521174` (ECC); observed in the vendor's samples. */
export function readDeviceName(commonName: string): DeviceName | null {
  const match = /^(?:([A-Za-z][A-Za-z0-9 ]{0,31})-)?(\d{1,10})$/.exec(commonName);
  if (!match) return null;
  const serial = Number(match[2]);
  return serial <= 0xffffffff
    ? { serial, model: match[1] === undefined ? null : escapeForDisplay(match[1]) }
    : null;
}

/** Every place of the path that names the HSM, in the order attested key, DAC, HOC. */
export function serialPlaces(path: readonly Certificate[], ouid: Ouid | null): SerialPlace[] {
  const [attested] = path;
  if (!attested) return [];
  const places: SerialPlace[] = [];
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  if (ouid && commonName)
    places.push({
      where: { place: 'ouid', holder: 'pkc' },
      serial: ouid.hsmSerial,
      certificate: attested,
      node: commonName.node,
    });
  for (const certificate of path) places.push(...placesOf(certificate, roleOf(certificate)));
  return places;
}

function placesOf(certificate: Certificate, role: Role | null): SerialPlace[] {
  switch (role) {
    case 'pkc':
      return extensionPlace(certificate, role);
    case 'dac':
      return [...extensionPlace(certificate, role), namePlace(certificate, role)];
    case 'ecc-hoc':
      // With a DAC in an ECC chain the device name may stand there; the HOC's name is the device's in the known samples.
      return [
        ...extensionPlace(certificate, role),
        namePlace(certificate, role),
        certificateSerialPlace(certificate, role),
      ];
    case 'hoc':
      return [...extensionPlace(certificate, role), certificateSerialPlace(certificate, role)];
    default:
      return [];
  }
}

function extensionPlace(certificate: Certificate, holder: Role): SerialPlace[] {
  const extension = extensionOf(certificate, HSM_SERIAL_NUMBER);
  if (!extension) return [];
  return [
    {
      where: { place: 'extension', holder },
      serial: unsigned32(extension.value),
      certificate,
      node: extension.valueNode,
    },
  ];
}

function namePlace(certificate: Certificate, holder: Role): SerialPlace {
  const commonName = attributeOf(certificate.subject, COMMON_NAME);
  const device = commonName && readDeviceName(commonName.value);
  return {
    where: { place: 'common-name', holder },
    serial: device?.serial ?? null,
    certificate,
    node: commonName?.node ?? certificate.subject.node,
  };
}

/** The HOC's serialNumber ends in the HSM's, big-endian: 2004ee1d 0007f3d6. */
function certificateSerialPlace(certificate: Certificate, holder: Role): SerialPlace {
  const low = certificate.serialNumber.slice(-8);
  return {
    where: { place: 'certificate-serial', holder },
    serial: certificate.serialNumber.length >= 16 ? Number.parseInt(low, 16) : null,
    certificate,
    node: certificate.serialNumberNode,
  };
}
