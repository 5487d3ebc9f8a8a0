import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { describeExtension } from '../../../src/core/decode/describeExtension.ts';
import { HAS_VECTORS, vector, WITHOUT_VECTORS } from '../../fixtures/genuine.ts';
import { extension, KEY_BITS, said, SPKI, tlv } from './support.ts';

const hash = (algorithm: string, octets: string): string =>
  createHash(algorithm).update(Buffer.from(octets, 'hex')).digest('hex');

const formulaOf = (identifier: string): string | undefined =>
  said(extension('2.5.29.14', tlv('04', identifier))).find(([label]) => label === 'formula')?.[1];

/** Formula and the identifier that it makes of the key. */
const FORMULAS: readonly (readonly [RegExp, string])[] = [
  [/^SHA-1 of the key bits \(RFC 5280 section 4\.2\.1\.2, method 1\)$/, hash('sha1', KEY_BITS)],
  [/^0100 and the last 60 bits of SHA-1/, `4${hash('sha1', KEY_BITS).slice(-15)}`],
  [/^first 160 bits of SHA-256 .*RFC 7093 section 2, method 1/, hash('sha256', KEY_BITS).slice(0, 40)],
  [/^first 160 bits of SHA-384 .*method 2/, hash('sha384', KEY_BITS).slice(0, 40)],
  [/^first 160 bits of SHA-512 .*method 3/, hash('sha512', KEY_BITS).slice(0, 40)],
  [/^SHA-256 of the key bits$/, hash('sha256', KEY_BITS)],
  [/^SHA-384 of the key bits$/, hash('sha384', KEY_BITS)],
  [/^SHA-512 of the key bits$/, hash('sha512', KEY_BITS)],
  [/^SHA-256 of the SubjectPublicKeyInfo .*method 4/, hash('sha256', SPKI)],
  [/^SHA-384 of the SubjectPublicKeyInfo .*method 4/, hash('sha384', SPKI)],
  [/^SHA-512 of the SubjectPublicKeyInfo .*method 4/, hash('sha512', SPKI)],
  [/^SHA-1 of the SubjectPublicKeyInfo$/, hash('sha1', SPKI)],
];

describe('the formula of a subject key identifier', () => {
  test.each(FORMULAS)('%s', (name, identifier) => expect(formulaOf(identifier)).toMatch(name));

  test('one octet off is none of them', () => {
    const wrong = `00${hash('sha1', KEY_BITS).slice(2)}`;
    expect(formulaOf(wrong)).toBe('unknown: none that is known gives it from the key');
    expect(formulaOf('')).toBe('unknown: none that is known gives it from the key');
  });
});

const decodedOf = (file: string) => {
  const index = indexAsn1({ bytes: vector(file), root: 'ContentInfo' });
  return Array.from({ length: index.count }, (_, node) => describeExtension(index, node, VOCABULARY)).filter(
    (decoded, node) => decoded?.node === node,
  );
};

describe.skipIf(!HAS_VECTORS)(`the genuine files${WITHOUT_VECTORS}`, () => {
  test('ECC: both issuers take SHA-256 of the key bits, the attested key has a value of its own', () => {
    const formulas = decodedOf('thales/ecc-pkc.p7b')
      .filter((decoded) => decoded?.oid === '2.5.29.14')
      .map((decoded) => decoded!.lines.find(({ label }) => label === 'formula')?.value);
    expect(new Set(formulas)).toEqual(
      new Set(['SHA-256 of the key bits', 'unknown: none that is known gives it from the key']),
    );
    expect(formulas.filter((formula) => formula === 'SHA-256 of the key bits')).toHaveLength(2);
  });

  test.each(['thales/rsa-pkc.p7b', 'thales/ecc-pkc.p7b'])(
    '%s: each extension is known, none is wrong',
    (file) => {
      const decoded = decodedOf(file);
      expect(decoded.length).toBeGreaterThan(10);
      for (const one of decoded) expect(one).toMatchObject({ known: true, problems: [] });
    },
  );
});
