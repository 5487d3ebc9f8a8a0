import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/core/words/en/catalogue.ts';
import { explanationOf } from '../../../src/extension/findings/explanation.ts';
import { isFindingCode } from '../../../src/extension/findings/explanation.ts';

const codes = Object.keys(CATALOGUE).filter(isFindingCode);

test('every code of the catalogue is one', () => {
  expect(codes).toEqual(Object.keys(CATALOGUE));
});

test.each([['PKC999'], ['pkc203'], ['toString'], ['__proto__'], [''], [undefined], [203], [['PKC203']]])(
  '%j is none',
  (value) => {
    expect(isFindingCode(value)).toBe(false);
  },
);

describe('the explanation', () => {
  test.each(codes)('of %s says all that the catalogue knows', (code) => {
    const text = explanationOf(code);
    const { title, why, whatToDo, source } = CATALOGUE[code];
    for (const part of [`# ${code}: ${title}`, why, whatToDo, source]) expect(text).toContain(part);
  });
});
