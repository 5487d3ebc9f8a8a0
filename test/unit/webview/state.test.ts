import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../src/webview/model/checkModel.ts';
import { View } from '../../../src/webview/state/view.ts';
import { readViewState } from '../../../src/webview/state/viewState.ts';
import { elementKey, nodeOf, sectionKey } from '../../../src/webview/tree/outline.ts';
import { bundle, failed, nothing, verified } from '../../fixtures/page/models.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';

describe('readViewState', () => {
  const state = {
    version: 2,
    expanded: ['structure'],
    active: null,
    treeRow: 3,
    byteOffset: 32,
    openGroups: ['PKC111'],
    closedClaims: ['stated'],
    filter: 'serial',
    chainAsText: true,
    overviewTop: 40,
    splits: { overview: 0.25, tree: null },
    focus: 'bytes',
  };

  it('reads what was kept', () => {
    expect(readViewState(structuredClone(state))).toEqual(state);
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { ...state, version: 1 },
    { ...state, version: 3 },
    { ...state, filter: null },
    { ...state, chainAsText: 1 },
    { ...state, overviewTop: -1 },
    { ...state, splits: null },
    { ...state, splits: { overview: 1.5, tree: null } },
    { ...state, closedClaims: 'stated' },
    { ...state, focus: 'nowhere' },
    { ...state, expanded: 'structure' },
    { ...state, expanded: [1] },
    { ...state, active: 7 },
    { ...state, treeRow: -1 },
    { ...state, byteOffset: 0.5 },
    { ...state, openGroups: null },
  ])('leaves %j', (value) => {
    expect(readViewState(value)).toBeNull();
  });
});

describe('View', () => {
  it('takes over expansion, selection and sight in a page that is loaded anew', () => {
    const before = new View(verified(), null);
    const { outline } = before.tree;
    const node = nodeAt(outline.inspected.index!, 'signedData.certificates[1].signatureValue');
    before.expand([sectionKey(outline, 'attributes')], false);
    before.selectNode(node);
    before.treeScrolled(4);
    before.bytesScrolled(160);
    before.toggleGroup('PKC111');

    const after = new View(verified(), readViewState(JSON.parse(JSON.stringify(before.remember()))));
    expect(after.remember()).toEqual(before.remember());
    expect(nodeOf(after.tree.outline, after.selection.active)).toBe(node);
    expect(after.tree.rows.count).toBe(before.tree.rows.count);
    expect(after.restored).toMatchObject({ treeRow: 4, byteOffset: 160 });
    expect(after.look.openGroups).toEqual(['PKC111']);
  });

  it('takes over what another file has in common with it', () => {
    const before = new View(verified(), null);
    before.selectNode(
      nodeAt(before.tree.outline.inspected.index!, 'signedData.certificates[4].signatureValue'),
    );
    const smaller = new View(bundle(2), before.remember());
    expect(smaller.tree.rowNumber(smaller.selection.active)).toBeGreaterThanOrEqual(0);
    const none = new View(nothing(), before.remember());
    expect(none.tree.rows.count).toBe(0);
    expect(none.selection.active).toBe(-1);
  });

  it('moves the selection to the row that was collapsed over it', () => {
    const view = new View(verified(), null);
    const { outline } = view.tree;
    const certificate = nodeAt(outline.inspected.index!, 'signedData.certificates[0]');
    view.selectNode(
      nodeAt(outline.inspected.index!, 'signedData.certificates[0].tbsCertificate.serialNumber'),
    );
    view.expand([elementKey(outline, 'certificates', certificate)], false);
    expect(view.selection.active).toBe(elementKey(outline, 'certificates', certificate));
    view.selectNode(certificate + 1);
    view.expandAll(false);
    expect(view.tree.rowNumber(view.selection.active)).toBe(0);
  });

  it('leaves a node that does not exist', () => {
    const view = new View(verified(), null);
    const before = view.selection;
    view.selectNode(-1);
    view.selectNode(1_000_000);
    expect(view.selection).toBe(before);
  });

  it('tells of each change until it is told not to', () => {
    const view = new View(failed(), null);
    let changes = 0;
    const stop = view.onChange(() => changes++);
    view.toggleGroup('PKC111');
    view.selectOctet(10);
    expect(changes).toBe(2);
    stop();
    view.selectOctet(20);
    expect(changes).toBe(2);
  });
});

describe('checkModel', () => {
  it('lets models through', () => {
    for (const model of [verified(), nothing()]) expect(checkModel(model)).toBe(model);
  });

  it.each([
    ['model', null],
    ['revision', { ...verified(), revision: '1' }],
    ['fileName', { ...verified(), fileName: undefined }],
    ['report', { ...verified(), report: null }],
    ['report.findings', { ...verified(), report: { ...verified().report, findings: {} } }],
    ['report.summary', { ...verified(), report: { ...verified().report, summary: 1 } }],
    ['octets.bytes', { ...verified(), octets: { bytes: [48], root: 'any' } }],
    ['annotations', { ...verified(), annotations: undefined }],
  ])('names %s', (part, value) => {
    expect(() => checkModel(value)).toThrow(`malformed: ${part}`);
  });
});
