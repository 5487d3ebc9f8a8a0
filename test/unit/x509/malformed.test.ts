import { describe, expect, it } from 'vitest';
import { context, contextPrimitive, hex, sequence, set, tlv } from '../../fixtures/generator/der.ts';
import { extension, keyUsage } from '../../fixtures/generator/extensions.ts';
import {
  NULL,
  bitString,
  boolean,
  integer,
  octetString,
  oid,
  rawInteger,
  time,
} from '../../fixtures/generator/primitives.ts';
import { type Parts, certificateDer, extensionList, problemOf } from '../../fixtures/certificates.ts';

const TBS = 'certificate.tbsCertificate';
const OUT_OF_PLACE = 'tbsCertificate has an element that is out of place, or lacks one before it';
const NOT_EXTENSION = 'not an Extension (extnID, critical, extnValue)';

const MALFORMED: readonly (readonly [why: string, parts: Parts, path: string, problem: string])[] = [
  ['serialNumber missing', { serialNumber: [] }, TBS, OUT_OF_PLACE],
  ['serialNumber of another type', { serialNumber: octetString(hex('05')) }, TBS, OUT_OF_PLACE],
  [
    'serialNumber in constructed form (X.690 8.3.1)',
    { serialNumber: tlv(0x22, integer(5)) },
    TBS,
    OUT_OF_PLACE,
  ],
  [
    'serialNumber without octets',
    { serialNumber: rawInteger(hex('')) },
    `${TBS}.serialNumber`,
    'serialNumber has no octets',
  ],
  ['issuer missing', { issuer: [] }, TBS, 'tbsCertificate lacks a field'],
  ['issuer of another type', { issuer: set() }, TBS, OUT_OF_PLACE],
  ['key missing', { subjectPublicKeyInfo: [] }, TBS, 'tbsCertificate lacks a field'],
  ['an element after the extensions', { afterTbs: NULL }, TBS, OUT_OF_PLACE],
  ['extensions twice', { extensions: [extensionList(), extensionList()] }, TBS, OUT_OF_PLACE],
  [
    'unique identifiers after the extensions',
    { extensions: [extensionList(), contextPrimitive(1, hex('00'))] },
    TBS,
    OUT_OF_PLACE,
  ],
  ['extensions that are no SEQUENCE', { extensions: context(3, set(keyUsage(0))) }, TBS, OUT_OF_PLACE],
  [
    'two lists of extensions',
    { extensions: context(3, [sequence(keyUsage(0)), sequence()]) },
    TBS,
    OUT_OF_PLACE,
  ],
  ['an empty [3]', { extensions: context(3, []) }, TBS, OUT_OF_PLACE],
  ['version that is no INTEGER', { version: context(0, boolean(true)) }, TBS, OUT_OF_PLACE],
  ['version twice inside its tag', { version: context(0, [integer(2), integer(2)]) }, TBS, OUT_OF_PLACE],
  [
    'a fourth element',
    { after: NULL },
    'certificate',
    'a Certificate with an element that does not belong there',
  ],
  [
    'signatureValue missing',
    { signatureValue: [] },
    'certificate',
    'not a Certificate: tbsCertificate, signatureAlgorithm or signatureValue is missing',
  ],
  [
    'signatureValue with unused bits',
    { signatureValue: bitString(hex('01f0'), 4) },
    'certificate.signatureValue',
    'signatureValue is no BIT STRING of whole octets',
  ],
  [
    'signatureValue without octets',
    { signatureValue: bitString([]) },
    'certificate.signatureValue',
    'signatureValue is no BIT STRING of whole octets',
  ],
  [
    'signatureValue in pieces (X.690 10.2)',
    { signatureValue: tlv(0x23, tlv(0x00, hex('01'))) },
    'certificate.signatureValue',
    'signatureValue is no BIT STRING of whole octets',
  ],
  [
    'signature without algorithm',
    { signature: sequence(NULL) },
    `${TBS}.signature`,
    'signature is no AlgorithmIdentifier',
  ],
  [
    'signatureAlgorithm with three elements',
    { signatureAlgorithm: sequence(oid('1.2.840.113549.1.1.11'), NULL, NULL) },
    'certificate.signatureAlgorithm',
    'signatureAlgorithm is no AlgorithmIdentifier',
  ],
  [
    'signatureAlgorithm whose identifier is none (X.690 8.19.2)',
    { signatureAlgorithm: sequence(tlv(0x06, hex('2a80'))) },
    'certificate.signatureAlgorithm',
    'signatureAlgorithm is no AlgorithmIdentifier',
  ],
  [
    'validity of three times',
    {
      validity: sequence(
        time('utc', '200101000000Z'),
        time('utc', '300101000000Z'),
        time('utc', '400101000000Z'),
      ),
    },
    `${TBS}.validity`,
    'validity has more than two times',
  ],
  [
    'an extension without value',
    { extensions: extensionList(sequence(oid('2.5.29.15'))) },
    `${TBS}.extensions[0]`,
    NOT_EXTENSION,
  ],
  [
    'an extension without identifier',
    { extensions: extensionList(sequence(octetString([]))) },
    `${TBS}.extensions[0]`,
    NOT_EXTENSION,
  ],
  [
    'an extension with four elements',
    { extensions: extensionList(sequence(oid('2.999.1'), boolean(true), octetString([]), NULL)) },
    `${TBS}.extensions[0]`,
    NOT_EXTENSION,
  ],
  [
    'critical of two octets (X.690 8.2.1)',
    {
      extensions: extensionList(
        keyUsage(0),
        sequence(oid('2.999.1'), tlv(0x01, hex('ffff')), octetString([])),
      ),
    },
    `${TBS}.extensions[1]`,
    NOT_EXTENSION,
  ],
  [
    'a value in pieces (X.690 10.2)',
    { extensions: extensionList(sequence(oid('2.5.29.15'), tlv(0x24, bitString(hex('80'))))) },
    `${TBS}.extensions[0]`,
    NOT_EXTENSION,
  ],
  [
    'keyUsage of another type',
    { extensions: extensionList(extension('2.5.29.15', true, octetString(hex('80')))) },
    `${TBS}.extensions[0].extnValue`,
    'keyUsage is no BIT STRING',
  ],
  [
    'keyUsage that is no DER',
    { extensions: extensionList(extension('2.5.29.15', true, hex('03028780ff'))) },
    `${TBS}.extensions[0].extnValue`,
    'keyUsage is no BIT STRING',
  ],
  [
    'extKeyUsage without purpose (RFC 5280 4.2.1.12: at least one)',
    { extensions: extensionList(extension('2.5.29.37', true, sequence())) },
    `${TBS}.extensions[0].extnValue`,
    'extKeyUsage is no list of object identifiers',
  ],
  [
    'basicConstraints with TRUE as 01 (X.690 11.1)',
    { extensions: extensionList(extension('2.5.29.19', true, sequence(boolean(1)))) },
    `${TBS}.extensions[0].extnValue`,
    'basicConstraints cannot be decoded',
  ],
  [
    'extensions in version 1',
    { version: [], extensions: extensionList(keyUsage(0)) },
    TBS,
    'version 1 where certificates with extensions have version 3 (RFC 5280 section 4.1.2.1)',
  ],
  [
    'extensions in version 2',
    { version: context(0, integer(1)), extensions: extensionList(keyUsage(0)) },
    `${TBS}.version`,
    'version 2 where certificates with extensions have version 3 (RFC 5280 section 4.1.2.1)',
  ],
];

describe('a malformed certificate', () => {
  it.each(MALFORMED)('is refused, and where: %s', (_, parts, path, problem) => {
    expect(problemOf(certificateDer(parts))).toEqual([path, problem]);
  });
});
