import { describe, expect, it } from 'vitest';
import { provePossession } from '../../../src/core/compare/compareKeys.ts';
import { readKeyHolders } from '../../../src/core/compare/readKeyHolders.ts';
import { refusedWords } from '../../../src/core/words/en/refusedFile.ts';
import type { SignatureResult } from '../../../src/core/crypto/verifySignature.ts';
import { csr, csrBy } from '../../fixtures/generator/csr.ts';
import { sequence } from '../../fixtures/generator/der.ts';
import { type KeyName, keyNamed } from '../../fixtures/generator/keys.ts';
import { POST_QUANTUM_NAMES, postQuantumSigner } from '../../fixtures/generator/postQuantum.ts';
import { NULL, bitString, oid } from '../../fixtures/generator/primitives.ts';
import type { Scheme } from '../../fixtures/generator/signature.ts';
import { oddModulus, rsaSpki } from '../../fixtures/generator/spki.ts';
import { flipBit } from '../../fixtures/generator/tamper.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

async function possession(bytes: Uint8Array): Promise<SignatureResult> {
  const read = readKeyHolders({ bytes });
  if ('code' in read) throw new Error(refusedWords(read.values));
  return provePossession(read.holders[0].request!);
}

const VALID = { status: 'valid' };
const INVALID = { status: 'invalid' };

const SCHEMES: readonly (readonly [KeyName, Scheme])[] = [
  ['rsa-1024', { type: 'rsa-pkcs1', hash: 'sha256' }],
  ['rsa-2048', { type: 'rsa-pkcs1', hash: 'sha384' }],
  ['rsa-4096', { type: 'rsa-pkcs1', hash: 'sha512' }],
  ['rsa-2048', { type: 'rsa-pss', hash: 'sha256', saltLength: 0 }],
  ['rsa-3072', { type: 'rsa-pss', hash: 'sha512', saltLength: 0 }],
  ['ec-p256', { type: 'ecdsa', hash: 'sha256', encoding: 'der', nullParameters: true }],
  ['ec-p256', { type: 'ecdsa', hash: 'sha512', encoding: 'luna-fixed', nullParameters: false }],
  ['ec-p384', { type: 'ecdsa', hash: 'sha384', encoding: 'der', nullParameters: false }],
  ['ec-p521', { type: 'ecdsa', hash: 'sha512', encoding: 'luna-fixed', nullParameters: true }],
  ['ec-secp256k1', { type: 'ecdsa', hash: 'sha256', encoding: 'der', nullParameters: false }],
  ['ec-brainpool256', { type: 'ecdsa', hash: 'sha256', encoding: 'der', nullParameters: false }],
  ['ec-brainpool384', { type: 'ecdsa', hash: 'sha384', encoding: 'padded', nullParameters: false }],
  ['ec-brainpool512', { type: 'ecdsa', hash: 'sha512', encoding: 'der', nullParameters: false }],
  ['ed25519', { type: 'ed25519' }],
  ['ed448', { type: 'ed448' }],
];

/** The result with its reason in words. */
async function inWords(bytes: Uint8Array) {
  const result = await possession(bytes);
  return 'reason' in result ? { ...result, reason: reasonWords(result.reason) } : result;
}

/** A request under any algorithm, with octets for a signature that nobody made. */
const signer = (algorithm: Uint8Array) =>
  csrBy({ spki: keyNamed('rsa-2048').spki, algorithm, sign: () => new Uint8Array(256) });
const unsupported = (reason: RegExp) => ({
  status: 'unsupported',
  reason: expect.stringMatching(reason),
});

describe('proof of possession', () => {
  it.each(SCHEMES)('%s with %j', async (key, scheme) => {
    expect(await possession(csr(key, { scheme }))).toEqual(VALID);
    const tampered = csr(key, { scheme, tamperSignature: (signature) => flipBit(signature, -1) });
    expect(await possession(tampered)).toEqual(INVALID);
  });

  it.each(POST_QUANTUM_NAMES)('%s', async (name) => {
    const signer = postQuantumSigner(name);
    expect(await possession(csrBy(signer))).toEqual(VALID);
    const other = postQuantumSigner(name, 2).spki;
    expect(await possession(csrBy(signer, { spki: other }))).toEqual(INVALID);
    expect(await possession(csrBy(signer, { tamperSignature: (octets) => flipBit(octets, -1) }))).toEqual(
      INVALID,
    );
    expect(await possession(csrBy(signer, { tamperSignature: (octets) => octets.slice(1) }))).toEqual(
      INVALID,
    );
  });

  it('fails for a request for a key that its maker does not hold', async () => {
    expect(await possession(csr('rsa-2048', { spki: keyNamed('rsa-2048-other').spki }))).toEqual(INVALID);
    expect(await possession(csr('rsa-2048', { spki: keyNamed('ec-p256').spki }))).toEqual(INVALID);
  });

  it('fails when any part of what is signed was changed', async () => {
    const der = csr('ec-p256');
    const at = (part: string | Uint8Array) => Buffer.from(der).indexOf(part);
    expect(await possession(flipBit(der, at('signing.example')))).toEqual(INVALID);
    // Its coordinates name no point any more.
    const point = at(keyNamed('ec-p256').spki) + keyNamed('ec-p256').spki.length - 1;
    expect(await possession(flipBit(der, point))).toMatchObject({ status: 'refused' });
  });

  it.each([
    ['rsa-2048', { type: 'rsa-pkcs1', hash: 'sha1' }, 'SHA-1'],
    ['rsa-2048', { type: 'rsa-pkcs1', hash: 'md5' }, 'MD5'],
    ['rsa-2048', { type: 'rsa-pss', hash: 'sha1', saltLength: 0 }, 'RSASSA-PSS with a hash'],
    ['ec-p256', { type: 'ecdsa', hash: 'sha1', encoding: 'der', nullParameters: false }, 'SHA-1'],
  ] as const)('%s with %j proves nothing', async (key, scheme, reason) => {
    const result = await inWords(csr(key, { scheme }));
    expect(result).toMatchObject({ reason: expect.stringContaining(reason) });
    expect(['weak', 'unsupported']).toContain(result.status);
  });

  it('names an algorithm that nobody here can compute', async () => {
    expect(await inWords(signer(sequence(oid('2.999.1'))))).toEqual(unsupported(/^2\.999\.1$/));
    expect(await inWords(signer(sequence(oid('1.2.840.10040.4.3'))))).toEqual(
      unsupported(/id-dsa-with-sha1/),
    );
    expect(await inWords(signer(sequence(oid('2.16.840.1.101.3.4.3.32'))))).toEqual(
      unsupported(/id-hash-ml-dsa-44/),
    );
    expect(await inWords(signer(sequence(oid('2.16.840.1.101.3.4.3.17'), NULL)))).toEqual(
      unsupported(/with parameters/),
    );
    expect(await inWords(csr('ec-p224'))).toEqual(unsupported(/ECDSA on P-224/));
  });

  it('refuses a key under which anybody can sign', async () => {
    const modulus = oddModulus(2048, 1);
    for (const spki of [rsaSpki(modulus, 1n), rsaSpki(modulus, 4n), rsaSpki(modulus + 1n, 65537n)])
      expect(await possession(csr('rsa-2048', { spki }))).toMatchObject({ status: 'refused' });
    const large = await inWords(csr('rsa-2048', { spki: rsaSpki(oddModulus(20_000, 1), 65537n) }));
    expect(large).toMatchObject({ status: 'refused', reason: expect.stringContaining('20000 bits') });
  });

  it('refuses an EC key with explicit parameters, by name', async () => {
    const spki = sequence(
      sequence(oid('1.2.840.10045.2.1'), sequence(oid('1.2.840.10045.1.1'))),
      bitString(Uint8Array.of(4)),
    );
    const result = await inWords(csr('ec-p256', { spki }));
    expect(result).toMatchObject({
      status: 'unsupported',
      reason: expect.stringMatching(/does not name its curve/),
    });
  });

  it.runIf(HAS_VECTORS)(`the vendor's requests are sound${WITHOUT_VECTORS}`, async () => {
    expect(await possession(vector('thales/rsa-test.csr'))).toEqual(VALID);
    expect(await possession(vector('thales/ecc-test.csr'))).toEqual(VALID);
  });
});
