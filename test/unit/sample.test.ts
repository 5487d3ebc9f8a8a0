import { describe, expect, it } from 'vitest';
import { IS_DEEP, range, sample } from './sample.ts';

const kindOf = (item: number): string => (item < 90 ? 'many' : 'few');

describe('a sample', () => {
  it.skipIf(IS_DEEP)('is the same every time, in the order of the whole, with some of each kind', () => {
    const { items, words } = sample(range(0, 100), 20, kindOf);
    expect(items).toEqual(sample(range(0, 100), 20, kindOf).items);
    expect(items).toEqual([...new Set(items)].toSorted((a, b) => a - b));
    expect(items.filter((item) => kindOf(item) === 'many')).toHaveLength(5);
    expect(items.filter((item) => kindOf(item) === 'few')).toHaveLength(1);
    expect(words).toMatch(/^6 of 100, seed \d+; test:deep takes all$/);
  });

  it('is the whole where one in one is asked for', () => {
    expect(sample(range(0, 100), 1, kindOf).items).toEqual(range(0, 100));
    expect(range(3, 20, 7)).toEqual([3, 10, 17]);
  });
});
