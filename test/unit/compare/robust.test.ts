import { describe, expect, it } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { LUNA } from '../../../src/core/formats/luna/luna.ts';
import { readAttestation } from '../../../src/core/verify/attestation.ts';
import { type CsrComparison, matchCsr } from '../../../src/core/compare/matchCsr.ts';
import { readCsrAttestations } from '../../../src/core/formats/csrAttestations.ts';
import { csr, csrAttribute, pemCsr } from '../../fixtures/generator/csr.ts';
import { concat, sequence } from '../../fixtures/generator/der.ts';
import { oid } from '../../fixtures/generator/primitives.ts';
import { flipBit } from '../../fixtures/generator/tamper.ts';
import { pkcOf } from '../../fixtures/comparisons.ts';

const attestation = readAttestation({
  index: indexAsn1({ bytes: pkcOf('ec-p256'), root: 'ContentInfo' }),
  format: LUNA,
});

async function match(bytes: Uint8Array): Promise<CsrComparison> {
  const { comparison } = await matchCsr({
    csr: { file: 'a.csr', bytes },
    attestation,
    attested: attestation.attested[0]!,
    format: LUNA,
    vocabulary: VOCABULARY,
  });
  return comparison;
}

/** Every finding lies inside its file. */
function expectSound({ findings }: CsrComparison, octets: number): void {
  for (const finding of findings.filter((one) => one.in)) {
    expect(finding.offset).toBeGreaterThanOrEqual(0);
    expect(finding.offset + finding.length).toBeLessThanOrEqual(octets);
  }
}

describe('a damaged request', () => {
  const der = csr('ec-p256');

  it('passes before it is damaged', async () => {
    expect((await match(der)).status).toBe('pass');
  });

  it('never passes cut at any octet, and says where it ends', async () => {
    for (let end = 0; end < der.length; end++) {
      const result = await match(der.slice(0, end));
      expect(result).toMatchObject({ status: 'fail', report: null });
      expectSound(result, der.length);
    }
  });

  it('never passes with any octet changed', async () => {
    for (let at = 0; at < der.length; at++) {
      const result = await match(flipBit(der, at, at % 8));
      expect({ at, status: result.status }).toEqual({ at, status: 'fail' });
      expectSound(result, der.length);
    }
  });

  it('in PEM never passes with any character of the text changed, but for one that says nothing', async () => {
    const text = pemCsr('ec-p256');
    for (let at = 0; at < text.length; at += 3) {
      const changed = Uint8Array.from(text);
      changed[at] = changed[at] === 0x2a ? 0x2b : 0x2a;
      const { status } = await match(changed);
      // The line break after the block belongs to no block.
      if (at < text.length - 1) expect({ at, status }).toEqual({ at, status: 'fail' });
    }
  });
});

describe('a request with attestations', () => {
  it('is read without a throw, whatever was changed', () => {
    const statement = sequence(oid('2.999.1'), pkcOf('ec-p256'));
    const value = sequence(sequence(statement), sequence(statement));
    const der = csr('ec-p256', { attributes: [csrAttribute('1.2.840.113549.1.9.16.2.59', value)] });
    for (let at = 0; at < der.length; at += 7) {
      const results = [
        readCsrAttestations({ bytes: flipBit(der, at, at % 8) }),
        readCsrAttestations({ bytes: der.slice(0, at) }),
      ];
      for (const result of results) expect('code' in result || Array.isArray(result)).toBe(true);
    }
  });
});

describe('a crowd of requests for one key', () => {
  it('costs a bounded number of signature checks', async () => {
    const bad = pemCsr('ec-p256', { tamperSignature: (octets) => flipBit(octets, -1) });
    const crowd = concat(...Array.from({ length: 500 }, () => bad), pemCsr('ec-p256'));
    const result = await match(crowd);
    // The sound one stands behind the bound, so it is not found: what was not checked does not pass.
    expect(result).toMatchObject({
      status: 'fail',
      report: { count: 501, keyMatches: true, signatureValid: false },
    });
  });
});
