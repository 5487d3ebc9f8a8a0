import { describe, expect, test } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { elementOf } from '../../../src/core/asn1/index/asn1Index.ts';
import { seeds, trusted } from '../../fuzz/corpus.ts';
import { fuzz } from '../../fuzz/fuzz.ts';
import { mutate } from '../../fuzz/mutate.ts';
import { learn, objection } from '../../fuzz/oracle.ts';
import { look } from '../../fuzz/properties.ts';
import { Random } from '../../fuzz/random.ts';
import { withElement } from '../../fuzz/rebuild.ts';
import { ATTACKS } from '../../fixtures/generator/attacks.ts';
import { IS_DEEP } from '../sample.ts';

const MEGABYTES = 1024 * 1024;

/** Changed files of a whole run. */
const CHANGED = 3000;

describe('fuzzing', () => {
  // `npm run fuzz` runs more of the same.
  const words = IS_DEEP ? `all ${CHANGED}` : `the first ${CHANGED / 10} of ${CHANGED}; test:deep takes all`;
  test(`changed files have no fault (${words})`, { timeout: 600_000 }, async () => {
    const wanted = IS_DEEP ? CHANGED : CHANGED / 10;
    const { cases, failure, grown } = await fuzz({
      seed: 3,
      cases: wanted,
      seconds: Infinity,
      everyOctet: false,
    });
    expect(failure).toBeNull();
    // Those that are cut come on top.
    expect(cases).toBeGreaterThan(wanted);
    expect(cases).toBeGreaterThan(500);
    expect(grown).toBeLessThan(64 * MEGABYTES);
  });

  test('the same seed makes the same cases', () => {
    const [first, second] = seeds();
    const make = () => {
      const random = new Random(5);
      return Array.from({ length: 20 }, () => mutate(first!, random, second!));
    };
    expect(make()).toEqual(make());
  });

  test('an element put in its own place leaves the file as it is, an empty one shortens it by as much', () => {
    const [bytes] = seeds();
    const index = indexAsn1({ bytes: bytes!, root: 'ContentInfo' });
    for (let node = 0; node < index.count; node += 7) {
      expect(withElement(index, node, elementOf(index, node))).toEqual(bytes);
    }
    const without = withElement(index, 1, new Uint8Array());
    expect(indexAsn1({ bytes: without, root: 'any' }).problems).toEqual([]);
  });

  test('a wrong "verified" is objected to', async () => {
    const anchors = trusted();
    const sound = (await look(seeds()[0]!, anchors)).inspection;
    const known = learn([sound]);
    expect(objection(sound, known)).toBeNull();
    const forged = ATTACKS.find(({ name }) => name === 'rsa: dac changed after it was signed')!;
    const { inspection } = await look(forged.bytes(), anchors);
    // As if the product had believed it.
    const report = { ...inspection.report, trustAnchor: sound.report.trustAnchor };
    expect(objection({ ...inspection, report }, known)).toMatch(/never signed/);
    const all = new Set(known.signedParts);
    const everything = { ...known, signedParts: { has: () => true } as unknown as ReadonlySet<string> };
    expect(objection({ ...inspection, report }, everything)).toMatch(/link \d does not verify/);
    expect(all.size).toBeGreaterThan(2);
  });
});
