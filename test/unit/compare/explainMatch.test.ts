import { expect, it } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { attestedKeyOf } from '../../../src/core/formats/attestedKey.ts';
import { type CsrInput, explainMismatch, matchCsr } from '../../../src/core/compare/matchCsr.ts';
import { readKeyHolders } from '../../../src/core/compare/readKeyHolders.ts';
import { readAttestation } from '../../../src/core/verify/attestation.ts';
import { LUNA } from '../../../src/core/formats/luna/luna.ts';
import { VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { pemCsr } from '../../fixtures/generator/csr.ts';
import { pkcOf } from '../../fixtures/comparisons.ts';

const attestation = readAttestation({
  index: indexAsn1({ bytes: pkcOf('rsa-2048'), root: 'ContentInfo' }),
  format: LUNA,
});
const match = (csr: CsrInput) =>
  matchCsr({ csr, attestation, attested: attestation.attested[0]!, format: LUNA, vocabulary: VOCABULARY });
const file = 'a.csr';

it('a mismatch is explained by known keys afterwards, and nothing else of the answer changes', async () => {
  const { fingerprint } = (await attestedKeyOf({ bytes: pkcOf('rsa-3072') }))!;
  const known = [{ file: 'other.pkc', kind: 'attestation', subject: null, fingerprint }] as const;
  const bytes = pemCsr('rsa-3072');
  const { comparison: alone } = await match({ file, bytes });
  expect(alone.report?.comparison?.causes).toEqual([]);
  const explained = explainMismatch(alone, known);
  expect(explainMismatch(explained, [])).toEqual(alone);
  const causes = [{ kind: 'other-attestation', file: 'other.pkc' }];
  expect(explained.report?.comparison?.causes).toEqual(causes);
  expect(explained.findings).toContainEqual(
    expect.objectContaining({
      code: 'PKC404',
      values: expect.objectContaining({
        comparison: expect.objectContaining({ causes }) as object,
      }) as object,
    }),
  );
});

it('keys of other files leave a match alone', async () => {
  const { comparison: good } = await match({ file, bytes: pemCsr('rsa-2048') });
  expect(explainMismatch(good, [])).toBe(good);
});

it.each([
  ['a request', pemCsr('rsa-2048')],
  ['a file without a key', new Uint8Array(3)],
])('%s that was read before gives the same answer as its octets', async (_name, bytes) => {
  const holders = readKeyHolders({ bytes });
  expect(await match({ file, holders })).toEqual(await match({ file, bytes }));
});
