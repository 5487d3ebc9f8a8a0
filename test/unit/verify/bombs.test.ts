import { afterAll, describe, expect, test } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { inspect } from '../../../src/core/inspect.ts';
import { MAX_FINDINGS } from '../../../src/core/base/limits.ts';
import { renderTextView } from '../../../src/core/elements/textView.ts';
import { readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { BOMBS } from '../../fixtures/generator/bombs.ts';
import { sampleRoots } from '../../fixtures/generator/samples.ts';
import { MOST_SECONDS, secondsOfProcessor } from '../processor.ts';

/** Characters of a report; a browser has to draw it. */
const REPORT_LIMIT = 8_000_000;

const anchors = sampleRoots().flatMap((bytes) => {
  const read = readUserAnchor({ bytes, origin: 'test' });
  return 'anchor' in read ? [read.anchor] : [];
});

/** Seconds of the processor that each file took. */
const taken: { readonly name: string; readonly index: number; readonly whole: number }[] = [];

/** The file that took longest, in words. */
function worst(step: 'index' | 'whole'): string {
  const [longest] = taken.toSorted((a, b) => b[step] - a[step]);
  return longest === undefined ? 'not measured' : `${longest[step].toFixed(1)} s (${longest.name})`;
}

describe('files made to exhaust', () => {
  afterAll(() =>
    console.log(`of ${taken.length} files: index at most ${worst('index')}, whole answer ${worst('whole')}`),
  );

  test.each(BOMBS)('$name', { timeout: 60_000 }, async ({ name, bytes: make }) => {
    const bytes = make();
    const at = new Date('2026-11-23T00:00:00Z');
    const indexed = secondsOfProcessor();
    expect(indexAsn1({ bytes, root: 'ContentInfo' }).bytes).toBe(bytes);
    const indexing = indexed();
    const spent = secondsOfProcessor();
    const inspection = await inspect({ file: 'a.pkc', bytes, userAnchors: anchors, at });
    expect(renderTextView(inspection).text).not.toBe('');
    const whole = spent();
    taken.push({ name, index: indexing, whole });
    expect(whole).toBeLessThan(MOST_SECONDS);
    const { report, index } = inspection;
    // What it is gets said, with a place in the file, and nothing is verified.
    expect(report.verdict).not.toBe('verified');
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.findings.length).toBeLessThanOrEqual(MAX_FINDINGS + 1);
    const octets = index?.bytes.length ?? bytes.length;
    for (const { offset, length } of report.findings) {
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset + length).toBeLessThanOrEqual(Math.max(octets, bytes.length));
    }
    expect(JSON.stringify(report).length).toBeLessThan(REPORT_LIMIT);
  });
});
