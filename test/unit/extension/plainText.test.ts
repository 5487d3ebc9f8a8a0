import { expect, test } from 'vitest';
import { plainLabel, plainMessage } from '../../../src/extension/plainText.ts';

test('a name draws no icon in a list', () => {
  expect(plainLabel('$(verified) a\u202e.pkc')).toBe(String.raw`$ (verified) a\u202E.pkc`);
});

test('a name makes no link in a notification', () => {
  expect(plainMessage('a [Repair](command:x) b')).toBe('a [Repair] (command:x) b');
});
