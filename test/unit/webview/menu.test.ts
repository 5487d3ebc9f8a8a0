import { describe, expect, it } from 'vitest';
import { parseOffset } from '../../../src/webview/bytes/goToOffset.tsx';
import { changeWords } from '../../../src/webview/changeWords.ts';
import { highlighted } from '../../../src/webview/filter/highlighted.tsx';
import { expandedBy, menuItems } from '../../../src/webview/menu/menuItems.ts';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import { attributeKey, elementKey, outlineOf, sectionKey } from '../../../src/webview/tree/outline.ts';
import { TreeState } from '../../../src/webview/tree/treeState.ts';
import { cut, failed, verified } from '../../fixtures/page/models.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';

const outline = outlineOf(inspectedOf(verified()));
const index = outline.inspected.index!;
const tree = new TreeState(outline);
const certificate = nodeAt(index, 'signedData.certificates[1]');
const labels = (key: number, node: number) => menuItems(tree, key, node).map(({ label }) => label);

describe('menuItems', () => {
  it('offers what a row has: a value, a PEM form, rows below', () => {
    const key = elementKey(outline, 'certificates', certificate);
    expect(labels(key, certificate)).toEqual([
      'Copy path',
      'Copy hex',
      'Copy base64',
      'Copy PEM',
      'Copy C array',
      'Save as DER file…',
      'Expand',
      'Expand all below',
      'Expand siblings',
      'Collapse siblings',
    ]);
    const serial = nodeAt(index, 'signedData.certificates[1].tbsCertificate.serialNumber');
    expect(labels(elementKey(outline, 'certificates', serial), serial)[0]).toBe('Copy value');
    expect(labels(attributeKey(outline, 0), -1)).toEqual([
      'Copy value',
      'Expand siblings',
      'Collapse siblings',
    ]);
  });

  it('expands a row, its siblings, or all below it', () => {
    const key = elementKey(outline, 'certificates', certificate);
    expect(expandedBy(tree, key, 'row')).toEqual([key]);
    expect(expandedBy(tree, key, 'siblings')).toHaveLength(5);
    const below = expandedBy(tree, key, 'below');
    expect(below).toHaveLength(index.end[certificate]! - certificate);
    expect(below[0]).toBe(key);
    const section = sectionKey(outline, 'certificates');
    expect(expandedBy(tree, section, 'below')[0]).toBe(section);
    expect(expandedBy(tree, section, 'below')).toContain(key + 1);
  });
});

describe('parseOffset', () => {
  it.each([
    ['557', 557],
    [' 0x22D ', 557],
    ['22dh', 557],
    ['0', 0],
    ['', null],
    ['22d', null],
    ['-1', null],
    ['1e3', null],
    ['0x', null],
    ['99999999999', null],
  ])('%j', (text, offset) => {
    expect(parseOffset(text)).toBe(offset);
  });
});

describe('highlighted', () => {
  it('leaves a text without the sought one alone', () => {
    expect(highlighted('serialNumber', '')).toBe('serialNumber');
    expect(highlighted('serialNumber', 'x')).toBe('serialNumber');
    // The Turkish İ is two characters in lower case.
    expect(highlighted('İserial', 'serial')).toBe('İserial');
  });

  it('marks each occurrence', () => {
    const parts = highlighted('CN=cn', 'cn') as { props?: { children: string } }[];
    expect(parts.map((part) => part.props?.children ?? part)).toEqual(['', 'CN', '=', 'cn', '']);
  });
});

describe('changeWords', () => {
  it('tells a new file from a new answer', () => {
    const [good, bad, broken] = [verified(), failed(), cut()].map(inspectedOf);
    expect(changeWords(good!, good!)).toBeNull();
    expect(changeWords(good!, bad!)).toBe('Verified again: verified before, failed now.');
    expect(changeWords(good!, broken!)).toMatch(/changed on disk.*verified before, unreadable now/);
    expect(changeWords(broken!, { ...broken!, index: null })).toMatch(/changed on disk.*still unreadable/);
  });
});
