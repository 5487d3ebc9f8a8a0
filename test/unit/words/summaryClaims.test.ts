import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import type { Report } from '../../../src/core/words/report.ts';
import type { Standing } from '../../../src/core/model/terms.ts';
import { STANDINGS, standingWords } from '../../../src/core/words/en/standings.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const SAMPLES = join(import.meta.dirname, '../../../media/samples');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(SAMPLES, name)));

async function reportOf(bytes: Uint8Array, roots = ['rsa', 'ecc'], csr?: Uint8Array): Promise<Report> {
  const userAnchors = roots.map((root) => {
    const read = readUserAnchor({ bytes: bytesOf(`sample-root-${root}.pem`), origin: 'test' });
    if ('problem' in read) throw new Error(reasonWords(read.problem));
    return read.anchor;
  });
  const at = new Date('2026-11-23T00:00:00Z');
  const compared = csr && { file: 'a.csr', bytes: csr };
  const { report } = await inspect({ file: 'a.pkc', bytes, userAnchors, at, csr: compared });
  return report;
}

const named = ({ claims }: Report, standing: Standing) =>
  claims.filter((claim) => claim.standing === standing).map(({ name }) => name);

describe('the claims of a verified PKC', () => {
  it('are told by what they rest on, the strongest first', async () => {
    const report = await reportOf(bytesOf('luna-rsa-verified.pkc'));
    expect(named(report, 'verified')).toEqual(['attested public key', 'signed under', 'valid at']);
    expect(named(report, 'stated')).toContain('HSM serial number');
    expect(named(report, 'stated')).toContain('keyUsage');
    expect(named(report, 'documented')).toEqual([
      'generated in a Luna HSM',
      'never extractable from the Luna perimeter',
    ]);
    expect(named(report, 'inferred')).toContain('firmware version');
    expect(named(report, 'not-stated').join()).toMatch(/FIPS.*certification.*creation.*alone/);
  });

  it('name the octets that carry them, and those alone', async () => {
    const { claims } = await reportOf(bytesOf('luna-ecc-verified.pkc'));
    const bytes = bytesOf('luna-ecc-verified.pkc');
    for (const { standing, name, offset, length } of claims) {
      if (standing !== 'not-stated') expect(offset! + length!, name).toBeLessThanOrEqual(bytes.length);
      // The certificate of the attested key, a SEQUENCE of two length octets.
      if (standing === 'documented') expect([bytes[offset!], bytes[offset! + 1]], name).toEqual([0x30, 0x82]);
    }
    const serial = claims.find(({ name }) => name === 'HSM serial number')!;
    const octets = bytes.subarray(serial.offset!, serial.offset! + serial.length!);
    expect(new DataView(octets.slice().buffer).getUint32(0, true)).toBe(Number(serial.value));
  });

  it('shows what has no known meaning as stated and raw', async () => {
    const { claims } = await reportOf(bytesOf('luna-rsa-verified.pkc'));
    const raw = claims.find(({ name }) => name === 'extension 1.3.6.1.4.1.12383.2.5');
    expect(raw).toMatchObject({ standing: 'stated', value: '030204f0 (meaning not known)' });
  });

  it('count the key of a request as verified only where it is the same', async () => {
    const file = bytesOf('luna-rsa-verified.pkc');
    const same = await reportOf(file, ['rsa'], bytesOf('luna-rsa-verified.csr'));
    expect(named(same, 'verified')).toContain('same key as');
    const other = await reportOf(file, ['rsa'], bytesOf('other-key.csr'));
    expect(named(other, 'verified')).not.toContain('same key as');
  });
});

describe('without integrity', () => {
  it.each([
    ['an untrusted root', bytesOf('luna-rsa-verified.pkc'), []],
    ['a forged chain', bytesOf('forged-chain.pkc'), ['rsa', 'ecc']],
  ])('%s: nothing is verified', async (_, bytes, roots) => {
    const report = await reportOf(bytes, roots);
    expect(report.verdict).toBe('failed');
    expect(named(report, 'verified')).toEqual([]);
    expect(named(report, 'stated')).toContain('attested public key');
    const documented = report.claims.filter(({ standing }) => standing === 'documented');
    expect(documented.map(({ value }) => value)).toEqual(['not proven', 'not proven']);
  });

  it('does not say that the HSM states what anyone may have written', () => {
    expect(standingWords('stated', true).title).toBe('Stated by the HSM');
    expect(standingWords('stated', false).title).toBe('Stated in the file');
    expect(new Set(STANDINGS.map((standing) => standingWords(standing, true).title)).size).toBe(5);
  });

  it('has no claims where nothing could be read', async () => {
    expect((await reportOf(bytesOf('broken.pkc'))).claims).toEqual([]);
  });
});

describe('certificates beside the chain', () => {
  it('are told apart: unused ones and copies', async () => {
    const chain = rsaChain();
    const stranger = certificateOf(eccChain(), 'hoc').der;
    const copy = certificateOf(chain, 'dac').der;
    const report = await reportOf(pkcFile(chain, { before: [stranger], after: [copy] }));
    expect(report.verdict).toBe('verified');
    expect(report.otherCertificates).toMatchObject([
      { kind: 'unused', role: 'ecc-hoc', length: stranger.length },
      { kind: 'duplicate', role: 'dac', length: copy.length, key: { algorithm: 'RSA' } },
    ]);
    expect(report.chain.map(({ key }) => key?.bits)).toEqual([2048, 4096, 4096, 4096, 4096]);
  });

  it('are none in a plain PKC', async () => {
    expect((await reportOf(bytesOf('luna-rsa-verified.pkc'))).otherCertificates).toEqual([]);
  });
});
