import { describe, expect, it } from 'vitest';
import { type Asn1Index, type RootSchema, contentOffset } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { csr } from '../../fixtures/generator/csr.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { contradiction } from './support.ts';

/** What is wrong with the index of a file cut after `length` octets, beside that of the whole file; null where nothing. */
function comparedWithWhole(whole: Asn1Index, length: number): string | null {
  const cut = indexAsn1({ bytes: whole.bytes.subarray(0, length), root: whole.root });
  const broken = contradiction(cut);
  if (broken !== null) return broken;
  const problems = cut.problems.map(({ kind, offset, length: octets }) => `${kind} ${offset} ${octets}`);
  if (problems.join() !== `file-cut ${length} 0`) return `problems: ${problems.join()}`;
  for (let node = 0; node < whole.count && contentOffset(whole, node) <= length; node++) {
    if (node >= cut.count) return `element ${node} is missing`;
    for (const column of ['offset', 'headerLength', 'parent', 'tag', 'field'] as const)
      if (cut[column][node] !== whole[column][node]) return `${column} of element ${node}`;
  }
  return null;
}

/** Every element whose header lies before the cut is there as in the whole file, for each octet it can be cut at. */
function expectCutAnywhere(bytes: Uint8Array, root: RootSchema): void {
  const whole = indexAsn1({ bytes, root });
  expect(whole.problems).toEqual([]);
  const wrong: string[] = [];
  for (let length = 1; length < bytes.length; length++) {
    const difference = comparedWithWhole(whole, length);
    if (difference !== null) wrong.push(`cut after ${length}: ${difference}`);
  }
  expect(wrong).toEqual([]);
}

const FILES: readonly (readonly [name: string, bytes: Uint8Array, root: RootSchema])[] = [
  ['RSA attestation', pkcFile(rsaChain()), 'ContentInfo'],
  ['ECC attestation', pkcFile(eccChain()), 'ContentInfo'],
  [
    'ECC attestation of indefinite lengths',
    pkcFile(eccChain(), { length: { form: 'indefinite' } }),
    'ContentInfo',
  ],
  [
    'ECC attestation with long lengths',
    pkcFile(eccChain(), { length: { form: 'long', octets: 4 } }),
    'ContentInfo',
  ],
  [
    'attestation with content and signers',
    pkcFile(eccChain(), { content: Uint8Array.of(5, 0), signers: [] }),
    'ContentInfo',
  ],
  ['certificate request', csr('ec-p256'), 'CertificationRequest'],
  ['the same without a schema', pkcFile(eccChain()), 'any'],
];

describe('a file cut after any octet', () => {
  it.each(FILES)('%s', (_, bytes, root) => expectCutAnywhere(bytes, root));

  it.skipIf(!HAS_VECTORS).each([['thales/rsa-pkc.p7b'], ['thales/ecc-pkc.p7b']])(
    `%s${WITHOUT_VECTORS}`,
    (name) => expectCutAnywhere(vector(name), 'ContentInfo'),
  );

  it('is noticed: the comparison itself finds a shifted element', () => {
    const bytes = pkcFile(eccChain());
    const whole = indexAsn1({ bytes, root: 'ContentInfo' });
    const shifted = {
      ...whole,
      offset: whole.offset.map((offset, node) => (node === 20 ? offset + 1 : offset)),
    };
    expect(comparedWithWhole(whole, 1000)).toBeNull();
    expect(comparedWithWhole(shifted, 1000)).toBe('offset of element 20');
  });
});
