import { describe, expect, it } from 'vitest';
import { contentOffset, totalLength } from '../../../src/core/asn1/index/asn1Index.ts';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import { elementHolding, placeFindings } from '../../../src/core/elements/findingPlaces.ts';
import { worseOf } from '../../../src/core/model/severity.ts';
import { inspectedOf } from '../../../src/webview/model/inspected.ts';
import { verified } from '../../fixtures/page/models.ts';
import { findingAt, nodeAt } from '../../fixtures/page/reports.ts';

const index = inspectedOf(verified()).index!;
const signature = nodeAt(index, 'signedData.certificates[1].signatureValue');
const certificate = nodeAt(index, 'signedData.certificates[1]');

describe('elementHolding', () => {
  it('is the element whose whole range is given', () => {
    for (let node = 0; node < index.count; node++) {
      const range = { offset: index.offset[node]!, length: totalLength(index, node) };
      expect(elementHolding(index, range)).toBe(node);
    }
  });

  it('is the innermost that holds a part, or that two parts share', () => {
    expect(elementHolding(index, { offset: contentOffset(index, signature) + 10, length: 4 })).toBe(
      signature,
    );
    expect(elementHolding(index, { offset: index.offset[signature]! - 1, length: 2 })).toBe(certificate);
  });

  it('is the last element at the end of the file, and none beyond it', () => {
    const cut = indexAsn1({ bytes: index.bytes.slice(0, 3200), root: 'ContentInfo' });
    expect(elementHolding(cut, { offset: 3200, length: 0 })).toBe(cut.count - 1);
    expect(elementHolding(index, { offset: index.bytes.length + 5, length: 1 })).toBe(-1);
  });

  it('is the element that was cut, not the last one that is whole', () => {
    // SEQUENCE of 9 octets { INTEGER 5, INTEGER 6 }, of which 3 are missing.
    const bytes = Uint8Array.of(0x30, 0x09, 0x02, 0x01, 0x05, 0x02, 0x01, 0x06);
    expect(elementHolding(indexAsn1({ bytes, root: 'any' }), { offset: 8, length: 0 })).toBe(0);
    const whole = indexAsn1({ bytes: Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05), root: 'any' });
    expect(elementHolding(whole, { offset: 5, length: 0 })).toBe(1);
  });
});

describe('placeFindings', () => {
  const error = findingAt(index, signature, 'PKC203');
  const remark = findingAt(index, nodeAt(index, 'signedData.certificates[1].signatureAlgorithm'), 'PKC113');

  it('carries the worst severity up to the root, in either order', () => {
    for (const findings of [
      [error, remark],
      [remark, error],
    ]) {
      const places = placeFindings(index, findings);
      expect(places.at.get(signature)).toEqual([error]);
      expect(places.worst.get(certificate)).toBe('error');
      expect(places.worst.get(0)).toBe('error');
      expect(places.worst.get(nodeAt(index, 'signedData.certificates[0]'))).toBeUndefined();
    }
  });

  it('leaves what is about the compared file off the tree', () => {
    const compared = { ...error, in: { file: 'a.csr', block: null } };
    expect(placeFindings(index, [compared]).at.size).toBe(0);
  });

  it('leaves findings of the file as a whole off the tree', () => {
    const whole = { ...error, path: '', offset: 0, length: 0 };
    expect(placeFindings(index, [whole]).at.size).toBe(0);
  });

  it('ranks severities', () => {
    expect(worseOf(undefined, 'info')).toBe('info');
    expect(worseOf('error', 'warning')).toBe('error');
    expect(worseOf('info', 'warning')).toBe('warning');
  });
});
