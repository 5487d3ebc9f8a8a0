import { expect, test } from 'vitest';
import type { Report, Verdict } from '../../../src/core/report/report.ts';
import { statusOfProblem, statusOfReport } from '../../../src/extension/statusText.ts';

const report = (verdict: Verdict): Report => ({
  file: 'a.pkc',
  verdict,
  summary: 'Why $(error) it is so.',
  format: 'unknown',
  encoding: 'der',
  verifiedAt: '2026-11-23T00:00:00Z',
  attestedKey: null,
  hsm: null,
  keyAttributes: [],
  chain: [],
  trustAnchor: null,
  csr: null,
  checks: [],
  findings: [],
});

test.each([
  ['verified', 'PKC verified', null],
  ['failed', 'PKC failed', 'statusBarItem.errorBackground'],
  ['unreadable', 'PKC unreadable', 'statusBarItem.warningBackground'],
] as const)('%s is an icon and the words "%s"', (verdict, words, background) => {
  const status = statusOfReport(report(verdict));
  expect(status.text).toMatch(/^\$\([a-z-]+\) PKC [a-z]+$/);
  expect(status.text.endsWith(words)).toBe(true);
  expect(status.background).toBe(background);
  expect(status.tooltip).toContain('Why $(error) it is so.');
});

test('each verdict has an icon of its own', () => {
  const verdicts: readonly Verdict[] = ['verified', 'failed', 'unreadable'];
  expect(new Set(verdicts.map((verdict) => statusOfReport(report(verdict)).text)).size).toBe(3);
});

test('nothing of a file stands in the text, where $(…) would become an icon', () => {
  expect(statusOfProblem('a$(check).pkc is not there').text).toBe('$(warning) PKC not read');
});
