import type { NameAttribute } from '../../x509/name.ts';

/**
 * An object's unique identifier, CKA_OUID: 12 octets (documented). That it is the common name of the
 * attested certificate, and that its last four octets are the HSM's serial number, is observed; the other
 * parts are inferred, octet 7 is unknown.
 */
export interface Ouid {
  /** 24 hex digits, lower case. */
  readonly hex: string;
  readonly octets: Uint8Array;
  /** Octets 0 to 3, little-endian: taken to be a counter of objects. */
  readonly objectCounter: number;
  /** Octets 4 to 6, little-endian: taken to be the number of the partition's container. */
  readonly container: number;
  /** Octet 7; 02 in all known samples. */
  readonly unknown: number;
  /** Octets 8 to 11, little-endian. */
  readonly hsmSerial: number;
}

/** Reads a common name of exactly 24 lower-case hex digits, as the HSM writes it; null for anything else. */
export function readOuid({ value }: Pick<NameAttribute, 'value'>): Ouid | null {
  if (!/^[0-9a-f]{24}$/.test(value)) return null;
  const octets = Uint8Array.from(value.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  const view = new DataView(octets.buffer);
  return {
    hex: value,
    octets,
    objectCounter: view.getUint32(0, true),
    container: view.getUint16(4, true) + (octets[6]! << 16),
    unknown: octets[7]!,
    hsmSerial: view.getUint32(8, true),
  };
}
