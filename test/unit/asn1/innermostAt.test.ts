import { describe, expect, it } from 'vitest';
import { type Asn1Index, innermostAt } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { hex } from '../../fixtures/generator/der.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { indexHex, nodesOf, offsetAfter } from './support.ts';

/** The answer for every octet, found by going over all elements: later ones lie inside earlier ones. */
function slowly(index: Asn1Index): readonly number[] {
  const innermost = Array.from(index.bytes, () => -1);
  for (const node of nodesOf(index)) innermost.fill(node, index.offset[node], offsetAfter(index, node));
  return innermost;
}

function quickly(index: Asn1Index): readonly number[] {
  return Array.from(index.bytes, (_, offset) => innermostAt(index, offset));
}

const index = (bytes: Uint8Array): Asn1Index => indexAsn1({ bytes, root: 'ContentInfo' });

const FILES: readonly (readonly [name: string, index: Asn1Index])[] = [
  ['RSA attestation', index(pkcFile(rsaChain()))],
  ['ECC attestation', index(pkcFile(eccChain()))],
  ['indefinite lengths', index(pkcFile(eccChain(), { length: { form: 'indefinite' } }))],
  ['trailing octets', index(pkcFile(eccChain(), { trailing: new Uint8Array(40) }))],
  ['a file that is cut', index(pkcFile(eccChain()).slice(0, 900))],
  ['nested indefinite lengths', indexHex('30 80 30 80 05 00 00 00 a0 80 00 00 02 01 07 00 00 ff')],
  ['an element that overruns', indexHex('30 08 30 03 02 05 01 02 01 07')],
  ['an unreadable length', indexHex('30 08 30 04 30 ff 05 00 05 00')],
];

describe('innermostAt', () => {
  it.each(FILES)('%s: is right for every octet', (_, of) => expect(quickly(of)).toEqual(slowly(of)));

  it.skipIf(!HAS_VECTORS).each([['thales/rsa-pkc.p7b'], ['thales/ecc-pkc.p7b']])(
    `%s: is right for every octet${WITHOUT_VECTORS}`,
    (name) => {
      const of = index(vector(name));
      expect(quickly(of)).toEqual(slowly(of));
    },
  );

  it('gives header and end-of-contents octets to their element', () => {
    expect(quickly(indexHex('30 80 04 01 aa 00 00 ff'))).toEqual([0, 0, 1, 1, 1, 0, 0, -1]);
  });

  it('gives the count of unused bits before an encapsulated element to the BIT STRING', () => {
    const spki = indexAsn1({
      bytes: hex('3018 300b06092a864886f70d010101 0309003006020123020103'),
      root: 'SubjectPublicKeyInfo',
    });
    expect([15, 16, 17, 18, 20, 25].map((offset) => innermostAt(spki, offset))).toEqual([3, 3, 3, 4, 5, 6]);
  });

  it('is -1 outside, and for a file without elements', () => {
    const small = indexHex('05 00');
    expect([innermostAt(small, 2), innermostAt(small, 1000), innermostAt(indexHex(''), 0)]).toEqual([
      -1, -1, -1,
    ]);
  });
});
