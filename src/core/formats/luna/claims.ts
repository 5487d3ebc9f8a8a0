import { contentOffset, totalLength } from '../../asn1/index/asn1Index.ts';
import { toHex } from '../../base/bytes.ts';
import { type Claim, type ClaimHolder, type ClaimPlace, claim } from '../../model/claim.ts';
import type { Path } from '../../verify/path.ts';
import type { ClaimsInput } from '../format.ts';
import { OID_KEY_USAGE, type Certificate } from '../../x509/certificate.ts';
import { keySummary } from '../../x509/keySummary.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { readDeviceName } from './hsmIdentity.ts';
import {
  FIRMWARE_VERSION,
  HSM_SERIAL_NUMBER,
  LUNA_EXTENSIONS,
  firmwareVersion,
  isLunaExtension,
  unsigned32,
} from './lunaExtensions.ts';
import { type Ouid, readOuid } from './ouid.ts';
import { roleOf } from './roles.ts';

/** What a PKC says of the attested key and its HSM, the strongest first, and what people look for in one and cannot find. */
export function claimsOf(input: ClaimsInput): Claim[] {
  const { attested, path, proven } = input;
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  const ouid = commonName && readOuid(commonName);
  const inFile = path.flatMap(({ certificate, inFile: own }) => (certificate && own ? [certificate] : []));
  return [
    ...modelClaim(path),
    claim('generated-in-hsm', { proven }, { standing: 'documented' }),
    claim('never-extractable', { proven }, { standing: 'documented' }),
    ...keyClaims(attested),
    ...(ouid ? ouidClaims(ouid, attested, commonName.node) : []),
    ...inFile.flatMap(extensionClaims),
    ...notStated(attested),
  ];
}

/** The device's model, from its common name; in the chain of an RSA key only. */
function modelClaim(path: Path): Claim[] {
  const device = path.find(
    ({ certificate, inFile }) => inFile && certificate && roleOf(certificate) === 'dac',
  )?.certificate;
  const commonName = device && attributeOf(device.subject, COMMON_NAME);
  const model = commonName && readDeviceName(commonName.value)?.model;
  if (!device || !commonName || !model) return [];
  const place = elementPlace(device, commonName.node);
  return [claim('hsm-model', { model }, { standing: 'stated', basis: 'observed', place })];
}

function keyClaims(certificate: Certificate): Claim[] {
  const { publicKey, keyUsage, extensions } = certificate;
  const extension = extensions.find(({ oid }) => oid === OID_KEY_USAGE);
  const key = claim(
    'key-type',
    { key: keySummary(publicKey) },
    { standing: 'stated', place: elementPlace(certificate, publicKey.node) },
  );
  if (!extension) return [key];
  const usage = claim(
    'key-usage',
    { bits: keyUsage ?? [] },
    {
      standing: 'stated',
      raw: shownRaw(extension.value),
      place: contentPlaceOf(certificate, extension.valueNode),
    },
  );
  return [key, usage];
}

function ouidClaims(ouid: Ouid, { index }: Certificate, node: number): Claim[] {
  const start = contentOffset(index, node);
  // The common name spells the octets in hex: two characters each, and a character is more than one octet in BMPString.
  const width = index.contentLength[node]! / ouid.octets.length;
  const part = (first: number, octets: number) => ({
    place: { node, offset: start + width * first, length: width * octets },
    raw: toHex(ouid.octets.subarray(first, first + octets)),
  });
  const observed = { standing: 'stated', basis: 'observed' } as const;
  const inferred = { standing: 'inferred', basis: 'inferred' } as const;
  return [
    claim('ouid', { hex: ouid.hex }, { ...observed, ...part(0, 12) }),
    claim('ouid-counter', { number: ouid.objectCounter }, { ...inferred, ...part(0, 4) }),
    claim('ouid-container', { number: ouid.container }, { ...inferred, ...part(4, 3) }),
    claim('ouid-octet-7', {}, { standing: 'stated', basis: 'unknown', ...part(7, 1) }),
    claim('ouid-hsm-serial', { serial: ouid.hsmSerial }, { ...observed, ...part(8, 4) }),
  ];
}

/** Every value in the vendor's arc 12383.2, raw and as far as it can be read. */
function extensionClaims(certificate: Certificate): Claim[] {
  const role = roleOf(certificate);
  const holder: ClaimHolder = role === 'pkc' ? { own: true } : { own: false, role };
  return certificate.extensions.filter(isLunaExtension).map(({ oid, value, valueNode }) => {
    const from = { raw: shownRaw(value), place: contentPlaceOf(certificate, valueNode) };
    switch (oid) {
      case HSM_SERIAL_NUMBER:
        return claim('hsm-serial', { serial: unsigned32(value), holder }, { standing: 'stated', ...from });
      case FIRMWARE_VERSION:
        return claim(
          'firmware',
          { version: firmwareVersion(value), holder },
          { standing: 'inferred', basis: 'inferred', ...from },
        );
      default: {
        const known = LUNA_EXTENSIONS.find((one) => one.oid === oid);
        const values = { oid, name: known?.name ?? null, value: known?.reading?.read(value) ?? null, holder };
        const basis = known?.basis ?? 'unknown';
        const standing = basis === 'inferred' ? 'inferred' : 'stated';
        return claim('extension', values, { standing, basis, ...from });
      }
    }
  });
}

/** What people look for in a PKC and cannot find there. */
function notStated(attested: Certificate): Claim[] {
  const standing = 'not-stated' as const;
  return [
    claim('fips-mode', {}, { standing }),
    claim('certification', {}, { standing }),
    claim('creation-time', {}, { standing, place: elementPlace(attested, attested.validity.node) }),
    claim('confirmation-time', {}, { standing }),
    claim('only-here', {}, { standing }),
  ];
}

/** Octets in hex, cut after 64. */
function shownRaw(octets: Uint8Array): string {
  return toHex(octets.subarray(0, 64)) + (octets.length > 64 ? '…' : '');
}

/** Where the value of an extension lies: the content of extnValue. */
function contentPlaceOf({ index }: Certificate, node: number): ClaimPlace {
  return { node, offset: contentOffset(index, node), length: index.contentLength[node]! };
}

function elementPlace({ index }: Certificate, node: number): ClaimPlace {
  return { node, offset: index.offset[node]!, length: totalLength(index, node) };
}
