import { contentOffset } from '../../asn1/index/asn1Index.ts';
import { toHex } from '../../base/bytes.ts';
import type { KeyAttribute } from '../../model/report.ts';
import { OID_KEY_USAGE, type Certificate } from '../../x509/certificate.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import {
  FIRMWARE_VERSION,
  HSM_SERIAL_NUMBER,
  extensionOf,
  firmwareVersion,
  isLunaExtension,
  unsigned32,
} from './lunaExtensions.ts';
import { type Ouid, readOuid } from './ouid.ts';
import { ROLE_NAMES, roleOf } from './roles.ts';

/** A statement about the key or its HSM, and the element that makes it (-1 for what the existence of a PKC says). */
export interface Claim extends KeyAttribute {
  readonly node: number;
}

const AUTHENTICITY = 'Thales Luna documentation, "Verifying the HSM\'s Authenticity"';
const SAMPLES = "observed in the vendor's samples";
const NO_SOURCE = 'no source found';

/**
 * What a PKC says of the attested key. `proven`: whether the chain was verified; without it, what the mere
 * existence of a genuine PKC says is not proven, and is not claimed.
 */
export function claimsOf(attested: Certificate, path: readonly Certificate[], proven: boolean): Claim[] {
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  const ouid = commonName && readOuid(commonName);
  return [
    ...existence(proven),
    ...keyClaims(attested),
    ...(ouid ? ouidClaims(ouid, attested, commonName.node) : []),
    ...path.flatMap(extensionClaims),
  ];
}

/** What only a genuine PKC says, by being one. */
function existence(proven: boolean): Claim[] {
  const value = proven ? true : 'not proven';
  const nowhere = {
    basis: 'documented',
    source: AUTHENTICITY,
    raw: null,
    offset: null,
    length: null,
    node: -1,
  } as const;
  return [
    { name: 'generated in a Luna HSM', value, ...nowhere },
    { name: 'never extractable from the Luna perimeter', value, ...nowhere },
  ];
}

function keyClaims({ index, publicKey, keyUsage, extensions, ...certificate }: Certificate): Claim[] {
  const { algorithm, bits, curve, node } = publicKey;
  const size = curve ?? (bits === null ? null : `${bits} bits`);
  const claims: Claim[] = [
    {
      name: 'key type and size',
      value: size === null ? algorithm : `${algorithm}, ${size}`,
      basis: 'documented',
      source: 'RFC 5280 section 4.1.2.7',
      raw: null,
      offset: index.offset[node]!,
      length: publicKey.spki.length,
      node,
    },
  ];
  const extension = extensions.find(({ oid }) => oid === OID_KEY_USAGE);
  if (extension) {
    claims.push({
      name: 'keyUsage',
      value: keyUsage?.join(', ') || '(none)',
      basis: 'documented',
      source: 'RFC 5280 section 4.2.1.3',
      raw: shownRaw(extension.value),
      ...placeOf({ ...certificate, index }, extension.valueNode),
    });
  }
  return claims;
}

function ouidClaims(ouid: Ouid, { index }: Certificate, node: number): Claim[] {
  const start = contentOffset(index, node);
  // The common name spells the octets in hex: two characters each, and a character is more than one octet in BMPString.
  const width = index.contentLength[node]! / ouid.octets.length;
  const part = (first: number, octets: number) => ({
    offset: start + width * first,
    length: width * octets,
    node,
    raw: toHex(ouid.octets.subarray(first, first + octets)),
  });
  return [
    {
      name: 'OUID',
      value: ouid.hex,
      basis: 'observed',
      source: `Thales PKCS#11 headers (CKA_OUID, 12 octets); that the common name is the OUID is ${SAMPLES}`,
      ...part(0, 12),
    },
    {
      name: 'OUID: object counter',
      value: ouid.objectCounter,
      basis: 'inferred',
      source: 'octets 0 to 3 of the OUID, little-endian; no source',
      ...part(0, 4),
    },
    {
      name: 'OUID: container number',
      value: ouid.container,
      basis: 'inferred',
      source: 'octets 4 to 6 of the OUID, little-endian; no source',
      ...part(4, 3),
    },
    { name: 'OUID: octet 7', value: null, basis: 'unknown', source: NO_SOURCE, ...part(7, 1) },
    {
      name: 'OUID: HSM serial number',
      value: ouid.hsmSerial,
      basis: 'observed',
      source: `octets 8 to 11 of the OUID, little-endian; ${SAMPLES}`,
      ...part(8, 4),
    },
  ];
}

/** Every value in the vendor's arc 12383.2, raw and as far as it can be read. */
function extensionClaims(certificate: Certificate): Claim[] {
  const role = roleOf(certificate);
  const holder =
    role === 'pkc' ? '' : ` (in the certificate for ${role === null ? 'no stated role' : ROLE_NAMES[role]})`;
  return certificate.extensions.filter(isLunaExtension).map((extension): Claim => {
    const place = { raw: shownRaw(extension.value), ...placeOf(certificate, extension.valueNode) };
    switch (extension.oid) {
      case HSM_SERIAL_NUMBER:
        return {
          name: `HSM serial number${holder}`,
          value: unsigned32(extension.value),
          basis: 'documented',
          source: 'Thales luna-pkc-validator: extension 12383.2.1',
          ...place,
        };
      case FIRMWARE_VERSION:
        return {
          name: `firmware version${holder}`,
          value: firmwareVersion(extension.value),
          basis: 'inferred',
          source:
            'that extension 12383.2.3 is the firmware is documented by Thales luna-pkc-validator; how it codes the version is inferred',
          ...place,
        };
      default:
        return {
          name: `extension ${extension.oid}${holder}`,
          value: null,
          basis: 'unknown',
          source: NO_SOURCE,
          ...place,
        };
    }
  });
}

/** Octets in hex, cut after 64. */
function shownRaw(octets: Uint8Array): string {
  return toHex(octets.subarray(0, 64)) + (octets.length > 64 ? '…' : '');
}

/** Where the value of an extension lies: the content of extnValue. */
function placeOf({ index }: Pick<Certificate, 'index'>, node: number) {
  return { offset: contentOffset(index, node), length: index.contentLength[node]!, node };
}

/** Firmware of the attested certificate for the summary of the HSM; null where it states none that can be read. */
export function firmwareOf(attested: Certificate) {
  const extension = extensionOf(attested, FIRMWARE_VERSION);
  const value = extension && firmwareVersion(extension.value);
  return extension && value !== null
    ? ({ value, basis: 'inferred', raw: toHex(extension.value) } as const)
    : null;
}
