import { describe, expect, it } from 'vitest';
import { attestedKeyOf, comparedKeysOf } from '../../../src/core/formats/attestedKey.ts';
import { findingsOnCompared } from '../../../src/core/words/en/findingsOnCompared.ts';
import { csr, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat, sequence } from '../../fixtures/generator/der.ts';
import { type KeyName, privateKeyPem } from '../../fixtures/generator/keys.ts';
import { certificateOf, pkcFile } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { name } from '../../fixtures/generator/name.ts';
import { pem } from '../../fixtures/generator/pem.ts';
import { bitString, oid } from '../../fixtures/generator/primitives.ts';
import { ecPoint, rsaNumbers, rsaSpki } from '../../fixtures/generator/spki.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { KEYS, checkOf, codesOf, compare, pkcOf, pkcOfSpki } from '../../fixtures/comparisons.ts';

describe('another key', () => {
  it('fails, stands in both files, and is shown side by side', async () => {
    const { report, ...rest } = await compare(pkcOf('rsa-2048'), pemCsr('rsa-2048-other'));
    expect(codesOf({ report, ...rest })).toEqual(['PKC404']);
    expect(report).toMatchObject({ verdict: 'failed', csr: { keyMatches: false, signatureValid: true } });
    const { rows, firstDifference } = report.csr!.comparison!;
    expect(rows.map(({ name: row, same }) => [row, same])).toEqual([
      ['algorithm', true],
      ['size', true],
      ['exponent', true],
      ['SPKI SHA-256', false],
    ]);
    const [a, b] = (['rsa-2048', 'rsa-2048-other'] as const).map((key) =>
      rsaNumbers(key).modulus.toString(16),
    );
    const octet = firstDifference!.octet;
    expect(firstDifference).toEqual({
      of: 'modulus',
      octet,
      attested: a!.slice(2 * octet, 2 * octet + 2),
      compared: b!.slice(2 * octet, 2 * octet + 2),
    });
    expect(a!.slice(0, 2 * octet)).toBe(b!.slice(0, 2 * octet));
    expect(firstDifference!.attested).not.toBe(firstDifference!.compared);
    const finding = report.findings[0]!;
    expect(finding).toMatchObject({ code: 'PKC404', path: expect.stringMatching(/subjectPublicKeyInfo$/) });
    expect(finding.in).toBeUndefined();
    expect(finding.message).toContain(`the moduli differ from octet ${octet} on`);
    const [related] = finding.related;
    expect(related!.in).toEqual({ file: 'a.csr', block: { start: 0, end: expect.any(Number) } });
    const [mirrored] = findingsOnCompared(report);
    expect(mirrored).toMatchObject({ code: 'PKC404', in: related!.in, offset: related!.offset });
    expect(mirrored!.related).toEqual([
      { offset: finding.offset, length: finding.length, path: finding.path, message: 'the attested key' },
    ]);
  });

  it('on the same curve: the first octet of the point that differs', async () => {
    const { report } = await compare(pkcOf('ec-p256'), pemCsr('ec-p256-other'));
    const [a, b] = [ecPoint('ec-p256', 32), ecPoint('ec-p256-other', 32)];
    expect(report.csr!.comparison!.firstDifference).toMatchObject({
      of: 'point',
      octet: a.findIndex((octet, i) => octet !== b[i]),
    });
  });

  it.each<KeyName>(KEYS.filter((key) => key !== 'ec-p384'))('%s against P-384: failed', async (key) => {
    expect((await compare(pkcOf('ec-p384'), pemCsr(key))).report.verdict).toBe('failed');
  });

  it('with the same modulus and another exponent: failed, with that cause', async () => {
    const { modulus } = rsaNumbers('rsa-2048');
    const request = csr('rsa-2048', { spki: rsaSpki(modulus, 3n) });
    const inspection = await compare(pkcOf('rsa-2048'), request);
    expect(inspection.report.verdict).toBe('failed');
    // Nor does the signature verify under the other exponent.
    expect(codesOf(inspection)).toEqual(['PKC404', 'PKC406']);
    const { causes, firstDifference } = inspection.report.csr!.comparison!;
    expect(causes.map(({ kind }) => kind)).toEqual(['other-exponent']);
    expect(firstDifference).toBeNull();
    const bare = await compare(pkcOf('rsa-2048'), rsaSpki(modulus, 3n));
    expect(codesOf(bare)).toEqual(['PKC404']);
  });

  it('of another kind: the cause is named', async () => {
    const { report } = await compare(pkcOf('rsa-2048'), pemCsr('ec-p256'));
    expect(report.csr!.comparison).toMatchObject({
      rows: [
        {
          name: 'key',
          attested: 'RSA, 2048 bits, exponent 65537',
          compared: 'EC, P-256, 256 bits',
          same: false,
        },
        { name: 'SPKI SHA-256' },
      ],
      firstDifference: null,
      causes: [{ kind: 'other-algorithm' }],
    });
  });

  it('of another certificate of the chain: which one', async () => {
    const chain = rsaChain({ keys: { pkc: 'rsa-2048' } });
    for (const bytes of [pem('CERTIFICATE', certificateOf(chain, 'dac').der), pemCsr('rsa-dac')]) {
      const { report } = await compare(pkcFile(chain), bytes);
      const [cause] = report.csr!.comparison!.causes;
      expect(cause).toMatchObject({
        kind: 'chain-certificate',
        message: expect.stringMatching(/"C=XX.*Luna K7-.*", device authentication/),
      });
    }
  });

  it('under a subject of the attestation: said', async () => {
    const chain = rsaChain({ keys: { pkc: 'rsa-2048' } });
    const { spec } = certificateOf(chain, 'pkc');
    const { report } = await compare(pkcFile(chain), pemCsr('rsa-2048-other', { subject: spec.subject }));
    expect(report.csr!.comparison!.causes[0]).toMatchObject({ kind: 'same-subject' });
  });

  it('that the caller has seen elsewhere: where', async () => {
    const found = (await attestedKeyOf({ bytes: pkcOf('rsa-3072') }))!;
    const [right] = await comparedKeysOf({ bytes: pemCsr('rsa-2048') });
    const known = [
      { file: 'other.pkc', kind: 'attestation', subject: null, fingerprint: found.fingerprint },
      { file: 'right.csr', kind: 'request', subject: right!.subject, fingerprint: right!.fingerprint },
    ] as const;
    const { report } = await compare(pkcOf('rsa-2048'), pemCsr('rsa-3072'), { known });
    expect(report.verdict).toBe('failed');
    expect(report.csr!.comparison!.causes).toEqual([
      { kind: 'other-attestation', message: expect.stringContaining('other.pkc names this key') },
      {
        kind: 'same-subject',
        message: expect.stringContaining('right.csr, for the same subject, holds the attested key'),
      },
    ]);
    const elsewhere = [{ ...known[1], subject: 'CN=Other' }];
    const other = await compare(pkcOf('rsa-2048'), pemCsr('rsa-3072'), { known: elsewhere });
    expect(other.report.csr!.comparison!.causes[0]!.kind).toBe('other-request');
  });

  it('among several, none of which matches: all are meant', async () => {
    const { report } = await compare(pkcOf('rsa-2048'), concat(pemCsr('ec-p256'), pemCsr('rsa-3072')));
    expect(report.findings[0]!.message).toMatch(/^None of the 2 keys in a\.csr is the attested key/);
  });
});

describe('what cannot be compared', () => {
  it('is never taken for equal', async () => {
    const explicit = sequence(
      sequence(oid('1.2.840.10045.2.1'), sequence(oid('1.2.840.10045.1.1'))),
      bitString(Uint8Array.of(4)),
    );
    const inspection = await compare(pkcOf('ec-p256'), csr('ec-p256', { spki: explicit }));
    expect(codesOf(inspection)).toEqual(['PKC405', 'PKC408']);
    expect(inspection.report).toMatchObject({
      verdict: 'failed',
      csr: { key: null, keyMatches: false, comparison: null },
    });
    const unknown = sequence(sequence(oid('2.999.9')), bitString(new Uint8Array(40)));
    const same = await compare(pkcOfSpki(unknown), unknown);
    expect(codesOf(same)).toEqual(['PKC405']);
    expect(same.report.findings[0]!.message).toContain('keys of 2.999.9 are not read here');
  });

  it.each([
    ['empty', new Uint8Array(0), 'PKC401'],
    ['a PKC', pkcOf('rsa-2048'), 'PKC401'],
    ['cut', csr('rsa-2048').slice(0, 100), 'PKC402'],
    ['a private key', new Uint8Array(Buffer.from(privateKeyPem('rsa-2048'))), 'PKC403'],
  ])('%s: failed, with the file and why', async (_name, bytes, code) => {
    const inspection = await compare(pkcOf('rsa-2048'), bytes);
    const { report } = inspection;
    expect(codesOf(inspection)).toEqual([code]);
    expect(report).toMatchObject({ verdict: 'failed', csr: null });
    expect(report.findings[0]!.message).toMatch(
      /^a\.csr cannot be compared with the attested key\. (?:The|In the text) /,
    );
    expect(report.findings[0]!.in!.file).toBe('a.csr');
    expect(findingsOnCompared(report)).toEqual([report.findings[0]]);
  });

  it('is not asked of a file that is no PKC, nor of one with two attested keys', async () => {
    const nothing = await compare(csr('rsa-2048'), csr('rsa-2048'));
    expect(nothing.report).toMatchObject({ verdict: 'unreadable', csr: null });
    expect(checkOf(nothing).status).toBe('not-run');
    const [one, other] = (['rsa-2048', 'rsa-2048-other'] as const).map((pkc) => rsaChain({ keys: { pkc } }));
    const two = await compare(pkcFile(one!, { after: [certificateOf(other!, 'pkc').der] }), csr('rsa-2048'));
    expect(two.report).toMatchObject({ verdict: 'failed', csr: { keyMatches: false } });
    expect(checkOf(two)).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('no single attested key'),
    });
  });

  it('is shown escaped', async () => {
    const subject = name(['commonName', 'a\u202Eb', 'utf8']);
    const { report } = await compare(pkcOf('rsa-2048'), pemCsr('rsa-2048-other', { subject }));
    expect(JSON.stringify(report)).not.toContain('\u202E');
    expect(report.csr!.subject).toBe('CN=a\\u202Eb');
  });
});

describe.runIf(HAS_VECTORS)(`the vendor's pairs${WITHOUT_VECTORS}`, () => {
  it.each(['rsa', 'ecc'])('%s: match, under the built-in roots', async (family) => {
    const pair = [vector(`thales/${family}-pkc.p7b`), vector(`thales/${family}-test.csr`)] as const;
    const { report } = await compare(...pair, { userAnchors: [] });
    expect(report).toMatchObject({ verdict: 'verified', csr: { keyMatches: true, signatureValid: true } });
  });

  it.each([
    ['rsa', 'ecc'],
    ['ecc', 'rsa'],
  ])('%s against %s: mismatch', async (a, b) => {
    const inspection = await compare(vector(`thales/${a}-pkc.p7b`), vector(`thales/${b}-test.csr`), {
      userAnchors: [],
    });
    expect(inspection.report.verdict).toBe('failed');
    expect(codesOf(inspection)).toEqual(['PKC404']);
    expect(findingsOnCompared(inspection.report)).toHaveLength(1);
  });
});
