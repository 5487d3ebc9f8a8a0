import { describe, expect, it } from 'vitest';
import { keyFingerprint } from '../../../src/core/compare/canonicalKey.ts';
import { compareKeys } from '../../../src/core/compare/compareKeys.ts';
import { sequence } from '../../fixtures/generator/der.ts';
import { type KeyName, keyNamed } from '../../fixtures/generator/keys.ts';
import { OID } from '../../fixtures/generator/oids.ts';
import { POST_QUANTUM_NAMES, postQuantumSigner } from '../../fixtures/generator/postQuantum.ts';
import { bitString, oid } from '../../fixtures/generator/primitives.ts';
import { INFINITY, ecPoint, ecSpki, pointForm, rsaNumbers, rsaSpki } from '../../fixtures/generator/spki.ts';
import { publicKey } from '../../fixtures/comparisons.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const { modulus, exponent } = rsaNumbers('rsa-2048');

async function statusOf(a: Uint8Array, b: Uint8Array): Promise<string> {
  const [one, other] = [
    await compareKeys(publicKey(a), publicKey(b)),
    await compareKeys(publicKey(b), publicKey(a)),
  ];
  expect(other.status).toBe(one.status);
  return one.status;
}

const CURVES: readonly (readonly [KeyName, string, number])[] = [
  ['ec-p256', OID.p256, 32],
  ['ec-p384', OID.p384, 48],
  ['ec-p521', OID.p521, 66],
  ['ec-secp256k1', OID.secp256k1, 32],
  ['ec-brainpool256', OID.brainpool256, 32],
  ['ec-brainpool384', OID.brainpool384, 48],
  ['ec-brainpool512', OID.brainpool512, 64],
];

describe('compareKeys', () => {
  it.each<KeyName>(['rsa-1024', 'rsa-4096', 'ec-p224', ...CURVES.map(([name]) => name), 'ed25519', 'ed448'])(
    '%s is itself',
    async (name) => {
      const { spki } = keyNamed(name);
      expect(await compareKeys(publicKey(spki), publicKey(spki))).toEqual({
        status: 'same',
        sameEncoding: true,
      });
    },
  );

  it('takes NULL and absent parameters of RSA alike, and a key that is marked for PSS', async () => {
    const plain = rsaSpki(modulus, exponent, 'null');
    expect(await compareKeys(publicKey(plain), publicKey(rsaSpki(modulus, exponent, 'absent')))).toEqual({
      status: 'same',
      sameEncoding: false,
    });
    const inner = plain.slice(-(256 + 14));
    const pss = sequence(sequence(oid(OID.rsaPss)), bitString(inner));
    expect(await statusOf(plain, pss)).toBe('same');
  });

  it('compares the exponent too', async () => {
    expect(await statusOf(rsaSpki(modulus, 65537n), rsaSpki(modulus, 3n))).toBe('different');
  });

  it.each(CURVES)('%s: uncompressed, compressed and hybrid points alike', async (name, curve, octets) => {
    const point = ecPoint(name, octets);
    const forms = [point, pointForm(point, 'compressed'), pointForm(point, 'hybrid')].map((form) =>
      ecSpki(curve, form),
    );
    for (const form of forms) expect(await statusOf(keyNamed(name).spki, form)).toBe('same');
    // The other square root is another point.
    const mirrored = pointForm(point, 'compressed');
    mirrored[0]! ^= 1;
    expect(await statusOf(keyNamed(name).spki, ecSpki(curve, mirrored))).toBe('different');
  });

  it('takes a curve by its second identifier', async () => {
    const point = ecPoint('ec-p224', 28);
    expect(await statusOf(ecSpki(OID.p224, point), ecSpki('2.23.43.1.4.12', point))).toBe('same');
  });

  it('tells the same coordinates on two curves apart', async () => {
    const [one, other] = [ecPoint('ec-p256', 32), ecPoint('ec-secp256k1', 32)];
    expect(await statusOf(ecSpki(OID.p256, one), ecSpki(OID.secp256k1, other))).toBe('different');
  });

  it.each([
    ['rsa-2048', 'rsa-2048-other'],
    ['ec-p256', 'ec-p256-other'],
    ['rsa-2048', 'ec-p256'],
    ['ed25519', 'ed448'],
    ['ed25519', 'ec-p256'],
  ] as const)('%s is not %s', async (a, b) => {
    expect(await statusOf(keyNamed(a).spki, keyNamed(b).spki)).toBe('different');
  });

  it.each(POST_QUANTUM_NAMES)('%s: by its octets', async (name) => {
    const [one, other] = [postQuantumSigner(name).spki, postQuantumSigner(name, 2).spki];
    expect(await statusOf(one, postQuantumSigner(name).spki)).toBe('same');
    expect(await statusOf(one, other)).toBe('different');
  });

  it('tells parameter sets with keys of one size apart', async () => {
    const octets = new Uint8Array(32).fill(7);
    const spki = (type: string) => sequence(sequence(oid(type)), bitString(octets));
    expect(await statusOf(spki('2.16.840.1.101.3.4.3.21'), spki('2.16.840.1.101.3.4.3.27'))).toBe(
      'different',
    );
  });

  it.each([
    ['a point that is not on its curve', ecSpki(OID.p256, ecPoint('ec-p256', 32).fill(1, 33))],
    ['the point at infinity', ecSpki(OID.p256, INFINITY)],
    [
      'a compressed point on a curve that is not computed',
      ecSpki(OID.p224, pointForm(ecPoint('ec-p224', 28), 'compressed')),
    ],
    ['an unknown curve', ecSpki('2.999.1', ecPoint('ec-p256', 32))],
    ['an unknown algorithm', sequence(sequence(oid('2.999.2')), bitString(new Uint8Array(32)))],
  ])('never takes %s for equal, not even to itself', async (_name, spki) => {
    const result = await compareKeys(publicKey(spki), publicKey(spki));
    const words = result.status === 'incomparable' && reasonWords(result.reason);
    expect(words).toMatch(/attested key cannot be read: ./);
  });

  it('takes two algorithms for different, also where one is unknown', async () => {
    const unknown = sequence(sequence(oid('2.999.2')), bitString(new Uint8Array(32)));
    expect(await statusOf(unknown, keyNamed('ed25519').spki)).toBe('different');
  });
});

describe('keyFingerprint', () => {
  it('is one for one key in all its forms, and none for a key that cannot be read', async () => {
    const point = ecPoint('ec-p256', 32);
    const forms = [point, pointForm(point, 'compressed'), pointForm(point, 'hybrid')];
    const prints = await Promise.all(forms.map((form) => keyFingerprint(publicKey(ecSpki(OID.p256, form)))));
    expect(new Set(prints).size).toBe(1);
    expect(prints[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyFingerprint(publicKey(ecSpki(OID.p256, INFINITY)))).toBeNull();
  });
});
