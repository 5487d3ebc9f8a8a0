import { describe, expect, it } from 'vitest';
import {
  type Asn1Index,
  Flag,
  childrenOf,
  contentOf,
  hasFlag,
  isUniversal,
} from '../../../src/core/asn1/index/asn1Index.ts';
import { descendantNamed } from '../../../src/core/asn1/index/fields.ts';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { Tag } from '../../../src/core/asn1/index/tags.ts';
import { typeOf } from '../../../src/core/asn1/index/types.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { type CertificateSpec } from '../../fixtures/generator/certificate.ts';
import { context, hex, sequence, tlv } from '../../fixtures/generator/der.ts';
import { extension, luna } from '../../fixtures/generator/extensions.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import { certificateOf } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { bitString, integer, octetString, oid } from '../../fixtures/generator/primitives.ts';
import { contradiction, nodesOf, problemsOf } from './support.ts';

const UNKNOWN = '2.999.7';

/** Index of a certificate with these extensions. */
function withExtensions(...extensions: readonly Uint8Array[]): Asn1Index {
  const change: Partial<CertificateSpec> = { extensions };
  const { der } = certificateOf(rsaChain({ change: { pkc: change } }), 'pkc');
  return indexAsn1({ bytes: der, root: 'Certificate' });
}

/** The extnValue of the only extension. */
function valueOfOnly(extensionElement: Uint8Array): readonly [Asn1Index, number] {
  const index = withExtensions(extensionElement);
  const list = descendantNamed(index, 0, 'tbsCertificate', 'extensions');
  const value = descendantNamed(index, childrenOf(index, list)[0]!, 'extnValue');
  expect(isUniversal(index, value, Tag.octetString)).toBe(true);
  expect(contradiction(index)).toBeNull();
  return [index, value];
}

/** Types of what was found inside the extnValue. */
function inside(id: string, octets: string): readonly string[] {
  const [index, value] = valueOfOnly(extension(id, false, hex(octets)));
  expect(hasFlag(index, value, Flag.encapsulates)).toBe(index.end[value]! > value + 1);
  expect(toHex(contentOf(index, value))).toBe(octets.replaceAll(' ', ''));
  expect(problemsOf(index)).toEqual([]);
  return nodesOf(index)
    .slice(value + 1, index.end[value])
    .map((node) => typeOf(index, node));
}

const VALUES: readonly (readonly [id: string, octets: string, types: readonly string[], why: string])[] = [
  ['2.5.29.15', '03 02 05 a0', ['BIT STRING'], 'keyUsage'],
  [
    '2.5.29.14',
    '04 02 30 00',
    ['OCTET STRING'],
    'subjectKeyIdentifier: its octets are no DER, though they look like it',
  ],
  ['2.5.29.19', '30 06 01 01 ff 02 01 00', ['SEQUENCE', 'BOOLEAN', 'INTEGER'], 'basicConstraints'],
  ['2.5.29.35', '30 03 80 01 aa', ['SEQUENCE', '[0]'], 'authorityKeyIdentifier, implicit tags'],
  ['2.5.29.15', '0c 01 41', ['UTF8String'], 'another type than keyUsage has is shown for what it is'],
  [UNKNOWN, '30 03 02 01 05', ['SEQUENCE', 'INTEGER'], 'RFC 5280 4.2: every extnValue should hold DER'],
  [UNKNOWN, '04 02 30 00', ['OCTET STRING'], 'an unknown type inside an unknown extension'],
  [UNKNOWN, '', [], 'empty'],
  [UNKNOWN, '05 00 05 00', [], 'two elements: not one encoding'],
  [UNKNOWN, '05 00 00', [], 'an octet after the element'],
  [UNKNOWN, '30 03 02 05 05', [], 'an overrun inside: undone'],
  [UNKNOWN, '30 06 30 02 02 01 05 00', [], 'a header cut inside: undone'],
  [UNKNOWN, '30 04 05 00 00 00', [], 'stray end-of-contents octets inside: undone'],
  [UNKNOWN, '30 05 30 80 05 00 05', [], 'unclosed inside: undone'],
  [UNKNOWN, '30 80 00 00', [], 'X.690 10.1: DER has no indefinite length'],
  [UNKNOWN, '00 00', [], 'end-of-contents octets are no element'],
  ['1.3.6.1.4.1.12383.2.1', '04 02 f3 07', [], 'a serial number that looks like an OCTET STRING: raw'],
  ['1.3.6.1.4.1.12383.2.3', '02 02 07 00', [], 'a version that looks like an INTEGER: raw'],
  ['1.3.6.1.4.1.12383.2.9', '05 00', [], 'a member of the arc that was never seen: raw'],
  ['1.3.6.1.4.1.12383.2.1.1', '05 00', [], 'below a member of the arc: raw'],
  ['1.3.6.1.4.1.12383.21', '05 00', ['NULL'], 'another arc that begins with the same digits'],
  ['1.3.6.1.4.1.12383.2', '05 00', ['NULL'], 'the arc itself is no member'],
  ['1.3.6.1.4.1.12383.2.5', '03 02 04 f0', ['BIT STRING'], "observed in the vendor's RSA sample"],
  ['1.3.6.1.4.1.12383.2.5', '04 02 f3 07', [], 'octets that are no BIT STRING: raw as the others'],
];

describe('OCTET STRING of an extension', () => {
  it.each(VALUES)('%s with %s', (id, octets, types, why) => expect(inside(id, octets), why).toEqual(types));

  it('is not looked into when it is in pieces', () => {
    const pieces = tlv(0x24, [octetString(hex('0302')), octetString(hex('05a0'))]);
    const index = withExtensions(sequence(oid('2.5.29.15'), pieces));
    const list = descendantNamed(index, 0, 'tbsCertificate', 'extensions');
    const value = descendantNamed(index, childrenOf(index, list)[0]!, 'extnValue');
    expect(hasFlag(index, value, Flag.encapsulates)).toBe(false);
    expect(childrenOf(index, value).map((node) => typeOf(index, node))).toEqual([
      'OCTET STRING',
      'OCTET STRING',
    ]);
  });

  it('leaves what follows where it was when an attempt is undone', () => {
    const sound = luna(1, hex('d6f30700'));
    const broken = withExtensions(extension(UNKNOWN, false, hex('300430020201')), sound);
    const list = descendantNamed(broken, 0, 'tbsCertificate', 'extensions');
    const [, second] = childrenOf(broken, list);
    expect(pathOf(broken, second!)).toBe('certificate.tbsCertificate.extensions[1]');
    expect(toHex(contentOf(broken, descendantNamed(broken, second!, 'extnValue')))).toBe('d6f30700');
    expect(contradiction(broken)).toBeNull();
  });
});

/** Types inside the BIT STRING of a SubjectPublicKeyInfo. */
function insideKey(spki: Uint8Array): readonly string[] {
  const index = indexAsn1({ bytes: spki, root: 'SubjectPublicKeyInfo' });
  const key = descendantNamed(index, 0, 'subjectPublicKey');
  expect(problemsOf(index)).toEqual([]);
  return nodesOf(index)
    .slice(key + 1)
    .map((node) => typeOf(index, node));
}

const RSA_ALGORITHM = sequence(oid('1.2.840.113549.1.1.1'), hex('0500'));
const EC_ALGORITHM = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
const NUMBERS = sequence(integer(35), integer(3));

const KEYS: readonly (readonly [why: string, spki: Uint8Array, types: readonly string[]])[] = [
  ['an RSA key holds DER', keyNamed('rsa-2048').spki, ['SEQUENCE', 'INTEGER', 'INTEGER']],
  ['an EC point is raw', keyNamed('ec-p256').spki, []],
  ['an Ed25519 key is raw', keyNamed('ed25519').spki, []],
  ['an EC point that looks like DER is raw', sequence(EC_ALGORITHM, bitString(NUMBERS)), []],
  [
    'an EC point that looks like an OCTET STRING is raw',
    sequence(EC_ALGORITHM, bitString(hex('0402aabb'))),
    [],
  ],
  ['RSA with unused bits is no DER', sequence(RSA_ALGORITHM, bitString(NUMBERS, 1)), []],
  ['RSA that is no SEQUENCE is raw', sequence(RSA_ALGORITHM, bitString(integer(35))), []],
  ['an empty BIT STRING', sequence(RSA_ALGORITHM, bitString([])), []],
  ['a BIT STRING without even the count of unused bits', sequence(RSA_ALGORITHM, tlv(0x03, [])), []],
];

describe('BIT STRING of a key or signature', () => {
  it.each(KEYS)('%s', (_, spki, types) => expect(insideKey(spki)).toEqual(types));

  it('an ECDSA signature is r and s, an RSA signature raw', () => {
    for (const [chain, types] of [
      [eccChain(), ['SEQUENCE', 'INTEGER', 'INTEGER']],
      [rsaChain(), []],
    ] as const) {
      const index = indexAsn1({ bytes: certificateOf(chain, 'pkc').der, root: 'Certificate' });
      const signature = descendantNamed(index, 0, 'signatureValue');
      const found = nodesOf(index).slice(signature + 1);
      expect(found.map((node) => typeOf(index, node))).toEqual(types);
    }
  });

  it('an ECDSA signature that is no SEQUENCE is raw', () => {
    // Fixed-width r and s, as the standard IEEE P1363 has them, look like some element once in 256 times.
    const change = { tamperSignature: () => hex('0402aabb') };
    const index = indexAsn1({
      bytes: certificateOf(eccChain({ change: { pkc: change } }), 'pkc').der,
      root: 'Certificate',
    });
    expect(hasFlag(index, descendantNamed(index, 0, 'signatureValue'), Flag.encapsulates)).toBe(false);
  });

  it('finds the parts of a key at their places in the file', () => {
    const spki = sequence(RSA_ALGORITHM, bitString(NUMBERS));
    const index = indexAsn1({ bytes: spki, root: 'SubjectPublicKeyInfo' });
    const modulus = descendantNamed(index, 0, 'subjectPublicKey', 'rsaPublicKey', 'modulus');
    // SEQUENCE 2, algorithm 15, BIT STRING header 2, count of unused bits 1, SEQUENCE 2.
    expect([index.offset[modulus], index.parent[modulus]]).toEqual([22, modulus - 1]);
  });
});

describe('types of an element', () => {
  const TABLE: readonly (readonly [
    why: string,
    octets: Uint8Array,
    field: readonly string[],
    known: boolean,
  ])[] = [
    [
      'X.690 8.3.1: an INTEGER in constructed form is none',
      sequence(tlv(0x22, integer(1))),
      ['version'],
      false,
    ],
    [
      'X.690 8.9.1: a SEQUENCE in primitive form is none',
      sequence(integer(0), tlv(0x10, [])),
      ['subject'],
      false,
    ],
    ['in the right forms they are', sequence(integer(0), sequence()), ['version', 'subject'], true],
  ];
  it.each(TABLE)('%s', (_, info, names, known) => {
    const index = indexAsn1({ bytes: sequence(info), root: 'CertificationRequest' });
    const found = names.map((name) => descendantNamed(index, 0, 'certificationRequestInfo', name) >= 0);
    expect(found).toEqual(names.map(() => known));
  });

  it('the root has no field where it is another type', () => {
    const index = indexAsn1({ bytes: context(0, integer(1)), root: 'Certificate' });
    expect(pathOf(index, 1)).toBe('[0](0).INTEGER(0)');
  });
});
