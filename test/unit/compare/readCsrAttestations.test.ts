import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { type CsrAttestations, readCsrAttestations } from '../../../src/core/formats/csrAttestations.ts';
import { refusedWords } from '../../../src/core/words/en/refusedFile.ts';
import { csr, csrAttribute } from '../../fixtures/generator/csr.ts';
import { concat, context, contextPrimitive, sequence, set } from '../../fixtures/generator/der.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { OID } from '../../fixtures/generator/oids.ts';
import { pem } from '../../fixtures/generator/pem.ts';
import { boolean, octetString, oid, string } from '../../fixtures/generator/primitives.ts';
import { compare, pkcOf } from '../../fixtures/comparisons.ts';

const ATTRIBUTE = '1.2.840.113549.1.9.16.2.59';
const TYPE = '2.999.3.1';
const PKC = pkcOf('rsa-2048');
const CERTIFICATES_MADE = rsaChain({ keys: { pkc: 'rsa-2048' } });
const CERTIFICATES = CERTIFICATES_MADE.map(({ der }) => der);
const HINT = string('utf8', 'verifier.example');
const OTHER = sequence(oid('2.999.3.2'), octetString(Uint8Array.of(1, 2, 3)));

function read(...values: readonly Uint8Array[]): readonly CsrAttestations[] {
  const result = readCsrAttestations({
    bytes: csr('rsa-2048', { attributes: [csrAttribute(ATTRIBUTE, ...values)] }),
  });
  if ('code' in result) throw new Error(refusedWords(result.values));
  return result;
}

const statement = sequence(oid(TYPE), PKC);

describe('the shapes of the drafts', () => {
  it.each([
    ['a statement by itself', statement],
    ['a statement with a hint', sequence(oid(TYPE), PKC, HINT)],
    ['a statement with a BOOLEAN', sequence(oid(TYPE), boolean(false), PKC)],
    [
      'a statement with a tagged BOOLEAN and attributes',
      sequence(oid(TYPE), contextPrimitive(0, Uint8Array.of(0)), PKC, context(1, [])),
    ],
    ['a SEQUENCE OF statement', sequence(statement)],
    ['a SET OF statement', set(statement)],
    ['a bundle', sequence(sequence(statement))],
    ['a bundle of a SET', sequence(set(statement))],
    ['a bundle with certificates', sequence(sequence(statement), sequence(CERTIFICATES[4]!))],
    ['a bundle with tagged certificates', sequence(sequence(statement), context(0, CERTIFICATES[4]!))],
    ['a SEQUENCE OF bundle', sequence(sequence(sequence(statement)))],
  ])('%s', async (_name, value) => {
    const [bundle, ...others] = read(value);
    expect(others).toEqual([]);
    const [found, ...more] = bundle!.statements;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      type: TYPE,
      typeName: null,
      attestation: { form: 'content-info', bytes: PKC },
    });
  });

  it('a statement with an EXPLICIT BOOLEAN', () => {
    const [bundle] = read(sequence(oid(TYPE), context(0, boolean(false)), PKC));
    expect(bundle!.statements[0]!.attestation).toMatchObject({ form: 'content-info' });
  });

  it('any other shape: a statement without a type, looked into', () => {
    const [bundle] = read(context(3, PKC));
    expect(bundle!.statements).toMatchObject([
      { type: null, attestation: { form: 'content-info', bytes: PKC } },
    ]);
    expect(read(octetString(Uint8Array.of(1)))[0]!.statements).toMatchObject([
      { type: null, attestation: null },
    ]);
  });

  it('several statements and bundles, in order, each with its place', () => {
    const bytes = csr('rsa-2048', {
      attributes: [
        csrAttribute(ATTRIBUTE, sequence(sequence(sequence(OTHER, statement)), sequence(sequence(OTHER)))),
      ],
    });
    const result = readCsrAttestations({ bytes }) as readonly CsrAttestations[];
    expect(result.map(({ statements }) => statements.map(({ type }) => type))).toEqual([
      ['2.999.3.2', TYPE],
      ['2.999.3.2'],
    ]);
    const found = result[0]!.statements[1]!;
    expect(bytes.slice(found.offset, found.offset + found.length)).toEqual(statement);
    const { offset } = found.attestation!;
    expect(bytes.slice(offset!, offset! + PKC.length)).toEqual(PKC);
    expect(found.path).toMatch(/^certificationRequest\.certificationRequestInfo\.attributes\[0\]\.values/);
  });

  it('reads the hint, escaped', () => {
    expect(read(sequence(oid(TYPE), PKC, string('utf8', 'a\u202Eb')))[0]!.statements[0]!.hint).toBe(
      'a\\u202Eb',
    );
  });
});

/** One bundle with one statement of this value. */
const bundled = (value: Uint8Array, ...certificates: readonly Uint8Array[]) =>
  read(sequence(sequence(sequence(oid(TYPE), value)), ...certificates))[0]!;

const [LEAF, ...ISSUERS] = CERTIFICATES as [Uint8Array, ...Uint8Array[]];

describe('where a PKC is', () => {
  it.each([
    ['in an OCTET STRING in a list', sequence(octetString(PKC)), 'octet-string'],
    ['in an OCTET STRING in an EXPLICIT tag', context(0, octetString(PKC)), 'octet-string'],
    ['as certificates in an OCTET STRING', octetString(sequence(...CERTIFICATES)), 'certificates'],
  ])('%s: verified against the request', async (_name, value, form) => {
    const [bundle] = read(sequence(oid(TYPE), value));
    const attestation = bundle!.statements[0]!.attestation!;
    expect(attestation.form).toBe(form);
    const { report } = await compare(attestation.bytes, csr('rsa-2048'));
    expect(report.verdict).toBe('verified');
  });

  it.each([
    ['the attested certificate', sequence(oid(TYPE), LEAF)],
    ['a message with the attested certificate alone', sequence(oid(TYPE), pkcFile([CERTIFICATES_MADE[0]!]))],
  ])('%s, and its issuers beside it: verified against the request', async (_name, value) => {
    const [bundle] = read(sequence(sequence(value), sequence(...ISSUERS)));
    const attestation = bundle!.statements[0]!.attestation!;
    expect(attestation).toMatchObject({ form: 'certificates', offset: null });
    const { report } = await compare(attestation.bytes, csr('rsa-2048'));
    expect(report.verdict).toBe('verified');
  });

  it('in an OCTET STRING, as DER, PEM or base64', () => {
    for (const content of [PKC, pem('PKCS7', PKC)]) {
      const { attestation } = bundled(octetString(content)).statements[0]!;
      expect(attestation).toMatchObject({ form: 'octet-string', bytes: content });
    }
  });

  it('inside an EXPLICIT tag', () => {
    expect(bundled(context(0, PKC)).statements[0]!.attestation).toMatchObject({
      form: 'content-info',
      bytes: PKC,
    });
  });

  it('as certificates beside the statements, or as the statement', async () => {
    const beside = bundled(octetString(Uint8Array.of(1)), sequence(...CERTIFICATES));
    expect(beside.statements[0]!.attestation).toBeNull();
    const within = bundled(sequence(...CERTIFICATES)).statements[0]!.attestation;
    for (const carried of [beside.bag, within]) {
      expect(carried).toMatchObject({ form: 'certificates', offset: null });
      // As the file that cmu would have written.
      expect(carried!.bytes).toEqual(PKC);
    }
  });

  it('nowhere: an unknown statement is listed and left alone', () => {
    const { statements, bag } = bundled(octetString(Uint8Array.of(1, 2)), sequence(CERTIFICATES[4]!));
    expect(statements).toMatchObject([{ type: TYPE, attestation: null }]);
    expect(bag).toBeNull();
    expect(read(sequence(sequence(sequence(oid(TYPE)))))[0]!.statements[0]).toMatchObject({
      attestation: null,
    });
  });

  it('is verified against the request that carries it', async () => {
    const carrier = csr('rsa-2048', { attributes: [csrAttribute(ATTRIBUTE, sequence(sequence(statement)))] });
    const [{ statements }] = readCsrAttestations({ bytes: carrier }) as readonly [CsrAttestations];
    const { bytes } = statements[0]!.attestation!;
    expect((await compare(bytes, carrier)).report).toMatchObject({
      verdict: 'verified',
      csr: { keyMatches: true },
    });
    const thief = csr('rsa-2048-other', {
      attributes: [csrAttribute(ATTRIBUTE, sequence(sequence(statement)))],
    });
    expect((await compare(bytes, thief)).report.verdict).toBe('failed');
  });
});

describe('requests without', () => {
  it('attestations give none', async () => {
    expect(readCsrAttestations({ bytes: csr('rsa-2048') })).toEqual([]);
    expect(
      readCsrAttestations({
        bytes: csr('rsa-2048', { attributes: [csrAttribute(OID.extensionRequest, sequence())] }),
      }),
    ).toEqual([]);
    const { report } = await inspect({
      file: 'a',
      bytes: PKC,
      userAnchors: [],
      at: new Date(),
      csr: { file: 'b', bytes: csr('rsa-2048') },
    });
    expect(report.findings.map(({ code }) => code)).not.toContain('PKC412');
  });

  it.each([
    ['nothing', sequence()],
    ['a string', HINT],
    ['odd nesting', [1, 2, 3, 4, 5, 6].reduce((inner) => sequence(inner), statement)],
    ['a list of numbers', sequence(boolean(true), boolean(false))],
  ])('sense (%s) give a statement without a type, and no PKC', (_name, value) => {
    const bundles = read(value);
    expect(bundles.flatMap(({ statements }) => statements)).toMatchObject([
      { type: null, attestation: null },
    ]);
    expect(bundles.map(({ bag }) => bag)).toEqual([null]);
  });

  it('being readable say why', () => {
    expect(readCsrAttestations({ bytes: concat() })).toMatchObject({
      code: 'PKC401',
    });
  });
});
