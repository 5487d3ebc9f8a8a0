import { describe, expect, it } from 'vitest';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import {
  childKeys,
  elementKey,
  kindOf,
  levelOf,
  outlineOf,
  type Outline,
  parentOf,
  positionOf,
  type RowKey,
  sectionKey,
  sectionOf,
  setSizeOf,
} from '../../../src/webview/tree/outline.ts';
import { rowName } from '../../../src/webview/tree/rowText.ts';
import { treeAction } from '../../../src/webview/tree/treeKeys.ts';
import { TreeState } from '../../../src/webview/tree/treeState.ts';
import { TypeAhead } from '../../../src/webview/tree/typeAhead.ts';
import { bundle, cut, nothing, verified } from '../../fixtures/page/models.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';
import { depthOf } from '../asn1/support.ts';

const outline = outlineOf(inspectedOf(verified()));
const index = outline.inspected.index!;
const keys = (tree: TreeState): RowKey[] => [...tree.rows.keys.subarray(0, tree.rows.count)];

/** The tree by plain recursion, as slow as it is clear. */
function expected(of: Outline, tree: TreeState): RowKey[] {
  const below = (key: RowKey): RowKey[] => [
    key,
    ...(tree.isExpanded(key) ? childKeys(of, key).flatMap(below) : []),
  ];
  return of.sections.flatMap((section) => below(sectionKey(of, section)));
}

describe('outline', () => {
  it('gives every row a parent that has it for a child, at its position', () => {
    const tree = new TreeState(outline);
    tree.setAllExpanded(true);
    for (const key of keys(tree)) {
      const parent = parentOf(outline, key);
      const siblings =
        parent < 0 ? outline.sections.map((each) => sectionKey(outline, each)) : childKeys(outline, parent);
      expect(siblings[positionOf(outline, key) - 1]).toBe(key);
      expect(setSizeOf(outline, key)).toBe(siblings.length);
      expect(levelOf(outline, key)).toBe(parent < 0 ? 1 : levelOf(outline, parent) + 1);
    }
  });

  it('has two rows for an element of a certificate, at levels of their own', () => {
    const node = nodeAt(index, 'signedData.certificates[1].tbsCertificate.serialNumber');
    const inStructure = elementKey(outline, 'structure', node);
    const inCertificate = elementKey(outline, 'certificates', node);
    expect(kindOf(outline, inStructure)).toEqual({ type: 'element', node });
    expect(kindOf(outline, inCertificate)).toEqual({ type: 'element', node });
    expect(sectionOf(outline, inCertificate)).toBe('certificates');
    expect(levelOf(outline, inStructure)).toBe(depthOf(index, node) + 2);
    expect(levelOf(outline, inCertificate)).toBe(4);
  });

  it('leaves out sections that have nothing to show', () => {
    expect(outlineOf(inspectedOf(cut())).sections).toEqual(['structure']);
    expect(outlineOf(inspectedOf(nothing())).sections).toEqual([]);
  });
});

describe('TreeState', () => {
  it('opens at the answers, with the structure closed', () => {
    const levels = keys(new TreeState(outline)).map((key) => levelOf(outline, key));
    expect(levels).toEqual([1, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1]);
  });

  it('opens the structure of a broken file', () => {
    const broken = new TreeState(outlineOf(inspectedOf(cut())));
    expect(broken.rows.count).toBeGreaterThan(5);
    expect(keys(broken)).toEqual(expected(broken.outline, broken));
  });

  it('shows the same rows as plain recursion, whatever is expanded', () => {
    const tree = new TreeState(outline);
    tree.setAllExpanded(true);
    const all = keys(tree);
    expect(all).toEqual(expected(outline, tree));
    expect(all.length).toBeGreaterThan(700);
    // Every seventh row closed.
    tree.setExpanded(
      all.filter((_, at) => at % 7 === 3),
      false,
    );
    expect(keys(tree)).toEqual(expected(outline, tree));
    keys(tree).forEach((key, row) => expect(tree.rowNumber(key)).toBe(row));
    const shown = new Set(keys(tree));
    for (const key of all) if (!shown.has(key)) expect(tree.rowNumber(key)).toBe(-1);
  });

  it('reveals a row by expanding what is above it and nothing else', () => {
    const tree = new TreeState(outline);
    const key = elementKey(
      outline,
      'certificates',
      nodeAt(index, 'signedData.certificates[2].tbsCertificate.serialNumber'),
    );
    const before = tree.rows.count;
    tree.reveal(key);
    expect(tree.rowNumber(key)).toBeGreaterThan(0);
    expect(tree.rows.count).toBe(before + childKeys(outline, parentOf(outline, key)).length + 3);
  });

  it('expands no row without children', () => {
    const tree = new TreeState(outline);
    const leaf = elementKey(outline, 'structure', nodeAt(index, 'signedData.version'));
    tree.setExpanded([leaf], true);
    expect(tree.isExpanded(leaf)).toBe(false);
  });

  it('lists a million elements in well under a second', () => {
    const large = new TreeState(outlineOf(inspectedOf(bundle(5_000))));
    expect(large.outline.count).toBeGreaterThan(350_000);
    large.setAllExpanded(true);
    expect(large.rows.count).toBeGreaterThan(2 * 350_000);
  });
});

const focus = (key: RowKey) => ({ type: 'focus', key });

describe('treeAction', () => {
  const tree = new TreeState(outline);
  const rows = keys(tree);
  const attributes = rows[0]!;
  const certificates = sectionKey(outline, 'certificates');
  const structure = sectionKey(outline, 'structure');
  const firstCertificate = childKeys(outline, certificates)[0]!;

  it.each([
    ['ArrowDown', attributes, focus(rows[1]!)],
    ['ArrowDown', rows.at(-1)!, focus(rows.at(-1)!)],
    ['ArrowUp', rows[1]!, focus(attributes)],
    ['ArrowUp', attributes, focus(attributes)],
    ['Home', rows[5]!, focus(attributes)],
    ['End', attributes, focus(rows.at(-1)!)],
    ['PageDown', attributes, focus(rows[4]!)],
    ['PageUp', rows[6]!, focus(rows[2]!)],
    ['PageUp', rows[2]!, focus(attributes)],
    ['ArrowRight', structure, { type: 'expand', keys: [structure], open: true }],
    ['ArrowRight', certificates, focus(firstCertificate)],
    ['ArrowRight', rows[1]!, focus(rows[1]!)],
    ['ArrowLeft', certificates, { type: 'expand', keys: [certificates], open: false }],
    ['ArrowLeft', firstCertificate, focus(certificates)],
    ['ArrowLeft', structure, focus(structure)],
    ['*', firstCertificate, { type: 'expand', keys: childKeys(outline, certificates), open: true }],
    ['*', structure, { type: 'expand', keys: [attributes, certificates, structure], open: true }],
    ['Enter', firstCertificate, { type: 'activate', key: firstCertificate }],
    [' ', firstCertificate, { type: 'activate', key: firstCertificate }],
    ['Tab', firstCertificate, null],
    ['F5', firstCertificate, null],
  ])('%s', (key, active, action) => {
    expect(treeAction(tree, active, key, 4)).toEqual(action);
  });

  it('goes to the first row from none', () => {
    expect(treeAction(tree, -1, 'ArrowDown', 4)).toEqual(focus(attributes));
    expect(treeAction(tree, -1, 'Enter', 4)).toBeNull();
  });

  it('has nothing to do in an empty tree', () => {
    expect(treeAction(new TreeState(outlineOf(inspectedOf(nothing()))), -1, 'ArrowDown', 4)).toBeNull();
  });
});

describe('TypeAhead', () => {
  const tree = new TreeState(outline);
  const rows = keys(tree);
  const name = (key: RowKey) => rowName(outline, key);
  const label = (key: RowKey) => (key < 0 ? null : name(key));

  it('finds the next row by a word, from letter to letter', () => {
    const typed = new TypeAhead();
    const c = typed.type('c', 0, tree, rows[0]!, name);
    expect(label(c)).toBe('Certificates');
    const cm = typed.type('m', 100, tree, c, name);
    expect(label(cm)).toBe('CMS structure');
  });

  it('stays on a row that matches the longer word', () => {
    const typed = new TypeAhead();
    const c = typed.type('c', 0, tree, rows[0]!, name);
    expect(typed.type('e', 100, tree, c, name)).toBe(c);
  });

  it('goes from match to match with the same letter, and around', () => {
    const typed = new TypeAhead();
    const first = typed.type('c', 0, tree, rows[0]!, name);
    const second = typed.type('c', 100, tree, first, name);
    expect([label(first), label(second)]).toEqual(['Certificates', 'CMS structure']);
    expect(typed.type('c', 200, tree, second, name)).toBe(first);
  });

  it('ends a word at any other key', () => {
    const typed = new TypeAhead();
    typed.type('c', 0, tree, rows[0]!, name);
    typed.end();
    expect(typed.isTyping(1)).toBe(false);
    expect(label(typed.type('k', 2, tree, rows[3]!, name))).toBe('Key attributes');
  });

  it('starts anew after a pause, and finds nothing where nothing matches', () => {
    const typed = new TypeAhead();
    typed.type('c', 0, tree, rows[0]!, name);
    expect(typed.isTyping(799)).toBe(true);
    expect(typed.isTyping(800)).toBe(false);
    expect(label(typed.type('k', 900, tree, rows[3]!, name))).toBe('Key attributes');
    expect(typed.type('#', 2000, tree, rows[0]!, name)).toBe(-1);
  });
});
