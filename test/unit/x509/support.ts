import { expect } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { type Certificate, readCertificate } from '../../../src/core/x509/certificate.ts';
import { type Part, context, hex, sequence } from '../../generator/der.ts';
import { keyNamed } from '../../generator/keys.ts';
import { name } from '../../generator/name.ts';
import { NULL, bitString, integer, oid, time } from '../../generator/primitives.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const ALGORITHM = sequence(oid('1.2.840.113549.1.1.11'), NULL);

/** The parts of a sound certificate (RFC 5280 section 4.1) that nobody signed; each can be replaced or left out. */
const SOUND = {
  version: context(0, integer(2)) as Part,
  serialNumber: integer(5) as Part,
  signature: ALGORITHM as Part,
  issuer: name(['commonName', 'Issuer']) as Part,
  validity: sequence(time('utc', '200101000000Z'), time('utc', '300101000000Z')) as Part,
  subject: name(['commonName', 'Subject']) as Part,
  subjectPublicKeyInfo: keyNamed('ec-p256').spki as Part,
  extensions: [] as Part,
  signatureAlgorithm: ALGORITHM as Part,
  signatureValue: bitString(hex('0123456789')) as Part,
  /** After extensions, and after the signature. */
  afterTbs: [] as Part,
  after: [] as Part,
};

export type Parts = Partial<typeof SOUND>;

export function certificateDer(parts: Parts = {}): Uint8Array {
  const all = { ...SOUND, ...parts };
  const { signatureAlgorithm, signatureValue, after, version, serialNumber, signature, issuer } = all;
  const { validity, subject, subjectPublicKeyInfo, extensions, afterTbs } = all;
  return sequence(
    sequence(
      [version, serialNumber, signature, issuer, validity, subject],
      [subjectPublicKeyInfo, extensions, afterTbs],
    ),
    signatureAlgorithm,
    signatureValue,
    after,
  );
}

/** `[3] EXPLICIT Extensions` of whole Extension elements. */
export function extensionList(...extensions: readonly Uint8Array[]): Uint8Array {
  return context(3, sequence(extensions));
}

/** The certificate that the octets are; fails the test where they are none. */
export function readDer(der: Uint8Array): Certificate {
  const certificate = readCertificate(indexAsn1({ bytes: der, root: 'Certificate' }), 0);
  expect(certificate).not.toHaveProperty('problem');
  return certificate as Certificate;
}

/** Path and words of why the octets are no certificate; null where they are one. */
export function problemOf(der: Uint8Array): readonly [path: string, problem: string] | null {
  const index = indexAsn1({ bytes: der, root: 'Certificate' });
  expect(index.problems).toEqual([]);
  const read = readCertificate(index, 0);
  return 'problem' in read ? [pathOf(index, read.node), reasonWords(read.problem)] : null;
}
