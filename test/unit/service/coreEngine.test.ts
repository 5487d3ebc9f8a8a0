import { expect, it } from 'vitest';
import { CORE_ENGINE } from '../../../src/service/coreEngine.ts';
import { pemCsr } from '../../fixtures/generator/csr.ts';
import { pkcOf } from '../../fixtures/comparisons.ts';

const input = { file: 'a.pkc', bytes: pkcOf('rsa-2048'), userAnchors: [], at: new Date(0) };

it('a mismatch can travel, without the index, and be explained by known keys', async () => {
  const { inspection, mismatch } = await CORE_ENGINE.inspect({
    ...input,
    csr: { file: 'a.csr', bytes: pemCsr('rsa-3072') },
  });
  // As it travels to a worker and back.
  const travelled = structuredClone(mismatch!);
  expect(JSON.stringify(travelled).length).toBeLessThan(100_000);
  expect(await CORE_ENGINE.explain(travelled, [])).toEqual(inspection.report);
  const { attested } = await CORE_ENGINE.keys(pkcOf('rsa-3072'));
  const known = [
    { file: 'b.pkc', kind: 'attestation', subject: null, fingerprint: attested!.fingerprint },
  ] as const;
  const { csr, findings, checks, ...rest } = await CORE_ENGINE.explain(travelled, known);
  expect(csr!.comparison!.causes).toMatchObject([{ kind: 'other-attestation' }]);
  expect(findings.find(({ code }) => code === 'PKC404')!.message).toContain('b.pkc names this key');
  expect(checks.map(({ status }) => status)).toEqual(inspection.report.checks.map(({ status }) => status));
  expect(inspection.report).toMatchObject(rest);
});

it.each([
  ['nothing', undefined],
  ['the attested key', { file: 'a.csr', bytes: pemCsr('rsa-2048') }],
  ['no key', { file: 'a.csr', bytes: new Uint8Array() }],
])('compared with %s there is no mismatch to explain', async (_name, csr) => {
  expect((await CORE_ENGINE.inspect({ ...input, csr })).mismatch).toBeNull();
});
