import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/core/asn1/index/path.ts';
import { renderTextView } from '../../../src/core/elements/textView.ts';
import { inspect } from '../../../src/core/inspect.ts';
import type { InspectedFile } from '../../../src/extension/editor/inspectedFile.ts';
import { shownElement, textModelOf } from '../../../src/extension/text/textModel.ts';

async function modelOf(name: string, bytes: Uint8Array) {
  const inspection = await inspect({ file: name, bytes, userAnchors: [], at: new Date('2026-11-23') });
  const view = renderTextView(inspection);
  // As it comes from the worker.
  const model = textModelOf({} as InspectedFile, { revision: 1, inspection }, structuredClone(view));
  return { model, lines: view.text.split('\n') };
}

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../media/samples', name)));

describe('the model of a text view', () => {
  it('leads from a printed place to the line of its element, at which the finding stands', async () => {
    for (const name of ['forged-chain.pkc', 'broken.pkc', 'luna-rsa-verified.pkc']) {
      const { model, lines } = await modelOf(name, sample(name));
      expect(model.head.findings.length).toBeGreaterThan(0);
      for (const { code, places } of model.head.findings) {
        const [place] = places;
        const element = shownElement(model, place!);
        expect(model.findings.get(element!.node)?.map((finding) => finding.code)).toContain(code);
        expect(lines[element!.line]).toMatch(new RegExp(`  -- .*\\b${code}\\b.*  @\\d`));
        expect(model.lines.nodeAt(element!.line)).toBe(element!.node);
      }
    }
  });

  it('has the finding of a cut file at the element that was cut', async () => {
    const { model } = await modelOf('broken.pkc', sample('broken.pkc'));
    const found = [...model.findings].map(([node, findings]) => [
      pathOf(model.index!, node).replace(/.*\.rsaPublicKey/, 'rsaPublicKey'),
      findings.map(({ code }) => code),
    ]);
    expect(found).toEqual([['rsaPublicKey.modulus', ['PKC102']]]);
  });

  it('has sections and findings, and no element, of a file that is not shown', async () => {
    const { model } = await modelOf('a.pkc', new TextEncoder().encode('no attestation'));
    expect(model.index).toBeNull();
    expect(model.head.sections.map(({ title }) => title)).toContain('Findings');
    expect(model.findings.size).toBe(0);
    expect(model.lines.nodeAt(0)).toBeNull();
    for (const { places } of model.head.findings)
      for (const place of places) expect(shownElement(model, place)).toBeNull();
  });
});
