import type { Basis } from '../../model/terms.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { Extension } from '../../x509/extensions/extension.ts';
import { LUNA_ARC } from './purposes.ts';
import type { Role } from './roles.ts';

/** The vendor's arc of private certificate extensions. */
export const LUNA_EXTENSION_ARC = `${LUNA_ARC}.2`;
export const HSM_SERIAL_NUMBER = `${LUNA_EXTENSION_ARC}.1`;
export const FIRMWARE_VERSION = `${LUNA_EXTENSION_ARC}.3`;

/** One of the vendor's extensions. */
export interface LunaExtension {
  readonly oid: string;
  /** Null where no source says what it is. */
  readonly name: string | null;
  /** How well the reading of its octets is known. */
  readonly basis: Basis;
  /** Certificates of genuine files that have it; none: never seen. */
  readonly seenIn: readonly Role[];
}

/** The numbers that are in use, or lie between those; the names are documented by Thales luna-pkc-validator. */
export const LUNA_EXTENSIONS: readonly LunaExtension[] = [
  { oid: HSM_SERIAL_NUMBER, name: 'Luna HSM serial number', basis: 'documented', seenIn: ['pkc', 'dac'] },
  { oid: `${LUNA_EXTENSION_ARC}.2`, name: null, basis: 'unknown', seenIn: [] },
  // That it is the firmware is documented; how the version is coded is inferred.
  { oid: FIRMWARE_VERSION, name: 'Luna firmware version', basis: 'inferred', seenIn: ['pkc', 'dac'] },
  { oid: `${LUNA_EXTENSION_ARC}.4`, name: null, basis: 'unknown', seenIn: ['pkc', 'dac'] },
  { oid: `${LUNA_EXTENSION_ARC}.5`, name: null, basis: 'unknown', seenIn: ['pkc'] },
  { oid: `${LUNA_EXTENSION_ARC}.6`, name: null, basis: 'unknown', seenIn: ['hoc'] },
  { oid: `${LUNA_EXTENSION_ARC}.7`, name: null, basis: 'unknown', seenIn: ['hoc'] },
];

/** Those that stand in genuine files. */
export const SEEN_EXTENSIONS: ReadonlySet<string> = new Set(
  LUNA_EXTENSIONS.filter(({ seenIn }) => seenIn.length > 0).map(({ oid }) => oid),
);

export function isLunaExtension({ oid }: Extension): boolean {
  return oid.startsWith(`${LUNA_EXTENSION_ARC}.`);
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
