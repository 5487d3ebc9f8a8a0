import { describe, expect, test } from 'vitest';
import { renderCompareView } from '../../../src/core/elements/compareView.ts';
import { pkcFile } from '../../fixtures/generator/luna.ts';
import { eccChain } from '../../fixtures/generator/lunaEcc.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { HAS_VECTORS, vector, WITHOUT_VECTORS } from '../../fixtures/genuine.ts';
import { inspect } from '../../../src/core/inspect.ts';
import { inspectionOf } from '../../fixtures/inspections.ts';

/** Lines that stand in one text alone. */
function difference(a: string, b: string): readonly string[] {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return [...left.filter((line) => !right.includes(line)), ...right.filter((line) => !left.includes(line))];
}

describe('the view for comparison', () => {
  test('has no offset, no length, no file name and no time of verification', async () => {
    const { report, ...rest } = await inspectionOf(rsaChain());
    const view = renderCompareView({ report, ...rest });
    expect(view).not.toMatch(/@\d+ \+\d+/);
    expect(view).not.toContain('a.pkc');
    expect(view).not.toContain(report.verifiedAt);
    expect(view).toContain('Key usage, critical: allowed digitalSignature');
    expect(renderCompareView({ report: { ...report, file: 'b.pkc', verifiedAt: '2030' }, ...rest })).toBe(
      view,
    );
  });

  test('does not depend on the order of the certificates', async () => {
    const chain = rsaChain();
    const [one, other] = [await inspectionOf(chain), await inspectionOf(chain, pkcFile(chain.toReversed()))];
    expect(one.index!.bytes).not.toEqual(other.index!.bytes);
    // Whether DER would have sorted them so is a finding, and said.
    expect(
      difference(renderCompareView(one), renderCompareView(other)).filter((line) => !line.includes('PKC115')),
    ).toEqual([]);
  });

  test('two attestations of one HSM differ in their key and in what is made from it', async () => {
    const one = renderCompareView(await inspectionOf(eccChain()));
    const other = renderCompareView(await inspectionOf(eccChain({ keys: { pkc: 'ec-p256-other' } })));
    const lines = difference(one, other);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(
        /SPKI SHA-256|subjectPublicKey|subjectKeyIdentifier|signatureValue|ecdsaSigValue|^\s+[rs]: INTEGER|key identifier|PKC114/,
      );
    }
  });

  test('what is new in each certificate stands at its end', async () => {
    const lines = renderCompareView(await inspectionOf(eccChain())).split('\n');
    const heads = lines.flatMap((line, i) => (line.includes('values of this certificate alone') ? [i] : []));
    expect(heads).toHaveLength(lines.filter((line) => /^\s+certificate: /.test(line)).length);
    for (const head of heads) expect(lines[head + 1]).toMatch(/^\s+serialNumber: INTEGER/);
  });

  test('values that differ behind the cut are told apart', async () => {
    const view = renderCompareView(await inspectionOf(rsaChain()));
    expect(view).toMatch(/modulus: INTEGER \d+… \(SHA-256 [0-9a-f]{64}\)/);
  });

  test('a file of which nothing is shown', async () => {
    const bytes = new TextEncoder().encode('no attestation');
    const inspection = await inspect({ file: 'a', bytes, userAnchors: [], at: new Date(0) });
    expect(renderCompareView(inspection)).toMatch(/verdict: unreadable[^]*Nothing of the file is shown\.\n$/);
  });
});

test.skipIf(!HAS_VECTORS)(`the genuine files are told whole${WITHOUT_VECTORS}`, async () => {
  for (const name of ['thales/rsa-pkc.p7b', 'thales/ecc-pkc.p7b']) {
    const inspection = await inspect({
      file: name,
      bytes: vector(name),
      userAnchors: [],
      at: new Date('2026-11-23'),
    });
    const elements = renderCompareView(inspection).split('\nStructure\n')[1]!.trimEnd().split('\n');
    const headings = elements.filter((line) => line.includes('values of this certificate alone')).length;
    expect(elements).toHaveLength(inspection.index!.count + headings);
  }
});
