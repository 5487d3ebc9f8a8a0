import { toHex } from '../../base/bytes.ts';
import type { HsmSummary } from '../../model/examination.ts';
import type { Path } from '../../verify/path.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { readDeviceName } from './hsmIdentity.ts';
import {
  FIRMWARE_VERSION,
  HSM_SERIAL_NUMBER,
  extensionOf,
  firmwareVersion,
  unsigned32,
} from './lunaExtensions.ts';
import { readOuid } from './ouid.ts';
import { roleOf } from './roles.ts';

/** The HSM as the attested certificate and its device certificate name it. */
export function hsmOf(attested: Certificate, path: Path): HsmSummary {
  const extension = extensionOf(attested, HSM_SERIAL_NUMBER);
  const serial = extension && unsigned32(extension.value);
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  const device = path.find((entry) => entry.certificate && roleOf(entry.certificate) === 'dac')?.certificate;
  const deviceName = device && attributeOf(device.subject, COMMON_NAME);
  return {
    serial: serial === null ? null : String(serial),
    model: (deviceName && readDeviceName(deviceName.value)?.model) ?? null,
    firmware: firmwareOf(attested),
    ouid: (commonName && readOuid(commonName)?.hex) ?? null,
  };
}

/** Firmware of the attested certificate; null where it states none that can be read. */
function firmwareOf(attested: Certificate): HsmSummary['firmware'] {
  const extension = extensionOf(attested, FIRMWARE_VERSION);
  const value = extension && firmwareVersion(extension.value);
  return extension && value !== null ? { value, basis: 'inferred', raw: toHex(extension.value) } : null;
}
