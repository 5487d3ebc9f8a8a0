import { expect, it } from 'vitest';
import { comparedWith } from '../../../src/service/compared.ts';
import { csrOf, parsedCsrOf } from '../../../src/service/csrOf.ts';
import { MAX_COMPARED_BYTES } from '../../../src/core/base/limits.ts';
import { pemCsr } from '../../fixtures/generator/csr.ts';
import { memoryFiles } from '../../fixtures/memoryFiles.ts';

const octets = Uint8Array.of(1);
const files = memoryFiles({
  'one/a.pkc': octets,
  'one/a.csr': Uint8Array.of(7),
  'none/a.pkc': octets,
  'two/a.pkc': octets,
  'two/b.csr': octets,
  'two/c.req': octets,
  'other/a.pkc': octets,
  'other/b.pkc': octets,
  'other/b.csr': octets,
  'large.csr': new Uint8Array(MAX_COMPARED_BYTES + 1),
});

it('nothing is compared with nothing', async () => {
  expect(await comparedWith(files, 'one/a.pkc', { type: 'none' })).toBeNull();
});

it('octets without a file are what they are', async () => {
  const choice = { type: 'content', file: 'dropped.csr', bytes: octets } as const;
  const common = { place: null, file: 'dropped.csr', how: 'chosen', why: null };
  expect(await comparedWith(files, 'one/a.pkc', choice)).toEqual({ ...common, bytes: octets, problem: null });
});

it.each([
  ['file', 'chosen'],
  ['carried', 'carried'],
] as const)('a %s is read, and %s', async (type, how) => {
  expect(await comparedWith(files, 'none/a.pkc', { type, place: 'one/a.csr' })).toEqual({
    place: 'one/a.csr',
    file: 'shown one/a.csr',
    how,
    why: null,
    bytes: Uint8Array.of(7),
    problem: null,
  });
});

it('what lies beside is found by itself, and why is told', async () => {
  expect(await comparedWith(files, 'one/a.pkc', { type: 'automatic' })).toMatchObject({
    place: 'one/a.csr',
    how: 'automatic',
    why: 'same-name',
    bytes: Uint8Array.of(7),
  });
});

it.each([
  ['none/a.pkc', { missing: 'none-beside', extensions: ['csr', 'req', 'p10'] }],
  ['two/a.pkc', { missing: 'several-beside', names: ['b.csr', 'c.req'] }],
  ['other/a.pkc', { missing: 'of-another', name: 'b.csr' }],
])('%s: none is found', async (attestation, why) => {
  expect(await comparedWith(files, attestation, { type: 'automatic' })).toEqual({
    how: 'none-found',
    csr: { file: null, why },
  });
});

it('a folder that cannot be listed is named', async () => {
  const closed = memoryFiles({}, { namesBeside: async () => ({ folder: 'one', problem: 'is closed' }) });
  expect(await comparedWith(closed, 'one/a.pkc', { type: 'automatic' })).toEqual({
    how: 'none-found',
    csr: { file: 'one', why: { missing: 'folder', reason: 'is closed' } },
  });
});

it.each([
  ['gone.csr', 'is not there'],
  ['large.csr', 'is too large'],
])('%s cannot be read, which is told where the face tells it', async (place, reason) => {
  const compared = await comparedWith(files, 'one/a.pkc', { type: 'file', place });
  expect(compared).toMatchObject({ bytes: null, problem: reason });
  if (compared === null || compared.how === 'none-found') throw new Error('not compared');
  const file = `shown ${place}`;
  expect(csrOf(compared, files)).toEqual({ file, why: { missing: 'file', reason } });
  expect(parsedCsrOf(compared, files).csr).toEqual(csrOf(compared, files));
  const told = { file: null, why: { missing: 'request', reason } };
  expect(csrOf(compared, { problemsAre: 'sentences' })).toEqual(told);
});

it('the keys of a file are read for all that is compared with it, or why there are none', async () => {
  const compared = { place: null, file: 'a.csr', how: 'chosen', why: null, problem: null } as const;
  const good = parsedCsrOf({ ...compared, bytes: pemCsr('rsa-2048') }, files);
  expect(good).toMatchObject({ csr: { file: 'a.csr', holders: { encoding: 'pem' } }, refused: null });
  const empty = parsedCsrOf({ ...compared, bytes: new Uint8Array() }, files);
  expect(empty).toMatchObject({ csr: { file: 'a.csr' }, refused: { code: 'PKC401' } });
});
