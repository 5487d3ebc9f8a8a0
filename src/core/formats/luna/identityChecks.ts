import type { DataFinding } from '../../model/dataFinding.ts';
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
import { findingAtNode, relatedNode } from '../../model/make.ts';
import { COMMON_NAME, attributeOf } from '../../x509/name.ts';
import { type PathContext, certified, nameOf } from '../../verify/context.ts';

/** The HSM's serial number stands in up to five places of the path, and they agree. */
export function checkHsmIdentity({ attestation, path }: PathContext): DataFinding[] {
  const { index } = attestation;
  const inFile = certified(path).filter((entry) => entry.inFile);
  const attested = inFile[0]?.certificate;
  if (!attested) return [];
  const findings: DataFinding[] = [];
  const commonName = attributeOf(attested.subject, COMMON_NAME);
  const ouid = commonName && readOuid(commonName);
  if (!ouid) {
    const what =
      commonName === null
        ? 'does not have exactly one common name'
        : 'has a common name that is not 24 lower-case hex digits';
    findings.push(
      findingAtNode(
        'PKC302',
        index,
        commonName?.node ?? attested.subject.node,
        `The attested certificate ${what}, so there is no OUID.`,
      ),
    );
  }
  if (extensionOf(attested, HSM_SERIAL_NUMBER) === null) {
    findings.push(
      findingAtNode(
        'PKC303',
        index,
        attested.node,
        `The attested certificate has no extension ${HSM_SERIAL_NUMBER} with the serial number of its HSM.`,
      ),
    );
  }
  const places = serialPlaces(
    inFile.map(({ certificate }) => certificate),
    ouid,
  );
  return [...findings, ...malformed(places), ...disagreements(places)];
}

/** A name without serial number is none of the five places; an extension or serialNumber of another form is malformed. */
function malformed(places: readonly SerialPlace[]): DataFinding[] {
  return places
    .filter(({ serial, where }) => serial === null && !where.startsWith('the common name'))
    .map(({ certificate, node, where }) =>
      findingAtNode('PKC303', certificate.index, node, `No HSM serial number can be read from ${where}.`),
    );
}

function disagreements(places: readonly SerialPlace[]): DataFinding[] {
  const readable = places.filter((place) => place.serial !== null);
  const counts = new Map<number, number>();
  for (const { serial } of readable) counts.set(serial!, (counts.get(serial!) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)![0];
  const odd = readable.find(({ serial }) => serial !== usual)!;
  const others = readable.filter((place) => place !== odd);
  const message = `The HSM serial numbers disagree: ${odd.where} says ${odd.serial}, ${others.map(({ where, serial }) => `${where} says ${serial}`).join(', ')}.`;
  const related = others.map(({ certificate, node, where, serial }) =>
    relatedNode(certificate.index, node, `${where}: ${serial}`),
  );
  return [findingAtNode('PKC301', odd.certificate.index, odd.node, message, related)];
}

/** The firmware version can be read, and all certificates that state it state the same. */
export function checkFirmware({ path }: PathContext): DataFinding[] {
  const stated = certified(path)
    .filter((entry) => entry.inFile)
    .flatMap((entry) => {
      const extension = extensionOf(entry.certificate, FIRMWARE_VERSION);
      return extension ? [{ entry, extension, index: entry.certificate.index }] : [];
    });
  const [first, ...others] = stated;
  if (!first) return [];
  const findings: DataFinding[] = [];
  if (firmwareVersion(first.extension.value) === null) {
    const message = `The firmware version ${toHex(first.extension.value.subarray(0, 32))} is not in the form of the known samples, so no version is read from it.`;
    findings.push(findingAtNode('PKC304', first.index, first.extension.valueNode, message));
  }
  for (const { entry, extension, index } of others) {
    if (equalBytes(extension.value, first.extension.value)) continue;
    const message = `${nameOf(entry)} states another firmware version than the attested certificate.`;
    findings.push(
      findingAtNode('PKC304', index, extension.valueNode, message, [
        relatedNode(first.index, first.extension.valueNode, 'the attested certificate'),
      ]),
    );
  }
  return findings;
}

/** Remark: extensions in the vendor's arc that no known file has. */
export function remarkUnknownExtensions({ path }: PathContext): DataFinding[] {
  return certified(path)
    .filter((entry) => entry.inFile)
    .flatMap((entry) =>
      entry.certificate.extensions
        .filter((extension) => isLunaExtension(extension) && !SEEN_EXTENSIONS.has(extension.oid))
        .map((extension) => {
          const message = `${nameOf(entry)} has the extension ${extension.oid}, which no known sample has; its octets are ${toHex(extension.value.subarray(0, 32))}.`;
          return findingAtNode('PKC305', entry.certificate.index, extension.node, message);
        }),
    );
}
