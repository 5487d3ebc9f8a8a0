import { describe, expect, it } from 'vitest';
import { groupRemarks } from '../../../src/core/forms/group.ts';
import type { ReportFinding } from '../../../src/core/words/report.ts';

function finding(part: Partial<ReportFinding>): ReportFinding {
  return {
    code: 'PKC111',
    severity: 'info',
    message: 'critical FALSE is written.',
    offset: 0,
    length: 3,
    path: '',
    title: 'A title',
    source: 'RFC 5280',
    related: [],
    ...part,
  };
}

describe('groupRemarks', () => {
  it('makes one group of a remark at several places, by offset', () => {
    const groups = groupRemarks([finding({ offset: 689 }), finding({ offset: 667 })]);
    expect(groups).toHaveLength(1);
    expect(groups[0]!.places.map((place) => place.offset)).toEqual([667, 689]);
    expect(groups[0]!.message).toBe('critical FALSE is written: 2 places.');
  });

  it('takes the title of the code where the messages differ', () => {
    const groups = groupRemarks([finding({ message: 'One.' }), finding({ message: 'Other.' })]);
    expect(groups[0]!.message).toBe('A title: 2 places.');
  });

  it('keeps the sentence of a remark that stands alone', () => {
    expect(groupRemarks([finding({})])[0]!.message).toBe('critical FALSE is written.');
  });

  it('never folds errors or warnings together, and puts them first', () => {
    const groups = groupRemarks([
      finding({ code: 'PKC112' }),
      finding({ code: 'PKC105', severity: 'warning' }),
      finding({ code: 'PKC203', severity: 'error', offset: 20 }),
      finding({ code: 'PKC203', severity: 'error', offset: 10 }),
      finding({ code: 'PKC111' }),
    ]);
    expect(groups.map((group) => [group.code, group.places[0]!.offset])).toEqual([
      ['PKC203', 20],
      ['PKC203', 10],
      ['PKC105', 0],
      ['PKC112', 0],
      ['PKC111', 0],
    ]);
  });

  it('leaves the given list in its order', () => {
    const findings = [finding({ offset: 2 }), finding({ offset: 1 })];
    groupRemarks(findings);
    expect(findings.map((one) => one.offset)).toEqual([2, 1]);
  });
});
