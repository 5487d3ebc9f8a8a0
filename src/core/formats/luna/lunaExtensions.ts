import type { Certificate } from '../../x509/certificate.ts';
import type { Extension } from '../../x509/extensions/extension.ts';

/** The vendor's arc of private certificate extensions. */
export const LUNA_EXTENSIONS = '1.3.6.1.4.1.12383.2';
export const HSM_SERIAL_NUMBER = `${LUNA_EXTENSIONS}.1`;
export const FIRMWARE_VERSION = `${LUNA_EXTENSIONS}.3`;

/** Extensions without known meaning that stand in genuine files, with the certificates they stand in. */
export const OBSERVED_UNKNOWN: readonly string[] = [4, 5, 6, 7].map((last) => `${LUNA_EXTENSIONS}.${last}`);

export function isLunaExtension({ oid }: Extension): boolean {
  return oid.startsWith(`${LUNA_EXTENSIONS}.`);
}

export function extensionOf(certificate: Certificate, oid: string): Extension | null {
  return certificate.extensions.find((extension) => extension.oid === oid) ?? null;
}

/** Four octets as an unsigned little-endian number; null for another length. */
export function unsigned32(octets: Uint8Array): number | null {
  return octets.length === 4 ? new DataView(octets.buffer, octets.byteOffset, 4).getUint32(0, true) : null;
}

/**
 * Firmware version as its octets are taken to mean: two unsigned 16-bit little-endian numbers, the second
 * the major version, the first minor and patch as two decimal digits (54000700 is 84, 7, so 7.8.4).
 * Inferred; how a part of two digits is coded is not known, so nothing is read from such values.
 */
export function firmwareVersion(octets: Uint8Array): string | null {
  if (octets.length !== 4) return null;
  const view = new DataView(octets.buffer, octets.byteOffset, 4);
  const minorAndPatch = view.getUint16(0, true);
  const major = view.getUint16(2, true);
  if (minorAndPatch > 99 || major > 99) return null;
  return `${major}.${Math.floor(minorAndPatch / 10)}.${minorAndPatch % 10}`;
}
