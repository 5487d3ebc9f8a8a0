import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../src/core/base/instant.ts';

describe('parseInstant', () => {
  it.each([
    ['2026-11-23', '2026-11-23T00:00:00.000Z', 'a date is its first second, in UTC'],
    ['2026-11-23T08:30:15Z', '2026-11-23T08:30:15.000Z', 'UTC'],
    ['2026-11-23T08:30Z', '2026-11-23T08:30:00.000Z', 'seconds may be left out'],
    ['2026-11-23t08:30:00z', '2026-11-23T08:30:00.000Z', 'RFC 3339 allows small letters'],
    ['2026-11-23T09:30:00+01:00', '2026-11-23T08:30:00.000Z', 'east of UTC'],
    ['2026-11-22T23:30:00-01:30', '2026-11-23T01:00:00.000Z', 'west of UTC, over midnight'],
    ['2026-11-23T08:30:15.999Z', '2026-11-23T08:30:15.000Z', 'whole seconds'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', 'leap year'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z', 'leap century'],
    ['0050-01-01', '0050-01-01T00:00:00.000Z', 'the year 50, not 1950'],
    [' 2026-11-23 ', '2026-11-23T00:00:00.000Z', 'blanks around it'],
  ])('%j is %s: %s', (text, iso) => {
    expect(parseInstant(text)?.toISOString()).toBe(iso);
  });

  it.each([
    ['', 'nothing'],
    ['yesterday', 'a word'],
    ['2026-11-23T08:30:00', 'no zone: it would mean another instant on another computer'],
    ['2026-02-29', 'no leap year'],
    ['1900-02-29', 'no leap century'],
    ['2026-13-01', 'month 13'],
    ['2026-00-01', 'month 0'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-01-00', 'day 0'],
    ['2026-01-01T24:00:00Z', 'hour 24'],
    ['2026-01-01T00:60:00Z', 'minute 60'],
    ['2026-01-01T00:00:60Z', 'second 60'],
    ['2026-01-01T00:00:00+24:00', 'zone of a day'],
    ['20261123', 'basic format'],
    ['2026-1-2', 'one digit'],
    ['1795420800', 'a count of seconds'],
    ['23.11.2026', 'another order'],
  ])('refuses %j: %s', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});
