import { describe, expect, it } from 'vitest';
import { csr, pemCsr } from '../../fixtures/generator/csr.ts';
import type { KeyName } from '../../fixtures/generator/keys.ts';
import { tcTrustCenterChain } from '../../fixtures/generator/lunaRsa.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { oddModulus, rsaSpki } from '../../fixtures/generator/spki.ts';
import { WHOLE_FILE } from '../../../src/core/model/place.ts';
import { codeSigningKeyFindings } from '../../../src/core/policy/codeSigningKey.ts';
import { messageOf } from '../../../src/core/words/en/tellFinding.ts';
import type { PublicKey } from '../../../src/core/x509/publicKey.ts';
import { postQuantumSigner } from '../../fixtures/generator/postQuantum.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { codesOf, compare, pkcOf, publicKey } from '../../fixtures/comparisons.ts';

const policy = 'code-signing' as const;

async function policyOf(key: KeyName) {
  return compare(pkcOf(key), pemCsr(key), { policy });
}

const problemsOf = (key: PublicKey) =>
  codeSigningKeyFindings(key, null, WHOLE_FILE).map((one) => ({ code: one.code, problem: messageOf(one) }));

const answer = async (family: string) => {
  const pair = [vector(`thales/${family}-pkc.p7b`), vector(`thales/${family}-test.csr`)] as const;
  return (await compare(...pair, { userAnchors: [], policy })).report;
};

describe('the code-signing policy', () => {
  it.each<KeyName>(['rsa-3072', 'rsa-4096', 'ec-p256', 'ec-p384', 'ec-p521'])('allows %s', async (key) => {
    const { report } = await policyOf(key);
    expect(report).toMatchObject({ verdict: 'verified', policy: { id: policy, status: 'pass' } });
    expect(report.policy!.source).toContain('3.10.0');
  });

  it.each<readonly [KeyName, RegExp]>([
    ['rsa-1024', /RSA key of 1024 bits; code signing needs 3072/],
    ['rsa-2048', /RSA key of 2048 bits; code signing needs 3072/],
    ['ec-secp256k1', /on the curve secp256k1/],
    ['ec-brainpool384', /on the curve brainpoolP384r1/],
    ['ed25519', /of the kind Ed25519/],
  ])('does not allow %s', async (key, message) => {
    const inspection = await policyOf(key);
    expect(inspection.report).toMatchObject({ verdict: 'failed', policy: { status: 'fail' } });
    expect(codesOf(inspection)).toEqual(['PKC501']);
    expect(inspection.report.policy!.message).toMatch(message);
    // Without it, the same files verify.
    expect((await compare(pkcOf(key), pemCsr(key))).report.verdict).toBe('verified');
  });

  it('is off unless chosen, and leaves nothing behind', async () => {
    const { report } = await compare(pkcOf('rsa-2048'), pemCsr('rsa-2048'));
    expect('policy' in report).toBe(false);
    expect(report.findings.filter(({ code }) => code.startsWith('PKC5'))).toEqual([]);
  });

  it('judges the key of the request where it is another one', async () => {
    const inspection = await compare(pkcOf('rsa-3072'), pemCsr('rsa-2048'), { policy });
    expect(codesOf(inspection)).toEqual(['PKC404', 'PKC501']);
    expect(inspection.report.findings[1]!.in).toMatchObject({ file: 'a.csr' });
    expect(inspection.report.findings[1]!.message).toMatch(
      /^The key of the certificate request .* 2048 bits/,
    );
  });

  it('judges the hash of the request', async () => {
    const weak = csr('rsa-3072', { scheme: { type: 'rsa-pkcs1', hash: 'sha1' } });
    expect(codesOf(await compare(pkcOf('rsa-3072'), weak, { policy }))).toEqual(['PKC407', 'PKC504']);
  });

  it('does not allow the TC-TrustCenter format', async () => {
    const file = pkcFile(tcTrustCenterChain({ keys: { pkc: 'rsa-3072' } }));
    expect(codesOf(await compare(file, pemCsr('rsa-3072'), { policy }))).toEqual([
      'PKC220',
      'PKC224',
      'PKC505',
    ]);
  });

  it('says what is still to be shown', async () => {
    const { report } = await compare(pkcOf('rsa-3072'), pemCsr('rsa-3072'), { policy });
    expect(report.findings.filter(({ code }) => code.startsWith('PKC5')).map(({ code }) => code)).toEqual([
      'PKC506',
    ]);
    const alone = await compare(pkcOf('rsa-3072'), new Uint8Array(0), { policy, csr: undefined });
    expect(alone.report).toMatchObject({ verdict: 'verified', policy: { status: 'pass' }, csr: null });
    expect(alone.report.findings.map(({ code }) => code)).toContain('PKC507');
  });

  it.each([
    [65537n, []],
    [(1n << 256n) - 1n, []],
    [3n, ['PKC503']],
    [65535n, ['PKC503']],
    [(1n << 256n) + 1n, ['PKC503']],
    [1n, ['PKC502']],
    [65538n, ['PKC502']],
  ])('RSA exponent %s', (exponent, codes) => {
    const key = publicKey(rsaSpki(oddModulus(3072, 1), exponent));
    expect(problemsOf(key).map(({ code }) => code)).toEqual(codes);
  });

  it.each([3071, 3072])('RSA modulus of %i bits', (bits) => {
    const problems = problemsOf(publicKey(rsaSpki(oddModulus(bits, 1), 65537n)));
    expect(problems).toHaveLength(bits < 3072 ? 1 : 0);
  });

  it('refuses an even modulus and kinds of keys that are not listed', () => {
    const even = publicKey(rsaSpki(oddModulus(3072, 1) + 1n, 65537n));
    expect(problemsOf(even)).toMatchObject([{ code: 'PKC502' }]);
    expect(problemsOf(publicKey(postQuantumSigner('ML-DSA-65').spki))).toMatchObject([
      { code: 'PKC501', problem: expect.stringContaining('ML-DSA-65') },
    ]);
  });

  it.runIf(HAS_VECTORS)(
    `finds the vendor's RSA sample too small, its ECC sample fit${WITHOUT_VECTORS}`,
    async () => {
      expect(await answer('rsa')).toMatchObject({ verdict: 'failed', policy: { status: 'fail' } });
      expect(await answer('ecc')).toMatchObject({ verdict: 'verified', policy: { status: 'pass' } });
    },
  );
});
