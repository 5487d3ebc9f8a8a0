import { describe, expect, it } from 'vitest';
import { explainOid, isDottedOid } from '../../../src/core/words/en/oidExplanation.ts';

describe('explainOid', () => {
  it('gives name and arcs', () => {
    const text = explainOid('2.5.29.15');
    expect(text).toMatch(/^# 2\.5\.29\.15\n\n\*\*keyUsage\*\*\n/);
    expect(text).toMatch(
      /- `2`: joint-iso-itu-t\n- `2\.5`: directory services \(X\.500\)\n- `2\.5\.29`.*\n- `2\.5\.29\.15`: keyUsage\n$/,
    );
  });

  it("says of the vendor's arc how names there come about, and gives none that no source gives", () => {
    const text = explainOid('1.3.6.1.4.1.12383.2.5');
    expect(text).toContain('No name of this object identifier is known here.');
    expect(text).toContain("In the vendor's arc.");
    expect(explainOid('1.3.6.1.4.1.12383.1.13')).toContain('(by position)');
  });

  it.each([
    '',
    '1',
    '3.1',
    '1.2.',
    '1..2',
    '01.2',
    '1.02',
    '[a](b)',
    '1.2\n',
    `1.${'9'.repeat(40)}`,
    `1${'.1'.repeat(64)}`,
  ])('refuses %j', (text) => {
    expect(isDottedOid(text)).toBe(false);
    expect(() => explainOid(text)).toThrow(RangeError);
  });
});
