import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { ATTACKS } from '../../fixtures/generator/attacks.ts';
import { MOST_SECONDS, secondsOfProcessor } from '../processor.ts';

describe('the work of signature checks is bounded, whatever the keys', () => {
  test.each(ATTACKS.filter(({ name }) => name.includes('64 candidates')))('$name', async ({ bytes }) => {
    const request = { file: 'a.pkc', bytes: bytes(), userAnchors: [], at: new Date('2026-11-23T00:00:00Z') };
    // The first run loads the libraries.
    await inspect(request);
    const spent = secondsOfProcessor();
    await inspect(request);
    expect(spent()).toBeLessThan(MOST_SECONDS);
  });
});
