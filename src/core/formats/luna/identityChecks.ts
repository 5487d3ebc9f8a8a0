import { nodePlace } from '../../asn1/index/place.ts';
import { type Finding, finding, related } from '../../model/finding.ts';
import type { StatedSerial } from '../../model/values/serialPlaceName.ts';
import { type SerialPlace, serialPlaces } from './hsmIdentity.ts';
import {
  FIRMWARE_VERSION,
  HSM_SERIAL_NUMBER,
  extensionOf,
  firmwareVersion,
  isLunaExtension,
  SEEN_EXTENSIONS,
} from './lunaExtensions.ts';
import { readOuid } from './ouid.ts';
import { equalBytes, toHex } from '../../base/bytes.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { type PathContext, certified, entryName } from '../../verify/context.ts';

/** The HSM's serial number stands in up to five places of the path, and they agree. */
export function checkHsmIdentity({ attestation, path }: PathContext): Finding[] {
  const { index } = attestation;
  const inFile = certified(path).filter((entry) => entry.inFile);
  const attested = inFile[0]?.certificate;
  if (!attested) return [];
  const findings: Finding[] = [];
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  const ouid = commonName && readOuid(commonName);
  if (!ouid) {
    const why = commonName === null ? 'no-single-common-name' : 'not-hex';
    findings.push(finding('PKC302', { why }, nodePlace(index, commonName?.node ?? attested.subject.node)));
  }
  if (extensionOf(attested, HSM_SERIAL_NUMBER) === null) {
    const values = { why: 'missing', extension: HSM_SERIAL_NUMBER } as const;
    findings.push(finding('PKC303', values, nodePlace(index, attested.node)));
  }
  const places = serialPlaces(
    inFile.map(({ certificate }) => certificate),
    ouid,
  );
  return [...findings, ...malformed(places), ...disagreements(places)];
}

/** A name without serial number is none of the five places; an extension or serialNumber of another form is malformed. */
function malformed(places: readonly SerialPlace[]): Finding[] {
  return places
    .filter(({ serial, where }) => serial === null && where.place !== 'common-name')
    .map(({ certificate, node, where }) =>
      finding('PKC303', { why: 'malformed', where }, nodePlace(certificate.index, node)),
    );
}

function disagreements(places: readonly SerialPlace[]): Finding[] {
  const readable = places.flatMap(({ serial, ...place }) => (serial === null ? [] : [{ ...place, serial }]));
  const counts = new Map<number, number>();
  for (const { serial } of readable) counts.set(serial, (counts.get(serial) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)![0];
  const odd = readable.find(({ serial }) => serial !== usual)!;
  const others = readable.filter((place) => place !== odd);
  const stated = ({ where, serial }: (typeof readable)[number]): StatedSerial => ({ ...where, serial });
  const beside = others.map((place) =>
    related('serial-number', stated(place), nodePlace(place.certificate.index, place.node)),
  );
  const values = { odd: stated(odd), others: others.map(stated) };
  return [finding('PKC301', values, nodePlace(odd.certificate.index, odd.node), beside)];
}

/** The firmware version can be read, and all certificates that state it state the same. */
export function checkFirmware({ path }: PathContext): Finding[] {
  const stated = certified(path)
    .filter((entry) => entry.inFile)
    .flatMap((entry) => {
      const extension = extensionOf(entry.certificate, FIRMWARE_VERSION);
      return extension ? [{ entry, extension, index: entry.certificate.index }] : [];
    });
  const [first, ...others] = stated;
  if (!first) return [];
  const findings: Finding[] = [];
  const place = nodePlace(first.index, first.extension.valueNode);
  if (firmwareVersion(first.extension.value) === null) {
    const values = { why: 'unknown-form', octets: shownOctets(first.extension.value) } as const;
    findings.push(finding('PKC304', values, place));
  }
  for (const { entry, extension, index } of others) {
    if (equalBytes(extension.value, first.extension.value)) continue;
    const values = { why: 'differs', entry: entryName(entry) } as const;
    const beside = [related('attested-certificate', {}, place)];
    findings.push(finding('PKC304', values, nodePlace(index, extension.valueNode), beside));
  }
  return findings;
}

/** Remark: extensions in the vendor's arc that no known file has. */
export function remarkUnknownExtensions({ path }: PathContext): Finding[] {
  return certified(path)
    .filter((entry) => entry.inFile)
    .flatMap((entry) =>
      entry.certificate.extensions
        .filter((extension) => isLunaExtension(extension) && !SEEN_EXTENSIONS.has(extension.oid))
        .map(({ oid, value, node }) => {
          const values = { entry: entryName(entry), extension: oid, octets: shownOctets(value) };
          return finding('PKC305', values, nodePlace(entry.certificate.index, node));
        }),
    );
}

/** The first 32 octets in hex. */
function shownOctets(octets: Uint8Array): string {
  return toHex(octets.subarray(0, 32));
}
