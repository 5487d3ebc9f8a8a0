import { describe, expect, test } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { issuerKeyProblem, malformedKeyProblem } from '../../../src/core/crypto/issuerKey.ts';
import { linkCost } from '../../../src/core/crypto/linkCost.ts';
import { type PublicKey, readPublicKey } from '../../../src/core/x509/publicKey.ts';
import type { Reason } from '../../../src/core/model/reasons.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import { oddModulus, rsaSpki } from '../../fixtures/generator/spki.ts';

function key(spki: Uint8Array): PublicKey {
  const read = readPublicKey(indexAsn1({ bytes: spki, root: 'SubjectPublicKeyInfo' }), 0);
  if ('problem' in read) throw new Error(read.problem.code);
  return read;
}

const rsa = (bits: number, e: bigint) => rsaSpki(oddModulus(bits, 1), e);

/** Why, key, cost of a check, and the reason against it. NIST SP 800-131A, SP 800-56B section 6.4. */
const KEYS: readonly (readonly [why: string, spki: Uint8Array, cost: number, reason: Reason | null])[] = [
  ['exponent 3, the least', rsa(2048, 3n), 1, null],
  ['the most that is computed', rsa(16_384, 65537n), 4, null],
  ['the largest exponent', rsa(4096, 2n ** 64n - 1n), 1, null],
  ['too few bits', rsa(2047, 65537n), 1, { code: 'rsa-bits-too-few', bits: 2047, least: 2048 }],
  [
    'more than is computed',
    rsa(16_385, 65537n),
    4,
    { code: 'rsa-bits-not-computed', bits: 16_385, most: 16_384 },
  ],
  ['an even modulus', rsaSpki(oddModulus(2048, 1) + 1n, 3n), 1, { code: 'rsa-modulus-even' }],
  ['exponent 1', rsa(2048, 1n), 1, { code: 'rsa-exponent', exponent: { decimal: '1' } }],
  ['an even exponent', rsa(2048, 65538n), 1, { code: 'rsa-exponent', exponent: { decimal: '65538' } }],
  ['an even and large one', rsa(2048, 2n ** 100n), 1, { code: 'rsa-exponent', exponent: { bits: 101 } }],
  ['an exponent of 65 bits', rsa(2048, 2n ** 64n + 1n), 1, { code: 'rsa-exponent-too-large' }],
  ['a small curve', keyNamed('ec-p224').spki, 1, { code: 'curve-too-small', curve: 'P-224', least: 256 }],
  ['P-521', keyNamed('ec-p521').spki, 2, null],
  ['a curve of the library', keyNamed('ec-secp256k1').spki, 4, null],
  ['a large curve of the library', keyNamed('ec-brainpool512').spki, 6, null],
  ['Ed448', keyNamed('ed448').spki, 2, null],
];

describe('a key of an issuer', () => {
  test.each(KEYS)('%s', (_why, spki, cost, reason) => {
    expect(issuerKeyProblem(key(spki))).toEqual(reason);
    expect(linkCost(key(spki))).toBe(cost);
  });

  test('that is small may still sign its own request', () => {
    expect(malformedKeyProblem(key(rsa(1024, 65537n)))).toBeNull();
  });
});
