import { describe, expect, it } from 'vitest';
import { type RootSchema } from '../../../src/core/asn1/index/asn1Index.ts';
import { labelOf, pathOf } from '../../../src/core/asn1/index/path.ts';
import { valueOf } from '../../../src/core/asn1/value/value.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { LUNA } from '../../../src/core/formats/luna/luna.ts';
import { readAttestation } from '../../../src/core/verify/attestation.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { readInput } from '../../../src/core/input/readInput.ts';
import { csr } from '../../fixtures/generator/csr.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { randomNumbers } from './random.ts';
import { contradiction, nodesOf } from './support.ts';

/** Octets that steer the walk: tags, length forms, end-of-contents. */
const STEERING = [
  0x00, 0x04, 0x03, 0x06, 0x1f, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xbf, 0xff,
];

/** Some octets changed, put in or taken out. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const octets = [...bytes];
  for (let change = random(6); change >= 0; change--) {
    const at = random(octets.length);
    const octet = random(2) === 0 ? random(256) : STEERING[random(STEERING.length)]!;
    octets.splice(at, random(4) === 0 ? 0 : 1, ...(random(4) === 0 ? [] : [octet]));
  }
  return Uint8Array.from(octets);
}

/** Everything that can be asked of an index; what it says that cannot be, or null. */
function askEverything(bytes: Uint8Array, root: RootSchema): string | null {
  const index = indexAsn1({ bytes, root });
  const wrong = contradiction(index);
  if (wrong !== null) return wrong;
  const paths = new Set<string>();
  for (const node of nodesOf(index)) {
    paths.add(pathOf(index, node));
    if (labelOf(index, node) === '') return `element ${node} has no label`;
    const value = valueOf(index, node, 60);
    if (value !== null && value.text.length > 64) return `the value of ${node} is ${value.text.length} long`;
  }
  return paths.size === index.count ? null : 'two elements have the same path';
}

const SEEDS: readonly (readonly [name: string, bytes: Uint8Array, root: RootSchema])[] = [
  ['RSA attestation', pkcFile(rsaChain()), 'ContentInfo'],
  ['ECC attestation', pkcFile(eccChain()), 'ContentInfo'],
  [
    'ECC attestation of indefinite lengths',
    pkcFile(eccChain(), { length: { form: 'indefinite' } }),
    'ContentInfo',
  ],
  ['certificate request', csr('ec-p256'), 'CertificationRequest'],
];

describe('mutated files', () => {
  it.each(SEEDS)('%s: the index keeps its promises, and every question has an answer', (_, bytes, root) => {
    const random = randomNumbers(2023);
    for (let run = 0; run < 400; run++) {
      const mutated = mutate(bytes, random);
      expect(askEverything(mutated, root), toHex(mutated)).toBeNull();
    }
  });

  it('octets at random keep the promises, too', () => {
    const random = randomNumbers(7);
    for (let run = 0; run < 3000; run++) {
      const octets = Uint8Array.from({ length: random(200) }, () =>
        random(3) === 0 ? random(256) : STEERING[random(STEERING.length)]!,
      );
      expect(askEverything(octets, 'ContentInfo'), toHex(octets)).toBeNull();
    }
  });

  it('reading them never throws', () => {
    const random = randomNumbers(99);
    for (const [, bytes] of SEEDS)
      for (let run = 0; run < 200; run++) {
        const { index, problem } = readInput({ bytes: mutate(bytes, random) });
        if (index !== null && problem === null)
          expect(readAttestation({ index, format: LUNA }).certificates.length).toBeLessThan(10);
      }
  });
});
