import { describe, expect, it } from 'vitest';
import { Flag, hasFlag } from '../../../src/core/asn1/index/asn1Index.ts';
import { VOCABULARY } from '../../../src/core/formats/vocabulary.ts';
import { labelOf } from '../../../src/core/asn1/index/path.ts';
import { typeOf } from '../../../src/core/asn1/index/types.ts';
import { valueOf } from '../../../src/core/asn1/value/value.ts';
import { describeWhole } from '../../../src/core/decode/describeExtension.ts';
import { offsetsOf } from '../../../src/webview/filter/octetSearch.ts';
import { queryOf } from '../../../src/webview/filter/query.ts';
import { filterOf, Kept } from '../../../src/webview/filter/treeFilter.ts';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import { View } from '../../../src/webview/state/view.ts';
import { nodeOf, parentOf } from '../../../src/webview/tree/outline.ts';
import { bundle, failed, verified } from '../../fixtures/page/models.ts';

const inspected = inspectedOf(verified());
const index = inspected.index!;
const nodes = Array.from({ length: index.count }, (_, node) => node);

describe('queryOf', () => {
  it.each([
    ['  ', null],
    ['Serial', { text: 'serial', octets: null }],
    ['ce', { text: 'ce', octets: null }],
    ['0xCE', { text: '0xce', octets: Uint8Array.of(0xce) }],
    ['30 82', { text: '30 82', octets: Uint8Array.of(0x30, 0x82) }],
    ['30:82:0a', { text: '30:82:0a', octets: Uint8Array.of(0x30, 0x82, 0x0a) }],
    ['3082aa', { text: '3082aa', octets: Uint8Array.of(0x30, 0x82, 0xaa) }],
    ['3082a', { text: '3082a', octets: null }],
    ['30 8z', { text: '30 8z', octets: null }],
  ])('%j', (filter, query) => {
    expect(queryOf(filter)).toEqual(query);
  });
});

/** What a row says of an element, decoded one by one. */
const says = (node: number): string => {
  const value = valueOf(index, node);
  const isHexOnly =
    !hasFlag(index, node, Flag.constructed) && value?.detail === null && value.text.length > 64;
  return [
    labelOf(index, node),
    typeOf(index, node),
    isHexOnly ? '' : (value?.text ?? ''),
    value?.detail ?? '',
  ]
    .join('\n')
    .toLowerCase();
};

describe('filterOf', () => {
  it.each([
    'serialnumber',
    'commonname',
    'luna k7',
    '2.5.29.15',
    'rsaencryption',
    'boolean',
    'printablestring',
    '[2]',
    'digitalsignature',
  ])('finds by name, type and value what decoding each element finds: %s', (text) => {
    const { elements } = filterOf(inspected, { text, octets: null });
    const found = nodes.filter((node) => (elements[node]! & Kept.match) !== 0);
    const meant = new Set([
      ...inspected.certificates.map(({ node }) => node),
      ...inspected.annotations.keys(),
    ]);
    expect(found.filter((node) => !meant.has(node))).toEqual(
      nodes.filter((node) => !meant.has(node) && says(node).includes(text)),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds what a row says of an extension, short bits and octets, and values under implicit tags', () => {
    const decoded = nodes.flatMap((node) => describeWhole(index, node, VOCABULARY) ?? []);
    const shown = inspectedOf({ ...verified(), decoded });
    const found = (text: string) => {
      const { elements } = filterOf(shown, { text, octets: null });
      return nodes.filter((node) => (elements[node]! & Kept.match) !== 0);
    };
    const rows = found('key usage, critical: allowed digitalsignature');
    expect(rows.map((node) => labelOf(index, node))).toEqual(
      rows.map(() => expect.stringMatching(/^\[\d+\]$/)),
    );
    expect(rows.length).toBeGreaterThan(0);
    const short = nodes.find((node) => {
      const text = valueOf(index, node)?.text ?? '';
      return typeOf(index, node) === 'OCTET STRING' && /^[\da-f]{8}$/.test(text);
    })!;
    expect(found(valueOf(index, short)!.text.slice(0, 4))).toContain(short);
  });

  it('finds octets where they stand, in the innermost element that has all of them', () => {
    const query = queryOf('06 03 55 1d 0f')!;
    const { elements } = filterOf(inspected, query);
    const found = nodes.filter((node) => (elements[node]! & Kept.match) !== 0);
    const offsets = offsetsOf(index.bytes, query.octets!, 100);
    expect(found.map((node) => index.offset[node]!)).toEqual(offsets);
    expect(found.map((node) => valueOf(index, node)?.text)).toEqual(found.map(() => '2.5.29.15'));
  });

  it('keeps the ways to its matches and what is inside of them, and nothing else', () => {
    const { elements } = filterOf(inspected, { text: 'signaturevalue', octets: null });
    for (const node of nodes) {
      const ancestors: number[] = [];
      for (let up = index.parent[node]!; up >= 0; up = index.parent[up]!) ancestors.push(up);
      const isMatch = (at: number) => (elements[at]! & Kept.match) !== 0;
      const below = nodes.slice(node + 1, index.end[node]).some(isMatch);
      expect((elements[node]! & Kept.inside) !== 0).toBe(ancestors.some(isMatch));
      expect((elements[node]! & Kept.above) !== 0).toBe(below);
    }
  });

  it('finds findings by code, and attributes by value and basis', () => {
    const broken = inspectedOf(failed());
    expect(filterOf(broken, { text: 'pkc203', octets: null }).matches).toBe(1);
    const { attributes } = filterOf(broken, { text: 'inferred', octets: null });
    expect([...attributes]).toEqual([0, 0, 1, 0]);
  });

  it('finds nothing in a bundle that has nothing, and all where all has it', () => {
    const large = inspectedOf(bundle(40));
    expect(filterOf(large, { text: 'no such thing', octets: null }).matches).toBe(0);
    const { elements } = filterOf(large, { text: 'serialnumber', octets: null });
    expect(elements.filter((kept) => kept & Kept.match).length).toBe(40);
  });
});

describe('a filtered view', () => {
  it('shows matches below their ancestors, and gives back the tree as it was', () => {
    const view = new View(verified(), null);
    const { tree } = view;
    const before = [...tree.rows.keys.subarray(0, tree.rows.count)];
    view.setFilter('serialNumber');
    const shown = [...tree.rows.keys.subarray(0, tree.rows.count)];
    for (const key of shown) {
      const parent = parentOf(tree.outline, key);
      expect(parent < 0 || shown.includes(parent)).toBe(true);
      expect(tree.placeOf(key).position).toBeLessThanOrEqual(tree.placeOf(key).size);
    }
    const match = tree.nextMatch(0);
    expect(labelOf(index, nodeOf(tree.outline, match))).toBe('serialNumber');
    expect(view.remember().expanded).toEqual(new View(verified(), null).remember().expanded);
    view.setFilter('');
    expect([...tree.rows.keys.subarray(0, tree.rows.count)]).toEqual(before);
  });

  it('goes round at the end of the matches, and finds none where there is none', () => {
    const view = new View(verified(), null);
    expect(view.tree.nextMatch(0)).toBe(-1);
    view.setFilter('serialNumber');
    const first = view.tree.nextMatch(0);
    expect(view.tree.nextMatch(view.tree.rows.count)).toBe(first);
    view.setFilter('no such thing');
    expect(view.tree.rows.count).toBe(0);
    expect(view.tree.nextMatch(0)).toBe(-1);
  });
});
