import type { HolderDescriptions } from '../../core/words/en/describeHolders.ts';
import type { readCsrAttestations } from '../../core/compare/readCsrAttestations.ts';
import type { InspectInput, Inspection } from '../../core/inspect.ts';
import type { Answer, FileKeys, Question, TextInput } from './messages.ts';
import type { Thread, ThreadEvents } from './thread.ts';

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

interface Job {
  readonly question: Question;
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

type Timer = ReturnType<typeof setTimeout>;

/**
 * Asks one worker one question at a time. Every question ends: with its answer, or with an error when it is given
 * up, takes too long, or the thread dies of it. A dead thread is replaced when the next question comes.
 */
export class InspectionWorker {
  readonly #start: (events: ThreadEvents) => Promise<Thread>;
  readonly #times: WorkerTimes;
  readonly #queue: Job[] = [];
  #running: Job | null = null;
  /** Counts threads, so that what an ended one still says is told from what the present one says. */
  #generation = 0;
  #thread: Promise<Thread> | null = null;
  #timer: Timer | undefined;
  #disposed = false;

  constructor(start: (events: ThreadEvents) => Promise<Thread>, times: WorkerTimes = WORKER_TIMES) {
    this.#start = start;
    this.#times = times;
  }

  /** As `inspect` of the core. Leaves `input.bytes` alone. Rejects when `signal` is aborted. */
  async inspect(input: InspectInput, signal?: AbortSignal): Promise<Inspection> {
    // A copy that travels: the octets may be a view of a larger buffer, which would travel whole.
    const bytes = input.bytes.slice();
    const question: Question = { type: 'inspect', input: { ...input, bytes } };
    return (await this.#ask(question, [bytes.buffer], signal)) as Inspection;
  }

  /** The text view of an inspection, or its view for comparison. */
  async text(
    { report, certificates, annotations, index }: Inspection,
    type: 'text' | 'compare' = 'text',
  ): Promise<string> {
    const octets = index && { bytes: index.bytes, root: index.root };
    const input: TextInput = { report, certificates, annotations, octets };
    return (await this.#ask({ type, input }, [])) as string;
  }

  /** As `attestedKeyOf` and `comparedKeysOf` of the core. */
  async keys(bytes: Uint8Array, signal?: AbortSignal): Promise<FileKeys> {
    return (await this.#askOf('keys', bytes, signal)) as FileKeys;
  }

  /** As `describeHolders` of the core. */
  async holders(bytes: Uint8Array): Promise<HolderDescriptions> {
    return (await this.#askOf('holders', bytes)) as HolderDescriptions;
  }

  /** As `readCsrAttestations` of the core. */
  async statements(bytes: Uint8Array): Promise<ReturnType<typeof readCsrAttestations>> {
    return (await this.#askOf('statements', bytes)) as ReturnType<typeof readCsrAttestations>;
  }

  #askOf(type: 'keys' | 'holders' | 'statements', bytes: Uint8Array, signal?: AbortSignal): Promise<unknown> {
    // Not `slice`, which gives a mere view where the octets are a Buffer of Node: its memory would travel.
    const copy = new Uint8Array(bytes);
    return this.#ask({ type, bytes: copy }, [copy.buffer], signal);
  }

  #ask(question: Question, transfer: readonly ArrayBuffer[], signal?: AbortSignal): Promise<unknown> {
    if (this.#disposed || signal?.aborted) return Promise.reject(new Error('closed'));
    return new Promise((resolve, reject) => {
      const onAbort = (): void => this.#giveUp(job);
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      const job: Job = {
        question,
        transfer,
        resolve: (value) => {
          done();
          resolve(value);
        },
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
      if (this.#thread) this.#timer = setTimeout(() => this.#endThread(), this.#times.idle);
      return;
    }
    this.#running = job;
    const { limit } = this.#times;
    this.#timer = setTimeout(
      () => this.#die(`it took more than ${limit / 1000} seconds, which no genuine file does`),
      limit,
    );
    const generation = this.#thread ? this.#generation : ++this.#generation;
    this.#thread ??= this.#start({
      onMessage: (message) => generation === this.#generation && this.#answer(message as Answer),
      onDeath: (reason) => generation === this.#generation && this.#die(`its worker stopped: ${reason}`),
    });
    this.#thread
      // Only while it is still this question's turn: it may have been given up meanwhile.
      .then((thread) => this.#running === job && thread.post(job.question, job.transfer))
      .catch((error: unknown) => {
        if (this.#running === job) this.#die(error instanceof Error ? error.message : String(error));
      });
  }

  #answer(answer: Answer): void {
    const job = this.#running;
    this.#running = null;
    if (answer.ok) job?.resolve(answer.value);
    else job?.reject(new Error(answer.problem));
    this.#next();
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
    this.#endThread();
    job?.reject(new Error(reason));
    this.#next();
  }

  #endThread(): void {
    clearTimeout(this.#timer);
    // Whatever the old one still says is not listened to.
    this.#generation++;
    this.#thread?.then(
      (thread) => thread.end(),
      // It never started.
      () => undefined,
    );
    this.#thread = null;
  }

  dispose(): void {
    this.#disposed = true;
    const jobs = [...(this.#running ? [this.#running] : []), ...this.#queue.splice(0)];
    this.#running = null;
    this.#endThread();
    for (const job of jobs) job.reject(new Error('closed'));
  }
}
