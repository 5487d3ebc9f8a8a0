import { describe, expect, it } from 'vitest';
import { attestedKeyOf, comparedKeysOf } from '../../../src/core/formats/attestedKey.ts';
import { csr, csrAttribute, csrBy, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat, sequence } from '../../fixtures/generator/der.ts';
import { keyNamed } from '../../fixtures/generator/keys.ts';
import { certificateOf } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { OID } from '../../fixtures/generator/oids.ts';
import { pem } from '../../fixtures/generator/pem.ts';
import { POST_QUANTUM_NAMES, postQuantumSigner } from '../../fixtures/generator/postQuantum.ts';
import { oid } from '../../fixtures/generator/primitives.ts';
import { ecPoint, ecSpki, pointForm, rsaNumbers, rsaSpki } from '../../fixtures/generator/spki.ts';
import { flipBit } from '../../fixtures/generator/tamper.ts';
import { KEYS, checkOf, codesOf, compare, pkcOf, pkcOfSpki } from '../../fixtures/comparisons.ts';

describe('a request for the attested key', () => {
  it.each(KEYS)('%s: verified', async (key) => {
    const inspection = await compare(pkcOf(key), pemCsr(key));
    const { report } = inspection;
    expect(report.summary).toMatch(/in a\.csr holds the attested key, and is signed with it\.$/);
    expect(report).toMatchObject({
      verdict: 'verified',
      csr: {
        file: 'a.csr',
        kind: 'csr',
        encoding: 'pem',
        keyMatches: true,
        signatureValid: true,
        comparison: null,
      },
    });
    expect(checkOf(inspection).status).toBe('pass');
  });

  it.each(POST_QUANTUM_NAMES)('%s: verified', async (algorithm) => {
    const signer = postQuantumSigner(algorithm);
    const { report } = await compare(pkcOfSpki(signer.spki), csrBy(signer));
    expect(report).toMatchObject({
      verdict: 'verified',
      attestedKey: { algorithm },
      csr: { key: { algorithm } },
    });
  });

  it('that is encoded differently: verified, and said', async () => {
    const point = ecPoint('ec-p256', 32);
    for (const form of ['compressed', 'hybrid'] as const) {
      const inspection = await compare(
        pkcOf('ec-p256'),
        csr('ec-p256', { spki: ecSpki(OID.p256, pointForm(point, form)) }),
      );
      // The signature covers the other encoding, so it is made anew over it.
      expect(inspection.report).toMatchObject({ verdict: 'verified' });
      expect(checkOf(inspection).message).toContain('the attested key, encoded differently, and is signed');
    }
    const { modulus, exponent } = rsaNumbers('rsa-2048');
    const absent = csr('rsa-2048', { spki: rsaSpki(modulus, exponent, 'absent') });
    expect((await compare(pkcOf('rsa-2048'), absent)).report.verdict).toBe('verified');
  });

  it('is taken out of several, by name; requests for other keys beside it fail, as one of them may be issued', async () => {
    const file = concat(pemCsr('ec-p256'), pemCsr('rsa-2048'), pemCsr('rsa-3072'));
    const { report } = await compare(pkcOf('rsa-2048'), file);
    expect(report).toMatchObject({ verdict: 'failed', csr: { keyMatches: true, position: 2, count: 3 } });
    const others = report.findings.find(({ code }) => code === 'PKC409');
    expect(others?.message).toBe(
      'Of the 3 requests in the file number 2 holds the attested key, but 2 other requests (number 1, 3) hold another key.',
    );
    expect(others?.in?.block).toMatchObject({ start: 0 });
    const twice = await compare(pkcOf('rsa-2048'), concat(pemCsr('rsa-2048'), pemCsr('rsa-2048')));
    expect(twice.report.verdict).toBe('verified');
    expect(report.csr!.block!.start).toBe(Buffer.from(pemCsr('ec-p256')).length);
    const remark = report.findings.find(({ code }) => code === 'PKC411');
    expect(remark?.message).toMatch(/holds 3 .* number 2 \("C=XX.*"\) was compared/);
    expect(remark?.in).toEqual({ file: 'a.csr', block: report.csr!.block });
  });

  it('beside one for the same key that is not soundly signed: failed, in either order', async () => {
    const good = pemCsr('rsa-2048');
    const bad = pemCsr('rsa-2048', { tamperSignature: (octets) => flipBit(octets, -1) });
    for (const both of [concat(bad, good), concat(good, bad)]) {
      const { report } = await compare(pkcOf('rsa-2048'), both);
      expect(report).toMatchObject({ verdict: 'failed', csr: { signatureValid: true } });
      expect(report.findings.find(({ severity }) => severity === 'error')?.code).toBe('PKC406');
    }
  });

  it('says nothing of integrity', async () => {
    const inspection = await compare(pkcOf('rsa-2048'), pemCsr('rsa-2048'), { userAnchors: [] });
    expect(inspection.report.verdict).toBe('failed');
    expect(checkOf(inspection)).toMatchObject({
      status: 'pass',
      message: expect.stringMatching(/That an HSM attests this key is not shown\.$/),
    });
  });

  it('with attestations of its own, or octets after it: said', async () => {
    const attribute = csrAttribute('1.2.840.113549.1.9.16.2.59', sequence());
    const carrying = csr('rsa-2048', { attributes: [attribute] });
    const { report } = await compare(pkcOf('rsa-2048'), concat(carrying, Uint8Array.of(0, 0)));
    expect(report.verdict).toBe('failed');
    const own = report.findings.filter((finding) => finding.in);
    expect(own.map(({ code }) => code)).toEqual(['PKC410', 'PKC412']);
    expect(own[0]).toMatchObject({ offset: carrying.length, length: 2 });
    expect(own[1]!.path).toBe('certificationRequest.certificationRequestInfo.attributes[0]');
  });
});

describe('a certificate or public key', () => {
  const certificate = certificateOf(rsaChain({ keys: { pkc: 'rsa-2048' } }), 'pkc').der;
  it('of the attested key: verified; its own signature is not judged', async () => {
    const inspection = await compare(pkcOf('rsa-2048'), pem('CERTIFICATE', flipBit(certificate, -1)));
    expect(inspection.report).toMatchObject({
      verdict: 'verified',
      csr: { kind: 'certificate', keyMatches: true, signatureValid: null },
    });
    expect(checkOf(inspection).message).toMatch(
      /was issued to the attested key\. Its own signature was not checked/,
    );
  });

  it('bare: verified', async () => {
    const inspection = await compare(pkcOf('ec-p256'), pem('PUBLIC KEY', keyNamed('ec-p256').spki));
    expect(inspection.report).toMatchObject({
      verdict: 'verified',
      csr: { kind: 'public-key', subject: null, signatureValid: null },
    });
    expect(checkOf(inspection).message).toBe('The public key in a.csr is the attested key.');
  });

  it('of another key: failed', async () => {
    for (const bytes of [pem('PUBLIC KEY', keyNamed('rsa-2048-other').spki), keyNamed('ec-p256').spki]) {
      const inspection = await compare(pkcOf('rsa-2048'), bytes);
      expect(inspection.report.verdict).toBe('failed');
      expect(codesOf(inspection)).toEqual(['PKC404']);
    }
  });
});

const publicKeyPem = (name: Parameters<typeof keyNamed>[0]) => pem('PUBLIC KEY', keyNamed(name).spki);

describe('several certificates or public keys', () => {
  const chain = rsaChain({ keys: { pkc: 'rsa-2048' } });
  const certificateFor = (role: Parameters<typeof certificateOf>[1]) =>
    pem('CERTIFICATE', certificateOf(chain, role).der);

  it('the certificate with its issuers: verified, in any order', async () => {
    const files = (['pkc', 'dac', 'hoc', 'mic'] as const).map(certificateFor);
    for (const list of [files, files.toReversed()]) {
      const { report } = await compare(pkcOf('rsa-2048'), concat(...list));
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report).toMatchObject({ verdict: 'verified', csr: { kind: 'certificate', keyMatches: true } });
    }
  });

  it.each([
    ['a certificate beside it that is no issuer', concat(certificateFor('pkc'), certificateFor('hoc'))],
    ['another public key behind it', concat(publicKeyPem('rsa-2048'), publicKeyPem('ec-p256'))],
    ['another public key in front of it', concat(publicKeyPem('ec-p256'), publicKeyPem('rsa-2048'))],
  ])('%s: failed, as that one may be meant', async (_name, bytes) => {
    const inspection = await compare(pkcOf('rsa-2048'), bytes);
    expect(inspection.report).toMatchObject({ verdict: 'failed', csr: { keyMatches: true } });
    expect(codesOf(inspection)).toEqual(['PKC409']);
  });

  it('an issuer that holds the attested key, before the certificate that it issued: failed', async () => {
    const inspection = await compare(pkcOf('rsa-dac'), concat(certificateFor('pkc'), certificateFor('dac')));
    expect(codesOf(inspection)).toContain('PKC409');
  });

  it('the same public key twice: verified', async () => {
    const { report } = await compare(
      pkcOf('rsa-2048'),
      concat(publicKeyPem('rsa-2048'), publicKeyPem('rsa-2048')),
    );
    expect(report.verdict).toBe('verified');
  });
});

describe('the signature of the request', () => {
  it('that does not verify: failed, in the request', async () => {
    const request = pemCsr('rsa-2048', { tamperSignature: (octets) => flipBit(octets, -1) });
    const { report, ...rest } = await compare(pkcOf('rsa-2048'), request);
    expect(codesOf({ report, ...rest })).toEqual(['PKC406']);
    expect(report).toMatchObject({ verdict: 'failed', csr: { keyMatches: true, signatureValid: false } });
    expect(report.findings[0]).toMatchObject({
      in: { file: 'a.csr' },
      path: 'certificationRequest.signature',
    });
  });

  it.each([
    [
      'SHA-1',
      csr('rsa-2048', { scheme: { type: 'rsa-pkcs1', hash: 'sha1' } }),
      'PKC407',
      /sha1WithRSAEncryption \(SHA-1\)/,
    ],
    [
      'MD5',
      csr('rsa-2048', { scheme: { type: 'rsa-pkcs1', hash: 'md5' } }),
      'PKC407',
      /md5WithRSAEncryption \(MD5\)/,
    ],
    [
      'an algorithm that nobody here can verify',
      csrBy({
        spki: keyNamed('rsa-2048').spki,
        algorithm: sequence(oid('2.999.5')),
        sign: () => new Uint8Array(9),
      }),
      'PKC408',
      /could not be checked: 2\.999\.5\./,
    ],
  ])('%s: failed, with its name', async (_name, request, code, message) => {
    const inspection = await compare(pkcOf('rsa-2048'), request);
    expect(inspection.report.verdict).toBe('failed');
    expect(codesOf(inspection)).toEqual([code]);
    expect(inspection.report.findings[0]!.message).toMatch(message);
  });
});

describe('attestedKeyOf and comparedKeysOf', () => {
  it('give one fingerprint for a pair, without verifying anything', async () => {
    const attested = await attestedKeyOf({ bytes: pkcOf('ec-p384') });
    const [holder] = await comparedKeysOf({ bytes: pemCsr('ec-p384') });
    expect(attested!.fingerprint).toBe(holder!.fingerprint);
    expect(holder).toMatchObject({ kind: 'csr', subject: expect.stringContaining('CN=signing.example') });
    expect(attested!.key.curve).toBe('P-384');
  });

  it('give nothing for files of other kinds', async () => {
    expect(await attestedKeyOf({ bytes: csr('rsa-2048') })).toBeNull();
    expect(await attestedKeyOf({ bytes: new Uint8Array(3) })).toBeNull();
    expect(await comparedKeysOf({ bytes: pkcOf('rsa-2048') })).toEqual([]);
  });
});
