import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import type { Inspection } from '../../../src/core/words/inspection.ts';
import { renderJson } from '../../../src/core/forms/json.ts';
import { renderMarkdown } from '../../../src/core/forms/markdown.ts';
import { renderCertificates } from '../../../src/core/forms/pem.ts';
import { renderSarif } from '../../../src/core/forms/sarif.ts';
import { renderText } from '../../../src/core/forms/text.ts';
import { lineMap } from '../../../src/core/elements/lineMap.ts';
import { renderTextView } from '../../../src/core/elements/textView.ts';
import { type TrustAnchor, readUserAnchor } from '../../../src/core/verify/anchors.ts';
import { expectGolden } from '../../fixtures/golden/golden.ts';
import { reasonWords } from '../../../src/core/words/en/reasons.ts';

const SAMPLES = join(import.meta.dirname, '../../../media/samples');

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

function anchor(name: string): TrustAnchor {
  const result = readUserAnchor({ bytes: sample(name), origin: name });
  if ('problem' in result) throw new Error(reasonWords(result.problem));
  return result.anchor;
}

/** Samples that are compared with a request of theirs, as the editor does with the file of the same name. */
const REQUESTS: Readonly<Record<string, string>> = { 'other-key.pkc': 'other-key.csr' };

/** Whole answers on the samples, at one instant, under the samples' own roots. */
function inspectSample(file: string): Promise<Inspection> {
  const userAnchors = ['sample-root-rsa.pem', 'sample-root-ecc.pem'].map(anchor);
  const request = REQUESTS[file];
  const csr = request === undefined ? undefined : { file: request, bytes: sample(request) };
  return inspect({ file, bytes: sample(file), userAnchors, at: new Date('2026-11-23T00:00:00Z'), csr });
}

const CASES = [
  ['luna-rsa-verified.pkc', 'verified'],
  ['luna-ecc-verified.pkc', 'verified'],
  ['forged-chain.pkc', 'failed'],
  ['broken.pkc', 'unreadable'],
  ['other-key.pkc', 'failed'],
  ['other-key.csr', 'unreadable'],
] as const;

describe.each(CASES)('%s', (file, verdict) => {
  let inspection: Inspection;
  beforeAll(async () => {
    inspection = await inspectSample(file);
  });

  it(`is ${verdict}`, () => {
    expect(inspection.report.verdict).toBe(verdict);
  });

  it('gives the approved text, JSON and Markdown', () => {
    expectGolden(
      `test/fixtures/golden/${file}.txt`,
      renderText(inspection.report, { color: false, width: 100 }),
    );
    expectGolden(`test/fixtures/golden/${file}.json`, renderJson(inspection.report));
    expectGolden(`test/fixtures/golden/${file}.md`, renderMarkdown(inspection.report));
  });

  it('gives the approved text view, with a line for each element', () => {
    const view = renderTextView(inspection);
    const { text } = view;
    expectGolden(`test/fixtures/golden/${file}.view.txt`, text);
    const { index } = inspection;
    const lines = lineMap(index, view);
    const all = text.split('\n');
    for (let node = 0; node < (index?.count ?? 0); node++) {
      const range = lines.rangeOf(node)!;
      expect(all[range.first]).toContain(`@${index!.offset[node]!} +`);
      expect(lines.nodeAt(range.first)).toBe(node);
    }
  });

  it('gives the approved certificates', () => {
    expectGolden(`test/fixtures/golden/${file}.pem`, renderCertificates(inspection));
  });
});

it('gives the approved SARIF log of several files', async () => {
  const inspections = await Promise.all(CASES.map(([file]) => inspectSample(file)));
  const reports = inspections.map(({ report }) => report);
  expectGolden('test/fixtures/golden/samples.sarif', renderSarif(reports, '0.0.0'));
});
