import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/core/inspect.ts';
import { ATTACKS } from '../../generator/attacks.ts';

/** Milliseconds of the processor, four times what a file may take: other tests run beside this one. */
const LIMIT_MS = 1_000;

describe('the work of signature checks is bounded, whatever the keys', () => {
  test.each(ATTACKS.filter(({ name }) => name.includes('64 candidates')))('$name', async ({ bytes }) => {
    const request = { file: 'a.pkc', bytes: bytes(), userAnchors: [], at: new Date('2026-11-23T00:00:00Z') };
    // The first run loads the libraries.
    await inspect(request);
    const start = process.cpuUsage();
    await inspect(request);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(LIMIT_MS);
  });
});
