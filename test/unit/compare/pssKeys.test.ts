import { expect, it } from 'vitest';
import { provePossession } from '../../../src/core/compare/compareKeys.ts';
import { readKeyHolders } from '../../../src/core/compare/readKeyHolders.ts';
import { refusedWords } from '../../../src/core/words/en/refusedFile.ts';
import { csr } from '../../fixtures/generator/csr.ts';
import { sequence } from '../../fixtures/generator/der.ts';
import { OID } from '../../fixtures/generator/oids.ts';
import { bitString, integer, oid } from '../../fixtures/generator/primitives.ts';
import { type HashName, type Scheme, pssParameters } from '../../fixtures/generator/signature.ts';
import { rsaNumbers } from '../../fixtures/generator/spki.ts';

const { modulus, exponent } = rsaNumbers('rsa-2048');

/** A key of the algorithm id-RSASSA-PSS, bound to parameters or not. */
function pssSpki(...parameters: readonly Uint8Array[]): Uint8Array {
  const numbers = bitString(sequence(integer(modulus), integer(exponent)));
  return sequence(sequence(oid(OID.rsaPss), ...parameters), numbers);
}

const bound = (hash: HashName, saltLength: number) => pssSpki(pssParameters(hash, hash, saltLength));
const pss = (hash: 'sha256' | 'sha512', saltLength: number): Scheme => ({
  type: 'rsa-pss',
  hash,
  saltLength,
});
const PKCS1: Scheme = { type: 'rsa-pkcs1', hash: 'sha256' };

// RFC 4055 section 3.3: the hash and mask must be those of the key, the salt at least as long.
it.each<[name: string, spki: Uint8Array, scheme: Scheme, status: string]>([
  ['without parameters, signed with RSASSA-PSS', pssSpki(), pss('sha256', 32), 'valid'],
  ['without parameters, signed with PKCS #1 v1.5', pssSpki(), PKCS1, 'refused'],
  ['bound, signed as it says', bound('sha256', 32), pss('sha256', 32), 'valid'],
  ['bound, signed with a longer salt', bound('sha256', 20), pss('sha256', 32), 'valid'],
  ['bound, signed with a shorter salt', bound('sha256', 32), pss('sha256', 20), 'refused'],
  ['bound to another hash', bound('sha512', 20), pss('sha256', 32), 'refused'],
  ['bound to SHA-1', bound('sha1', 20), pss('sha256', 32), 'refused'],
  ['bound, signed with PKCS #1 v1.5', bound('sha256', 32), PKCS1, 'refused'],
])('a key for RSASSA-PSS alone, %s: %s', async (_name, spki, scheme, status) => {
  const read = readKeyHolders({ bytes: csr('rsa-2048', { spki, scheme }) });
  if ('code' in read) throw new Error(refusedWords(read.values));
  expect((await provePossession(read.holders[0].request!)).status).toBe(status);
});
