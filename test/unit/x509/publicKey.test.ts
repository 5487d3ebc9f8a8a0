import { createHash, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import type { Reason } from '../../../src/core/model/reasons.ts';
import { curveByOid } from '../../../src/core/x509/curves.ts';
import { type PublicKey, readPublicKey } from '../../../src/core/x509/publicKey.ts';
import { concat, hex, sequence, tlv } from '../../fixtures/generator/der.ts';
import { type KeyName, keyNamed } from '../../fixtures/generator/keys.ts';
import { NULL, bitString, integer, oid, rawInteger } from '../../fixtures/generator/primitives.ts';
import {
  ecPoint,
  ecSpki,
  oddModulus,
  pointForm,
  rsaNumbers,
  rsaSpki,
} from '../../fixtures/generator/spki.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

function read(spki: Uint8Array): PublicKey | { readonly problem: Reason } {
  const index = indexAsn1({ bytes: spki, root: 'SubjectPublicKeyInfo' });
  expect(index.problems).toEqual([]);
  return readPublicKey(index, 0);
}

/** The key that the octets are; fails the test where they are none. */
function key(spki: Uint8Array): PublicKey {
  const found = read(spki);
  if ('problem' in found) throw new Error(reasonWords(found.problem));
  return found;
}

const KEYS: readonly (readonly [
  name: KeyName,
  algorithm: string,
  bits: number | null,
  curve: string | null,
])[] = [
  ['rsa-1024', 'RSA', 1024, null],
  ['rsa-2048', 'RSA', 2048, null],
  ['rsa-3072', 'RSA', 3072, null],
  ['rsa-4096', 'RSA', 4096, null],
  ['ec-p224', 'EC', 224, 'P-224'],
  ['ec-p256', 'EC', 256, 'P-256'],
  ['ec-p384', 'EC', 384, 'P-384'],
  ['ec-p521', 'EC', 521, 'P-521'],
  ['ec-secp256k1', 'EC', 256, 'secp256k1'],
  ['ec-brainpool256', 'EC', 256, 'brainpoolP256r1'],
  ['ec-brainpool384', 'EC', 384, 'brainpoolP384r1'],
  ['ec-brainpool512', 'EC', 512, 'brainpoolP512r1'],
  ['ed25519', 'Ed25519', null, null],
  ['ed448', 'Ed448', null, null],
];

/** A key of two octets under an algorithm without parameters. */
function other(id: string): PublicKey {
  return key(sequence(sequence(oid(id)), bitString(hex('aabb'))));
}

describe('readPublicKey', () => {
  it.each(KEYS)('%s', (name, algorithm, bits, curve) => {
    const { spki } = keyNamed(name);
    const spkiSha256 = createHash('sha256').update(spki).digest('hex');
    expect(key(spki)).toMatchObject({ node: 0, algorithm, bits, curve, spkiSha256 });
    expect(toHex(key(spki).spki)).toBe(toHex(spki));
  });

  it('reads modulus and exponent as node:crypto does', () => {
    const { modulus, exponent } = rsaNumbers('rsa-root');
    expect(key(keyNamed('rsa-root').spki).material).toEqual({ type: 'rsa', n: modulus, e: exponent });
    expect(exponent).toBe(3n);
  });

  it('keeps the point of an EC key as it stands, in every form of SEC 1', () => {
    const point = ecPoint('ec-p256', 32);
    for (const octets of [point, pointForm(point, 'compressed'), pointForm(point, 'hybrid')]) {
      const { material } = key(ecSpki('1.2.840.10045.3.1.7', octets));
      expect(material.type === 'ec' && toHex(material.point)).toBe(toHex(octets));
    }
  });

  it.each([
    [2047, 2047],
    [2048, 2048],
    [2049, 2049],
    [1, 1],
  ])('counts the bits of a modulus of %i', (bits, expected) => {
    expect(key(rsaSpki(oddModulus(bits, 1), 65537n)).bits).toBe(expected);
  });

  it('counts no needless zeros of a modulus, and none of 0', () => {
    const algorithm = sequence(oid('1.2.840.113549.1.1.1'), NULL);
    const padded = sequence(algorithm, bitString(sequence(rawInteger(hex('0000000105')), integer(3))));
    expect(key(padded)).toMatchObject({ bits: 9, material: { n: 261n, e: 3n } });
    expect(key(rsaSpki(0n, 3n)).bits).toBe(0);
  });

  it('reads an RSA key of RSASSA-PSS, and one without parameters', () => {
    const { modulus, exponent } = rsaNumbers('rsa-2048');
    const numbers = bitString(sequence(integer(modulus), integer(exponent)));
    expect(key(sequence(sequence(oid('1.2.840.113549.1.1.10')), numbers))).toMatchObject({
      algorithm: 'RSASSA-PSS',
      bits: 2048,
      material: { type: 'rsa', n: modulus, e: exponent },
      pss: { parameters: null },
    });
    expect(key(rsaSpki(modulus, exponent, 'absent')).material).toEqual({
      type: 'rsa',
      n: modulus,
      e: exponent,
    });
  });

  it('names an algorithm that is not read, by its standard or by its number', () => {
    expect(other('1.3.101.110')).toMatchObject({
      algorithm: 'id-X25519',
      bits: null,
      material: { type: 'other' },
    });
    expect(other('2.999.1')).toMatchObject({ algorithm: '2.999.1', curve: null });
  });

  it('names a curve that is not known by its number', () => {
    expect(key(ecSpki('2.999.1', hex('04aabb')))).toMatchObject({
      algorithm: 'EC',
      bits: null,
      curve: '2.999.1',
      material: { type: 'other' },
    });
  });
});

const ED25519 = sequence(oid('1.3.101.112'));
const RSA = sequence(oid('1.2.840.113549.1.1.1'), NULL);
const EC = sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7'));
const NO_RSA = 'the RSA key is not a modulus and an exponent (RFC 8017 appendix A.1.1)';
const NEGATIVE = 'modulus or exponent of the RSA key is negative or empty';
const NO_BITS = 'subjectPublicKey is no BIT STRING of whole octets';
const NO_CURVE = 'the EC key does not name its curve (RFC 5480 section 2.1.1 wants namedCurve)';

const MALFORMED: readonly (readonly [why: string, spki: Uint8Array, problem: string])[] = [
  ['no key', sequence(RSA), 'subjectPublicKeyInfo lacks its algorithm or its key'],
  ['no algorithm', sequence(bitString(hex('00'))), 'subjectPublicKeyInfo lacks its algorithm or its key'],
  [
    'no identifier',
    sequence(sequence(NULL), bitString(hex('00'))),
    'subjectPublicKeyInfo lacks its algorithm or its key',
  ],
  [
    'a third element',
    sequence(ED25519, bitString(new Uint8Array(32)), NULL),
    'subjectPublicKeyInfo has a third element',
  ],
  ['unused bits', sequence(ED25519, bitString(new Uint8Array(32), 4)), NO_BITS],
  ['no octets', sequence(ED25519, bitString([])), NO_BITS],
  ['a BIT STRING in pieces', sequence(ED25519, tlv(0x23, tlv(0x00, new Uint8Array(32)))), NO_BITS],
  ['an RSA key that is raw octets', sequence(RSA, bitString(hex('cafe'))), NO_RSA],
  ['an RSA key without exponent', sequence(RSA, bitString(sequence(integer(35)))), NO_RSA],
  [
    'an RSA key of three numbers',
    sequence(RSA, bitString(sequence(integer(35), integer(3), integer(1)))),
    NO_RSA,
  ],
  [
    'octets after the RSA key',
    sequence(RSA, bitString(concat(sequence(integer(35), integer(3)), hex('0500')))),
    NO_RSA,
  ],
  ['a negative modulus', sequence(RSA, bitString(sequence(rawInteger(hex('85')), integer(3)))), NEGATIVE],
  ['an empty exponent', sequence(RSA, bitString(sequence(integer(35), rawInteger(hex(''))))), NEGATIVE],
  [
    'an EC key without parameters',
    sequence(sequence(oid('1.2.840.10045.2.1')), bitString(hex('04'))),
    NO_CURVE,
  ],
  [
    'an EC key with a curve of its own',
    sequence(sequence(oid('1.2.840.10045.2.1'), sequence()), bitString(hex('04'))),
    NO_CURVE,
  ],
  [
    'an Ed25519 key of 31 octets',
    sequence(ED25519, bitString(new Uint8Array(31))),
    'an Ed25519 key has 32 octets, this one has 31 (RFC 8410 section 4)',
  ],
  [
    'an Ed448 key of 32 octets',
    sequence(sequence(oid('1.3.101.113')), bitString(new Uint8Array(32))),
    'an Ed448 key has 57 octets, this one has 32 (RFC 8410 section 4)',
  ],
];

describe('a malformed key', () => {
  it.each(MALFORMED)('%s', (_, spki, problem) => {
    const found = read(spki);
    expect('problem' in found && reasonWords(found.problem)).toBe(problem);
  });

  it('is not what the same parts in the right order are', () => {
    expect(key(sequence(EC, bitString(ecPoint('ec-p256', 32))))).toMatchObject({ curve: 'P-256' });
    expect(read(sequence(bitString(ecPoint('ec-p256', 32)), EC))).toHaveProperty('problem');
  });
});

describe('curves', () => {
  it.each(KEYS.flatMap(([name, , , curve]) => (curve === null ? [] : [[name, curve] as const])))(
    '%s has as many octets a coordinate as its points have',
    (name, curve) => {
      const spki = createPublicKey(keyNamed(name).privateKey).export({ type: 'spki', format: 'der' });
      const { material } = key(new Uint8Array(spki));
      if (material.type !== 'ec') throw new Error('no EC key');
      expect(material.curve.name).toBe(curve);
      expect(material.point.length).toBe(1 + 2 * material.curve.octets);
      expect(Math.ceil(material.curve.bits / 8)).toBe(material.curve.octets);
      expect(curveByOid(material.curve.oid)).toBe(material.curve);
    },
  );

  it('that nobody listed are null', () => {
    expect([curveByOid('2.999.1'), curveByOid('')]).toEqual([null, null]);
  });
});
