import { expect, test } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import type { Inspection } from '../../../src/core/words/inspection.ts';
import type { Reading } from '../../../src/extension/editor/inspectedFile.ts';
import { pageModelOf } from '../../../src/extension/editor/pageModel.ts';
import { reportWith } from '../../fixtures/verdictReports.ts';

function readingOf(bytes: Uint8Array | null): Reading {
  const inspection: Inspection = {
    report: reportWith('verified'),
    index: bytes && indexAsn1({ bytes, root: 'any' }),
    certificates: [],
    annotations: [],
    decoded: [],
  };
  return { kind: 'inspected', inspection, milliseconds: 1, compared: null, revision: 7 };
}

test('the model carries the octets of the file and no others', () => {
  const pool = new Uint8Array([9, 9, 0x05, 0x00, 9]);
  const { octets, revision } = pageModelOf(readingOf(pool.subarray(2, 4)), 'a.pkc');
  expect(revision).toBe(7);
  expect(octets?.root).toBe('any');
  expect(octets?.bytes).toEqual(new Uint8Array([0x05, 0x00]));
  expect(octets?.bytes.buffer.byteLength).toBe(2);
});

test('octets that fill their buffer are not copied', () => {
  const bytes = new Uint8Array([0x05, 0x00]);
  expect(pageModelOf(readingOf(bytes), 'a.pkc').octets?.bytes).toBe(bytes);
});

test('where nothing may be shown, nothing is sent', () => {
  expect(pageModelOf(readingOf(null), 'a.pkc').octets).toBeNull();
});

test('a file that could not be read gives its reason', () => {
  const unread: Reading = { kind: 'unread', problem: 'a.pkc is not there.', missing: true, revision: 2 };
  expect(() => pageModelOf(unread, 'a.pkc')).toThrow('a.pkc is not there.');
});
