import { expect, test } from 'vitest';
import type { Verdict } from '../../../src/core/model/terms.ts';
import { statusOfProblem, statusOfReport } from '../../../src/extension/statusText.ts';
import { reportWith } from '../../fixtures/verdictReports.ts';

test.each([
  ['verified', 'PKC verified', null],
  ['failed', 'PKC failed', 'statusBarItem.errorBackground'],
  ['unreadable', 'PKC unreadable', 'statusBarItem.warningBackground'],
] as const)('%s is an icon and the words "%s"', (verdict, words, background) => {
  const status = statusOfReport(reportWith(verdict));
  expect(status.icon).toMatch(/^[a-z-]+$/);
  expect(status.text).toMatch(/^PKC [a-z]+$/);
  expect(status.text).toBe(words);
  expect(status.background).toBe(background);
  expect(status.tooltip).toContain('Why $(error) it is so.');
});

test('each verdict has an icon of its own', () => {
  const verdicts: readonly Verdict[] = ['verified', 'failed', 'unreadable'];
  expect(new Set(verdicts.map((verdict) => statusOfReport(reportWith(verdict)).icon)).size).toBe(3);
});

test('nothing of a file stands in the text, where $(…) would become an icon', () => {
  expect(statusOfProblem('a$(check).pkc is not there')).toMatchObject({
    icon: 'warning',
    text: 'PKC not read',
  });
});
