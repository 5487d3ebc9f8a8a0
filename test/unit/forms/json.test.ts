import { describe, expect, it } from 'vitest';
import { renderJson, renderJsonLine } from '../../../src/core/forms/json.ts';
import { hostileReport, report } from '../../fixtures/reports.ts';

describe('renderJson', () => {
  it.each([report(), hostileReport()])('holds the report unchanged', (one) => {
    expect(JSON.parse(renderJson(one))).toEqual(one);
    expect(JSON.parse(renderJsonLine(one))).toEqual(one);
  });

  it('is one line for JSON Lines, whatever the strings hold', () => {
    expect(renderJsonLine(hostileReport()).split('\n')).toHaveLength(2);
  });

  it('holds no character that a terminal obeys or that hides', () => {
    expect(renderJson(hostileReport()).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('escapes what lies beyond the first plane as two units', () => {
    const one = report({ summary: '\u{E0041}' });
    expect(renderJsonLine(one)).toContain('\\udb40\\udc41');
    expect(JSON.parse(renderJsonLine(one))).toEqual(one);
  });
});
