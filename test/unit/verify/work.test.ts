import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { ATTACKS } from '../../generator/attacks.ts';
import { secondsOfProcessor } from '../processor.ts';

/** Seconds of the processor, four times what a file may take: other tests run beside this one. */
const MOST_SECONDS = 1;

describe('the work of signature checks is bounded, whatever the keys', () => {
  test.each(ATTACKS.filter(({ name }) => name.includes('64 candidates')))('$name', async ({ bytes }) => {
    const request = { file: 'a.pkc', bytes: bytes(), userAnchors: [], at: new Date('2026-11-23T00:00:00Z') };
    // The first run loads the libraries.
    await inspect(request);
    const spent = secondsOfProcessor(MOST_SECONDS);
    await inspect(request);
    expect(spent()).toBeLessThan(MOST_SECONDS);
  });
});
