import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startNodeThread } from '../../../src/extension/worker/nodeThread.ts';

const folder = mkdtempSync(join(tmpdir(), 'pkc-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script in a real thread; the first thing that it says, or what it dies of. */
function firstOf(name: string, script: string, heapLimitMb?: number): Promise<unknown> {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, `const { parentPort } = require('node:worker_threads');\n${script}`);
  return new Promise((done) => {
    const events = {
      onMessage: (message: unknown) => {
        thread.end();
        done(message);
      },
      onDeath: (reason: string) => done(`dead: ${reason}`),
    };
    const thread = startNodeThread(path, events, heapLimitMb);
    thread.post({ octets: Uint8Array.of(1, 2) }, []);
  });
}

describe('a thread of the Node host', () => {
  test('gets messages and answers them', async () => {
    const answer = await firstOf('echo', `parentPort.on('message', (m) => parentPort.postMessage(m));`);
    expect(answer).toEqual({ octets: Uint8Array.of(1, 2) });
  });

  test('sees nothing of the environment', async () => {
    expect(process.env['PATH']).toBeDefined();
    expect(await firstOf('env', `parentPort.postMessage(Object.keys(process.env));`)).toEqual([]);
  });

  test('that throws, ends or is not there is dead, with the reason', async () => {
    expect(await firstOf('throws', `throw new Error('broken');`)).toBe('dead: broken');
    expect(await firstOf('exits', `process.exit(3);`)).toBe('dead: it ended with code 3');
    expect(await firstOf('syntax', `)`)).toMatch(/^dead: /);
  });

  test('that runs out of memory dies alone', async () => {
    const hungry = `const all = []; for (;;) all.push(new Array(1000).fill({}));`;
    expect(await firstOf('hungry', hungry, 16)).toMatch(/^dead: .*memory/);
  });
});
