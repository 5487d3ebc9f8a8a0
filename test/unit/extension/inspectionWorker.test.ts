import { describe, expect, test, vi } from 'vitest';
import { indexAsn1 } from '../../../src/core/asn1/index/walk.ts';
import type { InspectInput } from '../../../src/core/inspect.ts';
import type { Report } from '../../../src/core/words/report.ts';
import { InspectionWorker } from '../../../src/extension/worker/inspectionWorker.ts';
import type { Mismatch } from '../../../src/service/engine.ts';
import type { Thread, ThreadEvents } from '../../../src/extension/worker/thread.ts';
import type { WorkerFunctions } from '../../../src/extension/worker/workerFunctions.ts';
import type { Call, Reply } from '../../../src/rpc.ts';

type Question = Call<WorkerFunctions>;

interface FakeThread {
  readonly events: ThreadEvents;
  readonly asked: Question[];
  /** The buffers that were handed over with each question. */
  readonly handedOver: (readonly ArrayBuffer[])[];
  ended: boolean;
}

/** A worker over threads that the test plays itself. */
function controlled(times = { limit: 10_000, grace: 10_000, idle: 10_000 }) {
  const threads: FakeThread[] = [];
  const worker = new InspectionWorker((events): Promise<Thread> => {
    const thread: FakeThread = { events, asked: [], handedOver: [], ended: false };
    threads.push(thread);
    return Promise.resolve({
      post(message, buffers) {
        thread.asked.push(message as Question);
        thread.handedOver.push(buffers);
      },
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
  asked.map((question) => (question.name === 'inspect' ? question.args[0].file : question.name));

/** Says something as the answer to the last question. */
function reply(
  { asked, events }: FakeThread,
  answer: { ok: true; value: unknown } | { ok: false; error: string },
): void {
  const { id } = asked.at(-1)!;
  events.onMessage({ type: 'reply', id, ...answer } satisfies Reply);
}

const answer = (thread: FakeThread, value: unknown): void => reply(thread, { ok: true, value });

describe('the worker', () => {
  test('starts with the first question, and answers one at a time in their order', async () => {
    const { worker, threads } = controlled();
    expect(threads).toHaveLength(0);
    const [first, second] = [worker.inspect(input('a')), worker.inspect(input('b'))];
    await turnOfEvents();
    expect(threads.map(filesAsked)).toEqual([['a']]);
    answer(threads[0]!, 'answer a');
    expect(await first).toBe('answer a');
    await turnOfEvents();
    expect(threads.map(filesAsked)).toEqual([['a', 'b']]);
    answer(threads[0]!, 'answer b');
    expect(await second).toBe('answer b');
    worker.dispose();
  });

  test('leaves the octets of the question alone, also where they are a view', async () => {
    const { worker, threads } = controlled();
    const bytes = Uint8Array.of(1, 2, 3, 4).subarray(1, 3);
    void worker.inspect({ ...input('a'), bytes }).catch(() => undefined);
    await turnOfEvents();
    const [question] = threads[0]!.asked;
    const sent = question?.name === 'inspect' ? question.args[0].bytes.buffer : null;
    expect(sent?.byteLength).toBe(2);
    expect([...bytes]).toEqual([2, 3]);
    // What travels is the copy, and it is handed over.
    expect(threads[0]!.handedOver).toEqual([[sent]]);
    worker.dispose();
  });

  test('hands over a copy of the octets, also where they are a Buffer of Node', async () => {
    const { worker, threads } = controlled();
    const bytes = Buffer.from([1, 2, 3]);
    void worker.keys(bytes).catch(() => undefined);
    await turnOfEvents();
    expect(threads[0]!.handedOver.flat().map(({ byteLength }) => byteLength)).toEqual([3]);
    expect(threads[0]!.handedOver[0]![0]).not.toBe(bytes.buffer);
    worker.dispose();
  });

  test('gets the index of a text view, not the octets to index again', async () => {
    const { worker, threads } = controlled();
    const index = indexAsn1({ bytes: Uint8Array.of(5, 0), root: 'any' });
    const report = {} as Report;
    const inspection = { report, certificates: [], annotations: [], decoded: [], index };
    const [text, compared] = [worker.text(inspection), worker.compareText(inspection)];
    await turnOfEvents();
    answer(threads[0]!, 'as text');
    expect(await text).toBe('as text');
    await turnOfEvents();
    answer(threads[0]!, 'for comparison');
    expect(await compared).toBe('for comparison');
    expect(threads[0]!.asked.map(({ name }) => name)).toEqual(['text', 'compareText']);
    expect(threads[0]!.asked[0]!.args).toEqual([{ report, certificates: [], annotations: [], index }]);
    // It is shown, too: a copy travels.
    expect(threads[0]!.handedOver).toEqual([[], []]);
    worker.dispose();
  });

  test('explains a mismatch by its values alone, as a question of its own', async () => {
    const { worker, threads } = controlled();
    const mismatch = { file: 'a.pkc' } as Mismatch;
    const known = [{ file: 'b.pkc', kind: 'attestation', subject: null, fingerprint: 'f' }] as const;
    const explained = worker.explain(mismatch, known);
    await turnOfEvents();
    expect(threads[0]!.asked[0]).toMatchObject({ name: 'explain', args: [mismatch, known] });
    expect(threads[0]!.handedOver).toEqual([[]]);
    answer(threads[0]!, 'the report');
    expect(await explained).toBe('the report');
    worker.dispose();
  });

  test('a question that cannot travel fails, and a new thread takes the next', async () => {
    const threads: ThreadEvents[] = [];
    const post = vi.fn((): void => {
      throw new Error('could not be cloned');
    });
    const worker = new InspectionWorker((events) => {
      threads.push(events);
      return Promise.resolve({ post, end: () => undefined });
    });
    await expect(worker.inspect(input('a'))).rejects.toThrow(/^could not be cloned$/);
    await expect(worker.inspect(input('b'))).rejects.toThrow(/^could not be cloned$/);
    expect(threads).toHaveLength(2);
    worker.dispose();
  });

  test('a defect in the worker is an error, and the next question is asked', async () => {
    const { worker, threads } = controlled();
    const [first, second] = [worker.inspect(input('a')), worker.inspect(input('b'))];
    await turnOfEvents();
    reply(threads[0]!, { ok: false, error: 'a defect' });
    await expect(first).rejects.toThrow('a defect');
    await turnOfEvents();
    answer(threads[0]!, 'answer b');
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
    answer(threads[0]!, 'late');
    threads[0]!.events.onDeath('again');
    answer(threads[1]!, 'answer b');
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
    answer(threads[0]!, '');
    await turnOfEvents();
    answer(threads[0]!, 'answer c');
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
      if (endsSoon) answer(thread, '');
      await new Promise((done) => setTimeout(done, 60));
      expect(thread.ended).toBe(!endsSoon);
    }
    worker.dispose();
  });

  test('an idle thread is ended, and the next question starts another', async () => {
    const { worker, threads } = controlled({ limit: 10_000, grace: 10_000, idle: 20 });
    const first = worker.inspect(input('a'));
    await turnOfEvents();
    answer(threads[0]!, '');
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
    await expect(worker.inspect(input('a'))).rejects.toThrow(/^no workers here$/);
    await expect(worker.inspect(input('b'))).rejects.toThrow(/^no workers here$/);
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
