import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import type { TrustAnchor } from '../../../src/core/verify/anchors.ts';
import { basicConstraints, unknownExtension } from '../../fixtures/generator/extensions.ts';
import { hex } from '../../fixtures/generator/der.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import { type Change, certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { name } from '../../fixtures/generator/name.ts';
import { time } from '../../fixtures/generator/primitives.ts';

/** The root of the ECC samples as the built-in one of that kind is known: by its fingerprint alone. */
const PINNED: TrustAnchor = {
  name: 'Sample',
  spkiSha256: createHash('sha256').update(keyNamed('ec-root').spki).digest('hex'),
  source: 'built-in',
  certificate: null,
  origin: null,
  role: 'ecc-mic',
  pin: { curveOid: '1.3.132.0.34', notBefore: '2010-08-12T15:23:06Z', notAfter: '2049-08-12T15:23:06Z' },
};

async function verdictOf(bytes: Uint8Array): Promise<string> {
  const at = new Date('2026-11-23T00:00:00Z');
  return (await inspect({ file: 'a.pkc', bytes, userAnchors: [PINNED], at })).report.verdict;
}

/** A certificate with the key of the root that its owner did not make. */
const carrier = (change: Change): Uint8Array =>
  certificateOf(eccChain({ change: { root: change } }), 'root').der;

const CARRIERS: readonly (readonly [string, Change])[] = [
  ['of another name', { subject: name(['commonName', 'Another']) }],
  ['that has expired', { notAfter: time('utc', '110812152306Z') }],
  ['that is no CA', { extensions: [basicConstraints(false)] }],
  ['with an unknown critical extension', { extensions: [unknownExtension(true)] }],
];

describe('a sound PKC without the root, whose key alone is known', () => {
  test('is verified', async () => {
    expect(await verdictOf(pkcFile(eccChain(), { omit: ['root'] }))).toBe('verified');
  });

  test.each(CARRIERS)('is verified beside a certificate of its key %s', async (_, change) => {
    const after = [carrier(change)];
    expect(await verdictOf(pkcFile(eccChain(), { omit: ['root'], after }))).toBe('verified');
  });

  test('is verified beside a crowd of them', async () => {
    const after = Array.from({ length: 20 }, (_, i) =>
      carrier({ serial: hex(`01${(16 + i).toString(16)}`), extensions: [unknownExtension(true)] }),
    );
    expect(await verdictOf(pkcFile(eccChain(), { omit: ['root'], after }))).toBe('verified');
  });

  test.each(CARRIERS)(
    'and with another HOC is not, beside a certificate of its key %s',
    async (_, change) => {
      const forged = eccChain({ keys: { hoc: 'ec-other-issuer', root: 'ec-other-root' } });
      expect(await verdictOf(pkcFile(forged, { omit: ['root'], after: [carrier(change)] }))).toBe('failed');
    },
  );
});
