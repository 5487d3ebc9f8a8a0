import { describe, expect, it } from 'vitest';
import type { Asn1Index } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import type { Inspection } from '../../../src/core/words/inspection.ts';
import { lineMap } from '../../../src/core/elements/lineMap.ts';
import { MAX_TEXT_ELEMENTS, renderTextView } from '../../../src/core/elements/textView.ts';
import { finding, hostileReport, report } from '../../fixtures/reports.ts';

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (octet) => Number.parseInt(octet, 16));
}

function indexOf(hex: string): Asn1Index {
  return indexAsn1({ bytes: bytes(hex), root: 'any' });
}

function inspection(part: Partial<Inspection>): Inspection {
  return {
    report: report({ findings: [] }),
    index: null,
    certificates: [],
    annotations: [],
    decoded: [],
    ...part,
  };
}

// SEQUENCE { INTEGER 5, SEQUENCE { NULL, BOOLEAN TRUE }, UTF8String "a" }
const SMALL = '300d020105300505000101ff0c0161';

function treeOf(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('Structure:')) + 2);
}

function viewWithLines(of: Inspection) {
  const view = renderTextView(of);
  return { text: view.text, lines: lineMap(of.index, view) };
}

describe('renderTextView', () => {
  it('gives each element a line: indentation, type, value, offset, length', () => {
    expect(treeOf(renderTextView(inspection({ index: indexOf(SMALL) })).text)).toEqual([
      'SEQUENCE  @0 +15',
      expect.stringMatching(/^ {2}.*INTEGER 5 .*@2 \+3$/),
      expect.stringMatching(/^ {2}.*SEQUENCE {2}@5 \+7$/),
      expect.stringMatching(/^ {4}.*NULL {2}@7 \+2$/),
      expect.stringMatching(/^ {4}.*BOOLEAN TRUE {2}@9 \+3$/),
      expect.stringMatching(/^ {2}.*UTF8String a {2}@12 \+3$/),
    ]);
  });

  it('begins with verdict, checks and findings', () => {
    const view = renderTextView(inspection({ report: report({ verdict: 'failed' }), index: indexOf(SMALL) }));
    expect(view.text).toMatch(/^key\.pkc: failed\n/);
    expect(view.text.indexOf('Checks')).toBeLessThan(view.text.indexOf('PKC111'));
    expect(view.text.indexOf('PKC111')).toBeLessThan(view.text.indexOf('Structure:'));
  });

  it('maps elements to lines and lines to elements', () => {
    const index = indexOf(SMALL);
    const { text, lines } = viewWithLines(inspection({ index }));
    const all = text.split('\n');
    const root = lines.rangeOf(0)!;
    expect(all[root.first]).toBe('SEQUENCE  @0 +15');
    expect(all[root.last]).toContain('UTF8String');
    expect(lines.rangeOf(2)).toEqual({ first: root.first + 2, last: root.first + 4 });
    for (let node = 0; node < index.count; node++)
      expect(lines.nodeAt(lines.rangeOf(node)!.first)).toBe(node);
    expect(lines.nodeAt(root.first - 1)).toBeNull();
    expect(lines.nodeAt(root.last + 1)).toBeNull();
    expect(lines.rangeOf(index.count)).toBeNull();
    expect(lines.rangeOf(-1)).toBeNull();
  });

  it('notes roles, vendor meanings with their basis, and finding codes at their elements', () => {
    const view = renderTextView(
      inspection({
        report: report({ findings: [finding({ offset: 9 }), finding({ offset: 9, message: 'Again.' })] }),
        index: indexOf(SMALL),
        certificates: [
          { node: 2, roleCode: 'root', role: 'root', subject: 'CN=a', inPath: true, offset: 5, length: 7 },
        ],
        annotations: [
          { node: 1, text: 'HSM serial number 5', basis: 'documented', source: 'x' },
          { node: 2, text: 'role: root', basis: 'observed', source: 'x' },
        ],
      }),
    );
    const tree = treeOf(view.text);
    expect(tree[1]).toMatch(/-- .*HSM serial number 5 \(documented\) {2}@2 \+3$/);
    expect(tree[2]).toContain('  -- root: CN=a  @5');
    expect(tree[4]).toMatch(/TRUE {2}-- PKC111 {2}@9/);
  });

  it('shows a broken file up to the break, and says so there', () => {
    const tree = treeOf(renderTextView(inspection({ index: indexOf(SMALL.slice(0, 28)) })).text);
    expect(tree[0]).toContain('cut short');
    expect(tree).toHaveLength(6);
    expect(tree[5]).toMatch(/-- .*@12 \+2$/);
  });

  it('shows nothing of a file of which nothing may be shown', () => {
    const { text, lines } = viewWithLines(inspection({}));
    expect(text).toMatch(/Nothing of the file is shown\.\n$/);
    expect(lines.nodeAt(0)).toBeNull();
    expect(lines.rangeOf(0)).toBeNull();
  });

  it('ends after a bounded number of elements, and says how many are left', () => {
    const extra = 7;
    const count = MAX_TEXT_ELEMENTS - 1 + extra;
    const length = count * 2;
    const file = new Uint8Array(5 + length).fill(0x05);
    file.set([0x30, 0x83, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff]);
    for (let i = 0; i < count; i++) file[5 + i * 2 + 1] = 0;
    const index = indexAsn1({ bytes: file, root: 'any' });
    expect(index.count).toBe(count + 1);
    const { text, lines } = viewWithLines(inspection({ index }));
    expect(text).toMatch(/\n7 more elements are not shown: the text view ends here\.\n$/);
    const { first, last } = lines.rangeOf(0)!;
    expect(last - first + 1).toBe(MAX_TEXT_ELEMENTS);
    expect(lines.rangeOf(MAX_TEXT_ELEMENTS)).toBeNull();
    expect(text.split('\n')[last + 1]).toContain('7 more');
  });

  it('keeps hostile strings on their line, and visible', () => {
    const hostile = hostileReport();
    const index = indexOf('0c07611b5b324a0a62');
    const note = { node: 0, text: hostile.file, basis: 'unknown', source: '' } as const;
    const { text, lines } = viewWithLines(inspection({ report: hostile, index, annotations: [note] }));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.split('\n')[lines.rangeOf(0)!.first]).toMatch(/UTF8String a\\x1B\[2J\\x0Ab {2}-- .*@0 \+9$/);
  });

  it('clips a long value and a long note', () => {
    const long = `0c8203e8${'61'.repeat(1000)}`;
    const annotations = [{ node: 0, text: 'b'.repeat(1000), basis: 'unknown', source: '' }] as const;
    const [line] = treeOf(renderTextView(inspection({ index: indexOf(long), annotations })).text);
    expect(line!.length).toBeLessThan(400);
    expect(line!.match(/…/g)!.length).toBe(2);
  });
});
