import type { Basis } from '../../model/terms.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { Extension } from '../../x509/extensions/extension.ts';
import { LUNA_ARC } from './purposes.ts';
import type { Role } from './roles.ts';

/** The vendor's arc of private certificate extensions. */
export const LUNA_EXTENSION_ARC = `${LUNA_ARC}.2`;
export const HSM_SERIAL_NUMBER = `${LUNA_EXTENSION_ARC}.1`;
export const FIRMWARE_VERSION = `${LUNA_EXTENSION_ARC}.3`;

/** How the octets of an extension are read. */
interface Reading {
  /** What is read. */
  readonly term: string;
  /** Null for octets that are in no form that is read. */
  readonly read: (octets: Uint8Array) => string | number | null;
  /** What is wrong with such octets; null where others may be right, and how to read them is not known. */
  readonly malformed: string | null;
}

/** One of the vendor's extensions. A row is all that its name, its decoded field and the report need. */
export interface LunaExtension {
  readonly oid: string;
  /** Null where no source says what it is. */
  readonly name: string | null;
  /** How well the reading of its octets is known. */
  readonly basis: Basis;
  /** Null where the octets are shown raw. */
  readonly reading: Reading | null;
  /** Certificates of genuine files that have it; none: never seen. */
  readonly seenIn: readonly Role[];
}

const SERIAL_NUMBER: Reading = { term: 'serial number', read: unsigned32, malformed: 'not four octets' };
const FIRMWARE: Reading = { term: 'version', read: firmwareVersion, malformed: null };

/** The numbers that are in use, or lie between those; the names are documented by Thales luna-pkc-validator. */
export const LUNA_EXTENSIONS: readonly LunaExtension[] = [
  {
    oid: HSM_SERIAL_NUMBER,
    name: 'Luna HSM serial number',
    basis: 'documented',
    reading: SERIAL_NUMBER,
    seenIn: ['pkc', 'dac'],
  },
  unknown(2, []),
  // That it is the firmware is documented; how the version is coded is inferred.
  {
    oid: FIRMWARE_VERSION,
    name: 'Luna firmware version',
    basis: 'inferred',
    reading: FIRMWARE,
    seenIn: ['pkc', 'dac'],
  },
  unknown(4, ['pkc', 'dac']),
  unknown(5, ['pkc']),
  unknown(6, ['hoc']),
  unknown(7, ['hoc']),
];

function unknown(number: number, seenIn: readonly Role[]): LunaExtension {
  return { oid: `${LUNA_EXTENSION_ARC}.${number}`, name: null, basis: 'unknown', reading: null, seenIn };
}

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
