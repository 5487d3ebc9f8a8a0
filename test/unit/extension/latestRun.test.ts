import { describe, expect, test } from 'vitest';
import { LatestRun } from '../../../src/extension/editor/latestRun.ts';

interface Run {
  readonly turn: number;
  readonly finish: (value: string) => void;
  readonly fail: (error: Error) => void;
}

/** A task whose runs the test ends one by one, in any order. */
function controlled(): { latest: LatestRun<string>; runs: Run[]; values: string[] } {
  const runs: Run[] = [];
  const values: string[] = [];
  const latest = new LatestRun<string>(
    (turn) => new Promise((finish, fail) => runs.push({ turn, finish, fail })),
    (value) => values.push(value),
  );
  return { latest, runs, values };
}

/** Lets promises that are settled be seen. */
const turnOfEvents = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('LatestRun', () => {
  test('a late answer never replaces a newer one', async () => {
    const { latest, runs, values } = controlled();
    latest.run();
    latest.run();
    runs[1]?.finish('new');
    await turnOfEvents();
    runs[0]?.finish('old');
    await turnOfEvents();
    expect(values).toEqual(['new']);
    expect(latest.value).toBe('new');
  });

  test('an overtaken answer that comes first is not shown either', async () => {
    const { latest, runs, values } = controlled();
    latest.run();
    latest.run();
    runs[0]?.finish('old');
    await turnOfEvents();
    expect(values).toEqual([]);
    expect(latest.value).toBeUndefined();
  });

  test('whoever waits gets the newest answer, though the wait began before its run', async () => {
    const { latest, runs } = controlled();
    latest.run();
    const waiting = latest.settled();
    latest.run();
    runs[0]?.finish('old');
    runs[1]?.finish('new');
    await expect(waiting).resolves.toBe('new');
    await expect(latest.settled()).resolves.toBe('new');
  });

  test('a wait during a second run is for that run', async () => {
    const { latest, runs } = controlled();
    latest.run();
    runs[0]?.finish('first');
    await latest.settled();
    latest.run();
    const waiting = latest.settled();
    runs[1]?.finish('second');
    await expect(waiting).resolves.toBe('second');
  });

  test('the end rejects whoever waits, and whoever comes later', async () => {
    const { latest, runs, values } = controlled();
    latest.run();
    const waiting = latest.settled();
    latest.end();
    await expect(waiting).rejects.toThrow('closed');
    await expect(latest.settled()).rejects.toThrow('closed');
    runs[0]?.finish('too late');
    await turnOfEvents();
    expect(values).toEqual([]);
    latest.run();
    expect(runs).toHaveLength(1);
  });

  test('a run that throws rejects whoever waits; the next run starts afresh', async () => {
    const { latest, runs } = controlled();
    latest.run();
    const waiting = latest.settled();
    runs[0]?.fail(new Error('broken'));
    await expect(waiting).rejects.toThrow('broken');
    latest.run();
    const again = latest.settled();
    runs[1]?.finish('well');
    await expect(again).resolves.toBe('well');
  });

  test('runs are counted from 1 up', () => {
    const { latest, runs } = controlled();
    latest.run();
    latest.run();
    expect(runs.map(({ turn }) => turn)).toEqual([1, 2]);
  });
});
