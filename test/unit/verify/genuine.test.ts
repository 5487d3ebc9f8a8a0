import { describe, expect, test } from 'vitest';
import { childrenOf, elementOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { descendantNamed } from '../../../src/core/asn1/index/fields.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { inspect } from '../../../src/core/inspect.ts';
import type { Report } from '../../../src/core/words/report.ts';
import { type TrustAnchor, readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { certsOnly } from '../../fixtures/generator/cms.ts';
import { HAS_VECTORS, WITHOUT_VECTORS, vector } from '../../fixtures/genuine.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';
import { range, sample } from '../sample.ts';

const AT = new Date('2026-11-23T00:00:00Z');

function look(bytes: Uint8Array, at = AT, userAnchors: readonly TrustAnchor[] = []) {
  return inspect({ file: 'x.pkc', bytes, userAnchors, at });
}

/** Certificates of a file, each as DER. */
function certificatesOf(bytes: Uint8Array): Uint8Array[] {
  const index = indexAsn1({ bytes, root: 'ContentInfo' });
  const bag = descendantNamed(index, 0, 'content', 'signedData', 'certificates');
  return childrenOf(index, bag).map((node) => elementOf(index, node));
}

async function offsetsOf(bytes: Uint8Array): Promise<Record<string, number[]>> {
  const { report } = await look(bytes);
  const offsets: Record<string, number[]> = {};
  for (const { code, offset } of report.findings) (offsets[code] ??= []).push(offset);
  for (const list of Object.values(offsets)) list.sort((a, b) => a - b);
  return offsets;
}

describe.runIf(HAS_VECTORS)(`the vendor's vectors${WITHOUT_VECTORS}`, () => {
  const rsa = HAS_VECTORS ? vector('thales/rsa-pkc.p7b') : new Uint8Array();
  const ecc = HAS_VECTORS ? vector('thales/ecc-pkc.p7b') : new Uint8Array();

  test('RSA: verified under the root inside the file', async () => {
    const { report } = await look(rsa);
    expect(report).toMatchObject({
      verdict: 'verified',
      format: 'luna-rsa',
      encoding: 'der',
      attestedKey: { algorithm: 'RSA', bits: 2048, curve: null, exponent: '65537' },
      hsm: {
        serial: '521174',
        model: 'Luna K7',
        firmware: { value: '7.8.4', basis: 'inferred', raw: '54000700' },
      },
      trustAnchor: { name: 'Chrysalis-ITS Root', source: 'built-in' },
    });
    expect(report.chain.map(({ role, offset, link }) => [role, offset, link])).toEqual([
      ['pkc', 45, 'valid'],
      ['dac', 1274, 'valid'],
      ['hoc', 2715, 'valid'],
      ['mic', 4164, 'valid'],
      ['root', 5633, 'anchor'],
    ]);
    expect(report.checks.map(({ id, status }) => [id, status])).toEqual([
      ['integrity', 'pass'],
      ['csr-match', 'not-run'],
      ['key-attributes', 'pass'],
    ]);
  });

  test('ECC: verified under the pinned root inside the file', async () => {
    const { report } = await look(ecc);
    expect(report).toMatchObject({
      verdict: 'verified',
      format: 'luna-ecc',
      attestedKey: { algorithm: 'EC', bits: 256, curve: 'P-256' },
      hsm: { serial: '521174', model: null, firmware: null, ouid: '43000000ae000002d6f30700' },
    });
    expect(report.chain.map(({ role, offset }) => [role, offset])).toEqual([
      ['pkc', 45],
      ['ecc-hoc', 659],
      ['ecc-mic', 1394],
    ]);
  });

  test('RSA: every departure from the rules is a remark at its octet', async () => {
    const offsets = await offsetsOf(rsa);
    expect(offsets).toEqual({
      PKC111: [667, 689, 711, 733, 2113, 2135, 2157, 3584, 3606],
      PKC112: [672, 694, 716, 2118, 2140, 2162, 3589, 3611],
      PKC115: [41],
      PKC231: [45, 1274, 2715, 4164],
      PKC232: [1274, 2715, 4164, 5633],
      PKC233: [5633],
      PKC234: [4306],
      PKC235: [5655, 6495],
    });
    const { report } = await look(rsa);
    expect(report.findings.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test('ECC: every departure from the rules is a remark at its octet', async () => {
    expect(await offsetsOf(ecc)).toEqual({
      PKC111: [531, 1225, 1247],
      PKC112: [536, 1230, 1252],
      PKC113: [81, 552, 694, 1285, 1428, 2024],
      PKC114: [609],
      PKC116: [830, 1564, 1731],
      PKC233: [1394],
    });
    const { report } = await look(ecc);
    const root = report.findings.find(({ code }) => code === 'PKC233')!;
    expect(root.related.map(({ offset }) => offset)).toEqual([1996]);
  });

  test('RSA without its root: verified under the anchor of the store', async () => {
    const { report } = await look(certsOnly(certificatesOf(rsa).slice(0, 4)));
    expect(report.verdict).toBe('verified');
    expect(report.chain.at(-1)).toMatchObject({
      role: 'root',
      serial: '0080450000000d',
      offset: null,
      link: 'anchor',
    });
  });

  test('ECC without its root: verified, as the key that signed has the pinned fingerprint', async () => {
    const { report } = await look(certsOnly(certificatesOf(ecc).slice(0, 2)));
    expect(report.verdict).toBe('verified');
    expect(report.chain.at(-1)).toMatchObject({
      role: 'ecc-mic',
      offset: null,
      link: 'anchor',
      notAfter: '2030-08-12T15:23:06Z',
    });
    const late = await look(certsOnly(certificatesOf(ecc).slice(0, 2)), new Date('2035-01-01T00:00:00Z'));
    expect(late.report.findings.filter(({ code }) => code === 'PKC206')).toHaveLength(3);
  });

  test("the roots that the vendor publishes are taken as the user's own", async () => {
    for (const [file, root] of [
      [rsa, 'thales/luna-rsa-root-certificate.pem'],
      [ecc, 'thales/luna-ecc-root-certificate.pem'],
      [rsa, 'chrysalis-root-80450000000D.pem'],
    ] as const) {
      const read = readUserAnchor({ bytes: vector(root), origin: root });
      if ('problem' in read) throw new Error(reasonWords(read.problem));
      const { report } = await look(file, AT, [read.anchor]);
      expect(report.verdict).toBe('verified');
      expect(report.trustAnchor?.source).toBe('built-in');
    }
  });

  test.each([
    ['2001-12-31T23:59:59Z', 'PKC207'],
    ['2035-01-01T00:00:00Z', 'PKC206'],
  ])('RSA at %s: failed with %s', async (at, code) => {
    const { report } = await look(rsa, new Date(at));
    expect(report.verdict).toBe('failed');
    expect(report.findings.some((finding) => finding.code === code)).toBe(true);
  });

  test('at 2035-01-01 both fail', async () => {
    const at = new Date('2035-01-01T00:00:00Z');
    expect((await look(rsa, at)).report.verdict).toBe('failed');
    expect((await look(ecc, at)).report.verdict).toBe('failed');
  });

  test('RSA between the expiry of the root and that of the certificates below: failed', async () => {
    const at = new Date('2032-02-01T00:00:00Z');
    expect((await look(rsa, at)).report.verdict).toBe('failed');
    expect((await look(certsOnly(certificatesOf(rsa).slice(0, 4)), at)).report.verdict).toBe('failed');
  });

  test('under another root both fail', async () => {
    for (const [file, other] of [
      [rsa, ecc],
      [ecc, rsa],
    ] as const) {
      const certificates = certificatesOf(file);
      const { report } = await look(certsOnly([...certificates.slice(0, -2), certificatesOf(other).at(-1)!]));
      expect(report.verdict).toBe('failed');
      expect(report.checks[0]).toMatchObject({ id: 'integrity', status: 'fail' });
    }
  });

  const belowEccRoot = sample(range(45, 1394), 8);
  test(
    `ECC: one flipped bit in an octet below the root, and it failed (${belowEccRoot.words})`,
    { timeout: 120_000 },
    async () => {
      const [leaf, , root] = childrenOfBag(ecc);
      expect([leaf!.start, root!.start]).toEqual([45, 1394]);
      expect(await flips(ecc, belowEccRoot.items, ({ verdict }) => verdict === 'failed')).toEqual([]);
    },
  );

  const belowRsaRoot = sample(range(45, 5633, 7), 8);
  test(
    `RSA: one flipped bit in every seventh octet below the root, and it failed (${belowRsaRoot.words})`,
    { timeout: 120_000 },
    async () => {
      const certificates = childrenOfBag(rsa);
      expect([certificates[0]!.start, certificates[4]!.start]).toEqual([45, 5633]);
      expect(await flips(rsa, belowRsaRoot.items, ({ verdict }) => verdict === 'failed')).toEqual([]);
    },
  );

  const inEccRoot = sample(range(1394, 2131), 8);
  test(
    `ECC: a flipped bit in the root fails, or is told (${inEccRoot.words})`,
    { timeout: 120_000 },
    async () => expect(await flips(ecc, inEccRoot.items, isTold)).toEqual([]),
  );

  const inRsaRoot = sample(range(5633, 7027, 5), 8);
  test(
    `RSA: a flipped bit in the root fails, or is told (${inRsaRoot.words})`,
    { timeout: 120_000 },
    async () => expect(await flips(rsa, inRsaRoot.items, isTold)).toEqual([]),
  );

  test('a root whose dates were changed does not make the anchor live longer', async () => {
    const longer = rsa.slice();
    // notAfter of the root in the file, 320101000000Z: its year becomes 49.
    expect(String.fromCharCode(...longer.subarray(5797, 5810))).toBe('320101000000Z');
    longer.set([0x34, 0x39], 5797);
    const { report } = await look(longer, new Date('2032-02-01T00:00:00Z'));
    expect(report.verdict).toBe('failed');
    expect(report.findings.find(({ code }) => code === 'PKC206')?.offset).toBe(5778);
  });

  test('a forgery with the genuine root appended names no trust anchor', async () => {
    const flipped = ecc.slice();
    flipped[320]! ^= 1;
    const { report } = await look(flipped);
    expect(report.chain.at(-1)?.link).toBe('anchor');
    expect(report.trustAnchor).toBeNull();
  });
});

function childrenOfBag(bytes: Uint8Array): { readonly start: number }[] {
  return certificatesOf(bytes).map(({ byteOffset }) => ({ start: byteOffset }));
}

/** Those of the offsets at which a file with one flipped bit gets an answer that is not expected. */
async function flips(
  file: Uint8Array,
  offsets: readonly number[],
  isExpected: (report: Report) => boolean,
): Promise<number[]> {
  const unexpected: number[] = [];
  for (const at of offsets) {
    const flipped = file.slice();
    flipped[at]! ^= 1 << (at % 8);
    if (!isExpected((await look(flipped)).report)) unexpected.push(at);
  }
  return unexpected;
}

/** Whether a change is not passed over in silence. */
function isTold({ verdict, findings }: Report): boolean {
  return (
    verdict !== 'verified' || findings.some(({ severity, code }) => severity !== 'info' || code === 'PKC221')
  );
}
