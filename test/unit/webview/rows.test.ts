import { describe, expect, it } from 'vitest';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import { elementKey, outlineOf, type RowKey } from '../../../src/webview/tree/outline.ts';
import { rowAtPath, rowPath, rowsAtPaths } from '../../../src/webview/tree/rowPath.ts';
import { rowName, rowText } from '../../../src/webview/tree/rowText.ts';
import { TreeState } from '../../../src/webview/tree/treeState.ts';
import { bundle, failed, verified } from '../../fixtures/page/models.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';

const outline = outlineOf(inspectedOf(verified()));
const index = outline.inspected.index!;
const keys = (tree: TreeState): RowKey[] => [...tree.rows.keys.subarray(0, tree.rows.count)];

describe('row paths', () => {
  it('lead back to every row', () => {
    const tree = new TreeState(outline);
    tree.setAllExpanded(true);
    const all = keys(tree);
    for (const key of all) expect(rowAtPath(outline, rowPath(outline, key))).toBe(key);
    expect(
      rowsAtPaths(
        outline,
        all.map((key) => rowPath(outline, key)),
      ).toSorted((a, b) => a - b),
    ).toEqual(all.toSorted((a, b) => a - b));
  });

  it.each([
    '',
    'nowhere',
    'structure/2',
    'structure/1/99',
    'structure/x',
    'certificates/0',
    'attributes/1/1',
  ])('find nothing at %j', (path) => {
    expect(rowAtPath(outline, path)).toBe(-1);
  });

  it('outlive a change of the file', () => {
    const key = elementKey(
      outline,
      'certificates',
      nodeAt(index, 'signedData.certificates[1].signatureValue'),
    );
    const other = outlineOf(inspectedOf(bundle(3)));
    const there = rowAtPath(other, rowPath(outline, key));
    expect(rowName(other, there)).toBe('signatureValue');
  });
});

const at = (path: string, of = outline) =>
  rowText(of, elementKey(of, 'structure', nodeAt(of.inspected.index!, path)), false);

describe('rowText', () => {
  it('names the field, its type and its value', () => {
    expect(at('signedData.version')).toMatchObject({
      label: 'version',
      type: 'INTEGER',
      value: expect.stringContaining('1'),
    });
    expect(at('contentInfo.contentType')).toMatchObject({
      type: 'OBJECT IDENTIFIER',
      aside: '1.2.840.113549.1.7.2',
    });
  });

  it('says what a SEQUENCE is about by the identifier it starts with', () => {
    const { aside, value } = at('signedData.certificates[0].signatureAlgorithm');
    expect({ aside, value }).toEqual({ aside: 'sha384WithRSAEncryption', value: '' });
  });

  it('shows what an attribute is worth and how well it is known', () => {
    const tree = new TreeState(outline);
    const [, yes, , firmware, raw] = keys(tree).map((key) => rowText(outline, key, false));
    expect(yes).toMatchObject({ value: 'yes', notes: [{ basis: 'documented' }] });
    expect(firmware).toMatchObject({ value: '7.8.4', notes: [{ basis: 'inferred' }] });
    expect(raw).toMatchObject({ value: '030204f0', notes: [{ text: 'unknown', basis: 'unknown' }] });
  });

  it('marks findings at their row, and on a collapsed row those inside', () => {
    const broken = outlineOf(inspectedOf(failed()));
    expect(at('signedData.certificates[1].signatureValue', broken).marker).toEqual({
      severity: 'error',
      text: 'PKC203',
    });
    const list = elementKey(
      broken,
      'structure',
      nodeAt(broken.inspected.index!, 'signedData.certificates[1]'),
    );
    expect(rowText(broken, list, false).marker).toEqual({ severity: 'error', text: '' });
    expect(rowText(broken, list, true).marker).toBeNull();
    expect(at('signedData.version', broken).marker).toBeNull();
  });
});
