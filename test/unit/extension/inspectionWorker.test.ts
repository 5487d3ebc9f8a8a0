import { describe, expect, test, vi } from 'vitest';
import type { InspectInput } from '../../../src/core/inspect.ts';
import { InspectionWorker } from '../../../src/extension/worker/inspectionWorker.ts';
import type { Question } from '../../../src/extension/worker/messages.ts';
import type { Thread, ThreadEvents } from '../../../src/extension/worker/thread.ts';

interface FakeThread {
  readonly events: ThreadEvents;
  readonly asked: Question[];
  ended: boolean;
}

/** A worker over threads that the test plays itself. */
function controlled(times = { limit: 10_000, grace: 10_000, idle: 10_000 }) {
  const threads: FakeThread[] = [];
  const worker = new InspectionWorker((events): Promise<Thread> => {
    const thread: FakeThread = { events, asked: [], ended: false };
    threads.push(thread);
    return Promise.resolve({
      post: (message) => thread.asked.push(message as Question),
      end: () => (thread.ended = true),
    });
  }, times);
  return { worker, threads };
}

function input(file: string): InspectInput {
  return { file, bytes: Uint8Array.of(5, 0), userAnchors: [], at: new Date(0) };
}

const turnOfEvents = (): Promise<void> => new Promise((done) => setTimeout(done));

const filesAsked = ({ asked }: FakeThread): string[] =>
  asked.map((question) => (question.type === 'inspect' ? question.input.file : 'text'));

describe('the worker', () => {
  test('starts with the first question, and answers one at a time in their order', async () => {
    const { worker, threads } = controlled();
    expect(threads).toHaveLength(0);
    const [first, second] = [worker.inspect(input('a')), worker.inspect(input('b'))];
    await turnOfEvents();
    expect(threads.map(filesAsked)).toEqual([['a']]);
    threads[0]!.events.onMessage({ ok: true, value: 'answer a' });
    expect(await first).toBe('answer a');
    await turnOfEvents();
    expect(threads.map(filesAsked)).toEqual([['a', 'b']]);
    threads[0]!.events.onMessage({ ok: true, value: 'answer b' });
    expect(await second).toBe('answer b');
    worker.dispose();
  });

  test('leaves the octets of the question alone, also where they are a view', async () => {
    const { worker, threads } = controlled();
    const bytes = Uint8Array.of(1, 2, 3, 4).subarray(1, 3);
    void worker.inspect({ ...input('a'), bytes }).catch(() => undefined);
    await turnOfEvents();
    const [question] = threads[0]!.asked;
    expect(question?.type === 'inspect' && question.input.bytes.buffer.byteLength).toBe(2);
    expect([...bytes]).toEqual([2, 3]);
    worker.dispose();
  });

  test('a defect in the worker is an error, and the next question is asked', async () => {
    const { worker, threads } = controlled();
    const [first, second] = [worker.inspect(input('a')), worker.inspect(input('b'))];
    await turnOfEvents();
    threads[0]!.events.onMessage({ ok: false, problem: 'a defect' });
    await expect(first).rejects.toThrow('a defect');
    await turnOfEvents();
    threads[0]!.events.onMessage({ ok: true, value: 'answer b' });
    expect(await second).toBe('answer b');
    expect(threads).toHaveLength(1);
    worker.dispose();
  });

  test('a thread that dies fails its question alone; a new one takes the next', async () => {
    const { worker, threads } = controlled();
    const [first, second] = [worker.inspect(input('a')), worker.inspect(input('b'))];
    await turnOfEvents();
    threads[0]!.events.onDeath('out of memory');
    await expect(first).rejects.toThrow('its worker stopped: out of memory');
    await turnOfEvents();
    expect(threads.map(filesAsked)).toEqual([['a'], ['b']]);
    // What the dead one still says is nobody's answer.
    threads[0]!.events.onMessage({ ok: true, value: 'late' });
    threads[0]!.events.onDeath('again');
    threads[1]!.events.onMessage({ ok: true, value: 'answer b' });
    expect(await second).toBe('answer b');
    worker.dispose();
  });

  test('a question over the time limit fails, and its thread is ended', async () => {
    const { worker, threads } = controlled({ limit: 20, grace: 10_000, idle: 10_000 });
    await expect(worker.inspect(input('a'))).rejects.toThrow('it took more than 0.02 seconds');
    await turnOfEvents();
    expect(threads[0]!.ended).toBe(true);
    worker.dispose();
  });

  test('a question that is given up while it waits is never asked', async () => {
    const { worker, threads } = controlled();
    const controller = new AbortController();
    void worker.inspect(input('a')).catch(() => undefined);
    const second = worker.inspect(input('b'), controller.signal);
    const third = worker.inspect(input('c'));
    controller.abort();
    await expect(second).rejects.toThrow('closed');
    await turnOfEvents();
    threads[0]!.events.onMessage({ ok: true, value: '' });
    await turnOfEvents();
    threads[0]!.events.onMessage({ ok: true, value: 'answer c' });
    expect(await third).toBe('answer c');
    expect(filesAsked(threads[0]!)).toEqual(['a', 'c']);
    worker.dispose();
  });

  test('a question that is given up while it runs may end soon, or else its thread is ended', async () => {
    const { worker, threads } = controlled({ limit: 10_000, grace: 20, idle: 10_000 });
    for (const endsSoon of [true, false]) {
      const controller = new AbortController();
      const asked = worker.inspect(input('a'), controller.signal);
      await turnOfEvents();
      controller.abort();
      await expect(asked).rejects.toThrow('closed');
      const thread = threads.at(-1)!;
      if (endsSoon) thread.events.onMessage({ ok: true, value: '' });
      await new Promise((done) => setTimeout(done, 60));
      expect(thread.ended).toBe(!endsSoon);
    }
    worker.dispose();
  });

  test('an idle thread is ended, and the next question starts another', async () => {
    const { worker, threads } = controlled({ limit: 10_000, grace: 10_000, idle: 20 });
    const first = worker.inspect(input('a'));
    await turnOfEvents();
    threads[0]!.events.onMessage({ ok: true, value: '' });
    await first;
    await new Promise((done) => setTimeout(done, 60));
    expect(threads[0]!.ended).toBe(true);
    void worker.inspect(input('b')).catch(() => undefined);
    await turnOfEvents();
    expect(threads.map(filesAsked)).toEqual([['a'], ['b']]);
    worker.dispose();
  });

  test('that cannot be started fails each question, with the reason', async () => {
    const start = vi.fn(() => Promise.reject(new Error('no workers here')));
    const worker = new InspectionWorker(start);
    await expect(worker.inspect(input('a'))).rejects.toThrow('no workers here');
    await expect(worker.inspect(input('b'))).rejects.toThrow('no workers here');
    expect(start).toHaveBeenCalledTimes(2);
    worker.dispose();
  });

  test('that is disposed fails every question, those to come too, and ends its thread', async () => {
    const { worker, threads } = controlled();
    const asked = [worker.inspect(input('a')), worker.inspect(input('b'))];
    const closed = Promise.all(asked.map((question) => expect(question).rejects.toThrow('closed')));
    await turnOfEvents();
    worker.dispose();
    await closed;
    await expect(worker.inspect(input('c'))).rejects.toThrow('closed');
    await turnOfEvents();
    expect(threads.map(({ ended }) => ended)).toEqual([true]);
  });
});
