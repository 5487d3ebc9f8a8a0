import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/core/words/en/catalogue.ts';
import { findingsPage } from '../../docs/findingsPage.ts';
import { expectGolden } from '../../fixtures/golden/golden.ts';

describe('docs/findings.md', () => {
  it('is made from the catalogue', () => {
    expectGolden('docs/findings.md', findingsPage());
  });

  it('has one heading a code, in the order of the codes', () => {
    const headings = [...findingsPage().matchAll(/^## (PKC\d{3}) \S/gm)].map((match) => match[1]);
    expect(headings).toEqual(Object.keys(CATALOGUE));
    const numbers = headings.map((code) => Number(code!.slice(3)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('lists each code in the contents', () => {
    const [contents] = findingsPage().split('\n## ');
    expect(contents!.match(/PKC\d{3}/g)).toEqual(Object.keys(CATALOGUE));
  });
});
