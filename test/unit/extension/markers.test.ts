import { describe, expect, test } from 'vitest';
import type { ReportFinding } from '../../../src/core/words/report.ts';
import { markersOf } from '../../../src/extension/findings/markers.ts';

const failed: ReportFinding = {
  code: 'PKC203',
  severity: 'error',
  message: 'The signature does not verify.',
  offset: 557,
  length: 102,
  path: 'signedData.certificates[0].signatureValue',
  title: 'A title',
  source: 'RFC 5280',
  related: [{ offset: 45, length: 1, path: 'signedData.certificates[1]', message: 'The issuer.' }],
};

const remark = (offset: number, length = 3): ReportFinding => ({
  code: 'PKC111',
  severity: 'info',
  message: 'BOOLEAN FALSE is encoded where it is the DEFAULT.',
  offset,
  length,
  path: `extensions[${offset}].critical`,
  title: 'A title',
  source: 'RFC 5280',
  related: [],
});

describe('markers of the Problems panel', () => {
  test('an error says where, and names its other places', () => {
    expect(markersOf([failed])).toEqual([
      {
        code: 'PKC203',
        severity: 'error',
        message: 'The signature does not verify (offset 557, 102 octets)',
        related: ['The issuer (offset 45, 1 octet)'],
        compared: null,
      },
    ]);
  });

  test('a place in the compared file is told as one, and goes with the marker', () => {
    const compared = { file: 'a.csr', block: { start: 0, end: 9 } };
    const key = { offset: 90, length: 294, path: 'subjectPKInfo', message: 'the other key', in: compared };
    const [mismatch] = markersOf([{ ...failed, code: 'PKC404', related: [key] }]);
    expect(mismatch?.related).toEqual(['the other key (offset 90, 294 octets of a.csr)']);
    expect(mismatch?.compared).toEqual(compared);
    const [within] = markersOf([{ ...failed, code: 'PKC406', related: [], in: compared }]);
    expect(within?.message).toBe('The signature does not verify (offset 557, 102 octets of a.csr)');
    expect(within?.compared).toEqual(compared);
  });

  test('each error is a marker of its own', () => {
    expect(markersOf([failed, { ...failed, offset: 900 }])).toHaveLength(2);
  });

  test('all remarks of one code are one marker, with their places below', () => {
    const [marker, ...others] = markersOf([remark(667), remark(689)]);
    expect(others).toEqual([]);
    expect(marker?.message).toBe('BOOLEAN FALSE is encoded where it is the DEFAULT: 2 places');
    expect(marker?.related).toEqual([
      'offset 667, 3 octets: extensions[667].critical: BOOLEAN FALSE is encoded where it is the DEFAULT.',
      'offset 689, 3 octets: extensions[689].critical: BOOLEAN FALSE is encoded where it is the DEFAULT.',
    ]);
  });

  test('a single remark is told like an error', () => {
    expect(markersOf([remark(41)])).toEqual([
      expect.objectContaining({
        message: 'BOOLEAN FALSE is encoded where it is the DEFAULT (offset 41, 3 octets)',
        related: [],
      }),
    ]);
  });

  test('a thousand remarks do not make a thousand lines', () => {
    const [marker] = markersOf(Array.from({ length: 1000 }, (_, offset) => remark(offset + 1)));
    expect(marker?.related).toHaveLength(51);
    expect(marker?.related.at(-1)).toBe('and 950 more places');
  });

  test('a place between two octets has no length, the whole file has no place', () => {
    expect(markersOf([{ ...failed, length: 0, related: [] }])[0]?.message).toBe(
      'The signature does not verify (offset 557)',
    );
    const whole: ReportFinding = { ...failed, offset: 0, length: 4000, path: '', related: [] };
    expect(markersOf([whole])[0]?.message).toBe('The signature does not verify.');
  });
});
