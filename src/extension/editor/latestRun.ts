interface Waiter<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Runs one task again and again, where only the newest run counts: the answer of a run that was overtaken
 * is dropped, however late it comes. Whoever waits gets the newest answer, or an error at the end.
 */
export class LatestRun<T> {
  readonly #task: (turn: number, signal: AbortSignal) => Promise<T>;
  readonly #onValue: (value: T) => void;
  #turn = 0;
  #value: { readonly turn: number; readonly value: T } | undefined;
  #waiting: Waiter<T>[] = [];
  #ended = false;
  #underWay = new AbortController();

  /**
   * `task` gets the number of its run, from 1 up, and a signal that is aborted when its answer cannot count any
   * more. `onValue` is called once for each answer that counts.
   */
  constructor(task: (turn: number, signal: AbortSignal) => Promise<T>, onValue: (value: T) => void) {
    this.#task = task;
    this.#onValue = onValue;
  }

  /** The newest answer so far; undefined before the first one. */
  get value(): T | undefined {
    return this.#value?.value;
  }

  /** Starts a run that overtakes those under way. */
  run(): void {
    if (this.#ended) return;
    this.#underWay.abort();
    this.#underWay = new AbortController();
    const turn = ++this.#turn;
    this.#task(turn, this.#underWay.signal).then(
      (value) => this.#answer(turn, value),
      (error: unknown) => this.#fail(turn, error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** The answer of the newest run. Rejects when that run throws, and when `end` comes first. */
  settled(): Promise<T> {
    if (this.#ended) return Promise.reject(new Error('closed'));
    if (this.#value?.turn === this.#turn) return Promise.resolve(this.#value.value);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** No run starts any more, no answer counts any more; whoever waits gets an error. */
  end(): void {
    this.#ended = true;
    this.#underWay.abort();
    this.#fail(this.#turn, new Error('closed'));
  }

  #answer(turn: number, value: T): void {
    if (this.#ended || turn !== this.#turn) return;
    this.#value = { turn, value };
    for (const waiter of this.#waiting.splice(0)) waiter.resolve(value);
    this.#onValue(value);
  }

  #fail(turn: number, error: Error): void {
    if (turn !== this.#turn) return;
    for (const waiter of this.#waiting.splice(0)) waiter.reject(error);
  }
}
