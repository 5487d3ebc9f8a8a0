import { describe, expect, it, vi } from 'vitest';
import { CORE_ENGINE } from '../../../src/service/coreEngine.ts';
import type { Engine } from '../../../src/service/engine.ts';
import { inspectFile } from '../../../src/service/inspectFile.ts';
import { attestedKeysOf, knownKeysIn, NO_KNOWN_KEYS } from '../../../src/service/knownKeys.ts';
import { pemCsr } from '../../fixtures/generator/csr.ts';
import { pkcOf } from '../../fixtures/comparisons.ts';
import { memoryFiles } from '../../fixtures/memoryFiles.ts';

const terms = { userAnchors: [], at: new Date('2026-11-23T00:00:00Z') };
const content = {
  'a.pkc': pkcOf('rsa-2048'),
  'b.pkc': pkcOf('rsa-3072'),
  'no.pkc': Uint8Array.of(5, 0),
};
const mismatch = { file: 'b.csr', bytes: pemCsr('rsa-3072') };
const plain = { place: 'a.pkc', terms, csr: null, known: NO_KNOWN_KEYS };

describe('a file', () => {
  it('is inspected under its shown name, on terms that may come while it is read', async () => {
    const inspector = { files: memoryFiles(content), engine: CORE_ENGINE };
    const answer = await inspectFile(inspector, { ...plain, terms: Promise.resolve(terms) });
    expect(answer).toMatchObject({
      kind: 'inspected',
      inspection: { report: { file: 'shown a.pkc', verifiedAt: '2026-11-23T00:00:00Z', csr: null } },
    });
  });

  it('that cannot be read says why', async () => {
    const inspector = { files: memoryFiles(content), engine: CORE_ENGINE };
    expect(await inspectFile(inspector, { ...plain, place: 'gone.pkc' })).toEqual({
      kind: 'unread',
      file: 'shown gone.pkc',
      problem: 'is not there',
      missing: true,
    });
  });

  it.each(['engine', 'terms', 'known'])('a defect of the %s is no answer', async (part) => {
    const error = new Error('of ours');
    const fail = async () => Promise.reject(error);
    const engine = part === 'engine' ? { ...CORE_ENGINE, inspect: fail } : CORE_ENGINE;
    const answer = await inspectFile(
      { files: memoryFiles(content), engine },
      {
        place: 'a.pkc',
        terms: part === 'terms' ? fail() : terms,
        csr: mismatch,
        known: part === 'known' ? fail : NO_KNOWN_KEYS,
      },
    );
    expect(answer).toEqual({ kind: 'broken', file: 'shown a.pkc', error });
  });
});

describe('keys of other files', () => {
  it.each([
    ['nothing', null],
    ['its own request', { file: 'a.csr', bytes: pemCsr('rsa-2048') }],
  ])('are not asked for where a file is compared with %s', async (_name, csr) => {
    const known = vi.fn(NO_KNOWN_KEYS);
    const inspector = { files: memoryFiles(content), engine: CORE_ENGINE };
    await inspectFile(inspector, { ...plain, csr, known });
    expect(known).not.toHaveBeenCalled();
  });

  it('explain a mismatch, without a second inspection, and are read once for all files', async () => {
    const files = memoryFiles(content);
    const engine = {
      ...CORE_ENGINE,
      inspect: vi.fn<Engine['inspect']>((input) => CORE_ENGINE.inspect(input)),
      explain: vi.fn<Engine['explain']>((...args) => CORE_ENGINE.explain(...args)),
    };
    const others = memoryFiles(content);
    const known = attestedKeysOf(['a.pkc', 'b.pkc', 'gone.pkc', 'no.pkc'], others, engine);
    expect(others.wasRead).toEqual([]);
    for (const csr of [mismatch, mismatch]) {
      const answer = await inspectFile({ files, engine }, { ...plain, csr, known });
      if (answer.kind !== 'inspected') throw new Error(answer.kind);
      const [cause] = answer.inspection.report.csr!.comparison!.causes;
      expect(cause).toMatchObject({ kind: 'other-attestation' });
      expect(cause!.message).toContain('shown b.pkc names this key');
    }
    expect(others.wasRead).toEqual(['a.pkc', 'b.pkc', 'gone.pkc', 'no.pkc']);
    expect(engine.inspect).toHaveBeenCalledTimes(2);
    expect(engine.explain).toHaveBeenCalledTimes(2);
  });

  it('are those that an attestation attests, and those that a request holds', async () => {
    const attestation = await CORE_ENGINE.keys(content['a.pkc']);
    const request = await CORE_ENGINE.keys(pemCsr('rsa-2048'));
    const { fingerprint } = attestation.attested!;
    expect(knownKeysIn({ file: 'a', kind: 'attestation', keys: attestation })).toEqual([
      { file: 'a', kind: 'attestation', subject: null, fingerprint },
    ]);
    expect(knownKeysIn({ file: 'a', kind: 'attestation', keys: request })).toEqual([]);
    expect(knownKeysIn({ file: 'r', kind: 'request', keys: request })).toEqual([
      { file: 'r', kind: 'request', subject: request.compared[0]!.subject, fingerprint },
    ]);
  });
});
