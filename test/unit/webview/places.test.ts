import { describe, expect, it } from 'vitest';
import { contentOffset, totalLength } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { marksOf, NO_MARKS, runsOf } from '../../../src/webview/bytes/byteMarks.ts';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import { errorsOf } from '../../../src/webview/chain/chainItems.ts';
import {
  firstOctet,
  markedNode,
  NO_SELECTION,
  selectOctet,
  selectRange,
  selectRow,
} from '../../../src/webview/state/selection.ts';
import { attributeKey, elementKey, nodeOf, outlineOf, sectionOf } from '../../../src/webview/tree/outline.ts';
import { failed, noElements, verified } from '../../fixtures/page/models.ts';
import { nodeAt } from '../../fixtures/page/reports.ts';

const inspected = inspectedOf(verified());
const index = inspected.index!;
const outline = outlineOf(inspected);
const signature = nodeAt(index, 'signedData.certificates[1].signatureValue');
const certificate = nodeAt(index, 'signedData.certificates[1]');

describe('errorsOf', () => {
  const { report } = failed();

  it('gives a broken link its errors and no remarks', () => {
    const codes = report.chain.map((entry) => errorsOf(entry, report.findings).map(({ code }) => code));
    expect(codes).toEqual([[], ['PKC203'], ['PKC301'], [], []]);
  });

  it('gives an anchor that is not in the file none', () => {
    expect(errorsOf({ ...report.chain[1]!, offset: null, length: null }, report.findings)).toEqual([]);
  });
});

describe('selection', () => {
  it('goes from an octet to the innermost element, in its certificate', () => {
    const offset = contentOffset(index, signature) + 3;
    const chosen = selectOctet(outline, NO_SELECTION, offset);
    expect(nodeOf(outline, chosen.active)).toBe(signature);
    expect(sectionOf(outline, chosen.active)).toBe('certificates');
    expect(firstOctet(outline, chosen)).toBe(offset);
  });

  it('stays in the structure where the user is at work there', () => {
    const at = { ...NO_SELECTION, active: elementKey(outline, 'structure', certificate) };
    expect(sectionOf(outline, selectOctet(outline, at, index.offset[signature]!).active)).toBe('structure');
  });

  it('goes to the structure for what is in no certificate', () => {
    const version = nodeAt(index, 'signedData.version');
    const chosen = selectOctet(outline, NO_SELECTION, index.offset[version]!);
    expect(chosen.active).toBe(elementKey(outline, 'structure', version));
  });

  it('keeps the range of a finding beside the element', () => {
    const range = { offset: index.offset[signature]! + 6, length: 2 };
    const chosen = selectRange(outline, NO_SELECTION, range);
    expect(chosen).toMatchObject({ range, cursor: -1 });
    expect(firstOctet(outline, chosen)).toBe(range.offset);
  });

  it('selects the octets of an attribute, and none for one that is read from none', () => {
    const [documented, observed] = inspected.report.keyAttributes;
    expect(selectRow(outline, attributeKey(outline, 0)).range).toBeNull();
    expect(documented?.offset).toBeNull();
    expect(markedNode(outline, selectRow(outline, attributeKey(outline, 0)))).toBe(-1);
    const serial = nodeAt(index, 'signedData.certificates[0].tbsCertificate.serialNumber');
    expect(markedNode(outline, selectRow(outline, attributeKey(outline, 1)))).toBe(serial);
    expect(selectRow(outline, attributeKey(outline, 1)).range).toEqual({
      offset: observed!.offset,
      length: observed!.length,
    });
  });

  it('bears a file without elements', () => {
    const empty = outlineOf(inspectedOf(noElements()));
    const chosen = selectOctet(empty, NO_SELECTION, 0);
    expect(firstOctet(empty, chosen)).toBe(0);
  });
});

describe('byte marks', () => {
  it('tell header from content', () => {
    const marks = marksOf(index, signature, null, -1);
    expect(marks.tag).toEqual({ offset: index.offset[signature], length: 1 });
    expect(marks.length).toEqual({ offset: index.offset[signature]! + 1, length: 3 });
    expect(marks.content).toEqual({
      offset: contentOffset(index, signature),
      length: index.contentLength[signature],
    });
    expect(marks.endOfContents.length).toBe(0);
  });

  it('show end-of-contents octets with the header', () => {
    const ber = indexAsn1({ bytes: Uint8Array.of(0x30, 0x80, 0x05, 0x00, 0x00, 0x00), root: 'any' });
    const looks = runsOf(marksOf(ber, 0, null, -1), 0, 6).map(({ mark, length }) => [mark, length]);
    expect(looks).toEqual([
      ['tag', 1],
      ['length', 1],
      ['content', 2],
      ['end', 2],
    ]);
  });

  it('show where the element in a string begins', () => {
    const extnValue = nodeAt(index, 'signedData.certificates[1].tbsCertificate.extensions[0].extnValue');
    const { inner, content } = marksOf(index, extnValue, null, -1);
    expect(inner).toEqual({ offset: content.offset, length: index.headerLength[extnValue + 1] });
    expect(marksOf(index, signature, null, -1).inner.length).toBe(0);
  });

  it('do not frame a range that is the element or its content', () => {
    const whole = { offset: index.offset[signature]!, length: totalLength(index, signature) };
    expect(marksOf(index, signature, whole, -1).range).toBeNull();
    const content = { offset: contentOffset(index, signature), length: index.contentLength[signature]! };
    expect(marksOf(index, signature, content, -1).range).toBeNull();
    const part = { ...whole, length: 1 };
    expect(marksOf(index, signature, part, -1).range).toEqual(part);
  });

  it('cut a line into as few runs as there are looks', () => {
    const marks = {
      ...NO_MARKS,
      tag: { offset: 2, length: 1 },
      length: { offset: 3, length: 1 },
      content: { offset: 4, length: 100 },
      range: { offset: 5, length: 3 },
      cursor: 6,
    };
    const runs = runsOf(marks, 0, 16);
    expect(
      runs.map(({ offset, length, mark, inRange, cursor }) => [offset, length, mark, inRange, cursor]),
    ).toEqual([
      [0, 2, 'none', false, false],
      [2, 1, 'tag', false, false],
      [3, 1, 'length', false, false],
      [4, 1, 'content', false, false],
      [5, 1, 'content', true, false],
      [6, 1, 'content', true, true],
      [7, 1, 'content', true, false],
      [8, 8, 'content', false, false],
    ]);
    expect(runsOf(marks, 32, 16)).toHaveLength(1);
  });
});
