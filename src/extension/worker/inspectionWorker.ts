import type { HolderDescriptions } from '../../core/words/en/describeHolders.ts';
import type { readCsrAttestations } from '../../core/formats/csrAttestations.ts';
import type { InspectInput } from '../../core/inspect.ts';
import type { TextView } from '../../core/elements/textView.ts';
import type { KnownKey } from '../../core/compare/causes.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import type { Report } from '../../core/words/report.ts';
import { connect, handOver } from '../../rpc.ts';
import type { Connection } from '../../rpc.ts';
import type { Answer, Engine, Mismatch } from '../../service/engine.ts';
import type { FileKeys } from '../../service/fileKeys.ts';
import type { Thread, ThreadEvents } from './thread.ts';
import type { TextInput, WorkerFunctions } from './workerFunctions.ts';

export interface WorkerTimes {
  /** Milliseconds after which a question has failed and the thread is ended, whatever it is doing. */
  readonly limit: number;
  /** Milliseconds that a question nobody waits for any more may still run: most end by themselves before. */
  readonly grace: number;
  /** Milliseconds without a question after which the thread is ended, as it holds some memory. */
  readonly idle: number;
}

/** A genuine PKC takes some milliseconds; the worst file of 64 MiB that was found takes about two seconds. */
export const WORKER_TIMES: WorkerTimes = { limit: 20_000, grace: 500, idle: 60_000 };

/** A question that waits for its turn, or is being answered. */
interface Job {
  /** Asks it, and ends when the answer is there. Never rejects. */
  readonly ask: (worker: WorkerFunctions) => Promise<void>;
  readonly reject: (reason: Error) => void;
}

/** A thread and the calls to it. A thread that was ended leaves its session behind, and is not listened to any more. */
interface Session {
  readonly thread: Promise<Thread>;
  readonly connection: Connection<WorkerFunctions>;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Asks one worker one question at a time. Every question ends: with its answer, or with an error when it is given
 * up, takes too long, or the thread dies of it. A dead thread is replaced when the next question comes.
 */
export class InspectionWorker implements Engine {
  readonly #start: (events: ThreadEvents) => Promise<Thread>;
  readonly #times: WorkerTimes;
  readonly #queue: Job[] = [];
  #running: Job | null = null;
  #session: Session | null = null;
  #timer: Timer | undefined;
  #disposed = false;

  constructor(start: (events: ThreadEvents) => Promise<Thread>, times: WorkerTimes = WORKER_TIMES) {
    this.#start = start;
    this.#times = times;
  }

  /** Leaves `input.bytes` alone. Rejects when `signal` is aborted. */
  inspect(input: InspectInput, signal?: AbortSignal): Promise<Answer> {
    const bytes = copyOf(input.bytes);
    return this.#ask((worker) => worker.inspect(handOver({ ...input, bytes }, [bytes.buffer])), signal);
  }

  explain(mismatch: Mismatch, known: readonly KnownKey[], signal?: AbortSignal): Promise<Report> {
    return this.#ask((worker) => worker.explain(mismatch, known), signal);
  }

  /** The text view of an inspection. */
  text(inspection: Inspection): Promise<TextView> {
    return this.#ask((worker) => worker.text(textInputOf(inspection)));
  }

  /** The view of an inspection for comparison with another. */
  compareText(inspection: Inspection): Promise<string> {
    return this.#ask((worker) => worker.compareText(textInputOf(inspection)));
  }

  /** Leaves `bytes` alone. */
  keys(bytes: Uint8Array, signal?: AbortSignal): Promise<FileKeys> {
    const copy = copyOf(bytes);
    return this.#ask((worker) => worker.keys(handOver(copy, [copy.buffer])), signal);
  }

  /** As `describeHolders` of the core. */
  holders(bytes: Uint8Array): Promise<HolderDescriptions> {
    const copy = copyOf(bytes);
    return this.#ask((worker) => worker.holders(handOver(copy, [copy.buffer])));
  }

  /** As `readCsrAttestations` of the core. */
  statements(bytes: Uint8Array): Promise<ReturnType<typeof readCsrAttestations>> {
    const copy = copyOf(bytes);
    return this.#ask((worker) => worker.statements(handOver(copy, [copy.buffer])));
  }

  #ask<T>(question: (worker: WorkerFunctions) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#disposed || signal?.aborted) return Promise.reject(new Error('closed'));
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => this.#giveUp(job);
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        ask: (worker) => question(worker).then(resolve, reject).finally(done),
        reject: (reason) => {
          done();
          reject(reason);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  #next(): void {
    if (this.#running || this.#disposed) return;
    clearTimeout(this.#timer);
    const job = this.#queue.shift();
    if (!job) {
      if (this.#session) this.#timer = setTimeout(() => this.#endThread(), this.#times.idle);
      return;
    }
    this.#running = job;
    const { limit } = this.#times;
    this.#timer = setTimeout(
      () => this.#die(`it took more than ${limit / 1000} seconds, which no genuine file does`),
      limit,
    );
    this.#session ??= this.#startThread();
    void this.#run(job, this.#session.connection.remote);
  }

  async #run(job: Job, worker: WorkerFunctions): Promise<void> {
    await job.ask(worker);
    // Not where the thread died of it: then the next one is under way.
    if (this.#running !== job) return;
    this.#running = null;
    this.#next();
  }

  #startThread(): Session {
    const isPresent = (): boolean => this.#session?.connection === connection;
    const connection = connect<WorkerFunctions>({
      post: async (message, buffers) => {
        try {
          const started = await thread;
          // It may have been ended while it started.
          if (isPresent()) started.post(message, buffers);
        } catch (error) {
          if (isPresent()) this.#die(error instanceof Error ? error.message : String(error));
          throw error;
        }
      },
      // The worker asks nothing of the host.
      functions: {},
    });
    const thread = this.#start({
      onMessage: (message) => connection.receive(message),
      onDeath: (reason) => {
        if (isPresent()) this.#die(`its worker stopped: ${reason}`);
      },
    });
    return { thread, connection };
  }

  /** Nobody waits for this answer any more. */
  #giveUp(job: Job): void {
    job.reject(new Error('closed'));
    const position = this.#queue.indexOf(job);
    if (position >= 0) this.#queue.splice(position, 1);
    if (this.#running !== job) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#die('closed'), this.#times.grace);
  }

  /** The question under way has failed, and its thread with it. */
  #die(reason: string): void {
    const job = this.#running;
    this.#running = null;
    job?.reject(new Error(reason));
    this.#endThread();
    this.#next();
  }

  #endThread(): void {
    clearTimeout(this.#timer);
    const session = this.#session;
    this.#session = null;
    // Whatever the old one still says is not listened to.
    session?.connection.dispose();
    session?.thread.then(
      (thread) => thread.end(),
      // It never started.
      () => undefined,
    );
  }

  dispose(): void {
    this.#disposed = true;
    const jobs = [...(this.#running ? [this.#running] : []), ...this.#queue.splice(0)];
    this.#running = null;
    for (const job of jobs) job.reject(new Error('closed'));
    this.#endThread();
  }
}

/**
 * Octets that may be handed over: the given ones stay as they are, and may be a view of a larger buffer, which would
 * travel whole. Not made by `slice`, which gives a mere view where the octets are a Buffer of Node.
 */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function textInputOf({ report, certificates, annotations, index }: Inspection): TextInput {
  return { report, certificates, annotations, index };
}
