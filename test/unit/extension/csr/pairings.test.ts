import { expect, test } from 'vitest';
import { Pairings } from '../../../../src/extension/csr/pairings.ts';
import { Memory } from './memory.ts';

test('a choice, and the choice of none, outlive the object', async () => {
  const memory = new Memory();
  await new Pairings(memory).choose('file:///a.pkc', 'file:///b.csr');
  await new Pairings(memory).choose('file:///c.pkc', null);
  const later = new Pairings(memory);
  expect(later.chosen('file:///a.pkc')).toBe('file:///b.csr');
  expect(later.chosen('file:///c.pkc')).toBeNull();
  expect(later.chosen('file:///d.pkc')).toBeUndefined();
  await later.choose('file:///a.pkc', undefined);
  expect(later.chosen('file:///a.pkc')).toBeUndefined();
});

test('the oldest of many choices are forgotten, a renewed one is not the oldest', async () => {
  const pairings = new Pairings(new Memory());
  for (let i = 0; i < 500; i++) await pairings.choose(`${i}`, 'r');
  await pairings.choose('0', 's');
  await pairings.choose('500', 'r');
  expect(pairings.chosen('0')).toBe('s');
  expect(pairings.chosen('1')).toBeUndefined();
  expect(pairings.chosen('2')).toBe('r');
});

test.each([7, 'text', [['a']], [['a', 7]], { a: 'b' }])(
  'what another version left (%j) counts for nothing',
  async (left) => {
    const memory = new Memory();
    const pairings = new Pairings(memory);
    await pairings.choose('a', 'b');
    await memory.update(memory.keys()[0]!, left);
    expect(pairings.chosen('a')).toBeUndefined();
    await pairings.choose('a', 'c');
    expect(pairings.chosen('a')).toBe('c');
  },
);
