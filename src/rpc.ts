/**
 * Calls over a message channel that only knows `post` and `receive`: the same code on both sides of the webview and
 * on both sides of the worker. A side is one interface of async functions, and the messages are derived from it.
 * Every call ends: with the value, with the remote's error, or with disposal.
 */

type Functions<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown> ? K : never;
}[keyof T];

/** A call of one function of T, as it travels. */
export type Call<T> = {
  [K in Functions<T>]: {
    readonly type: 'call';
    readonly id: number;
    readonly name: K;
    readonly args: T[K] extends (...args: infer A) => Promise<unknown> ? A : never;
  };
}[Functions<T>];

export type Reply =
  | { readonly type: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly error: string };

export type Message<T> = Call<T> | Reply;

/** What a channel may answer to `post`. VS Code's webview resolves to false where nobody received it. */
type Posted = void | boolean | PromiseLike<boolean | void>;

type Post<Remote> = (message: Message<Remote>, buffers: readonly ArrayBuffer[]) => Posted;

export interface ConnectOptions<Remote> {
  /**
   * Sends one message; what it throws, rejects with or answers false to ends the call with an error. `buffers` are
   * those that may be handed over instead of copied, where the channel can do that; see `handOver`.
   */
  readonly post: Post<Remote>;
  /**
   * The functions that the other side may call, as own properties: nothing inherited can be called. They
   * get what was sent, so they check their arguments themselves.
   */
  readonly functions: object;
}

export interface Connection<Remote> {
  /** The other side's functions. */
  readonly remote: Remote;
  /** Takes a message as it came. What is not one of ours is left alone. */
  receive(message: unknown): void;
  /** Ends every pending call with an error; later calls fail at once, later messages are ignored. */
  dispose(): void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** What goes along with an argument or an answer, by the object that is sent. */
const handedOver = new WeakMap<object, readonly ArrayBuffer[]>();

/**
 * Marks an argument or an answer: these buffers of it are handed to the other side instead of copied, and are empty
 * here once it is sent.
 */
export function handOver<T extends object>(value: T, buffers: readonly ArrayBuffer[]): T {
  handedOver.set(value, buffers);
  return value;
}

function buffersOf(value: unknown): readonly ArrayBuffer[] {
  return typeof value === 'object' && value !== null ? (handedOver.get(value) ?? []) : [];
}

/** Joins the two sides. `Remote` is the interface of async functions that the other side offers. */
export function connect<Remote extends object>({
  post,
  functions,
}: ConnectOptions<Remote>): Connection<Remote> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let disposed = false;

  function fail(id: number, reason: Error): void {
    const call = pending.get(id);
    pending.delete(id);
    call?.reject(reason);
  }

  function call(name: string, args: readonly unknown[]): Promise<unknown> {
    if (disposed) return Promise.reject(new Error(`${name}: the connection is closed`));
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      // The names and argument types are checked where `remote` is used; here they are data.
      const message = { type: 'call', id, name, args } as unknown as Message<Remote>;
      deliver(post, message, args.flatMap(buffersOf)).catch((error: unknown) =>
        fail(id, new Error(`${name}: ${reasonOf(error)}`)),
      );
    });
  }

  async function answer(id: number, name: string, args: readonly unknown[]): Promise<void> {
    const reply = await run(functions, name, args).then(
      (value): Reply => ({ type: 'reply', id, ok: true, value }),
      (error: unknown): Reply => ({ type: 'reply', id, ok: false, error: reasonOf(error) }),
    );
    if (disposed) return;
    // A value that cannot travel still gets an answer. Where no answer can travel, the channel is gone.
    const buffers = reply.ok ? buffersOf(reply.value) : [];
    await deliver(post, reply, buffers).catch((error: unknown) =>
      deliver(post, { type: 'reply', id, ok: false, error: reasonOf(error) }, []).catch(() => undefined),
    );
  }

  return {
    remote: proxyOf<Remote>(call),
    receive(message) {
      if (disposed || !isRecord(message)) return;
      const { type, id } = message;
      if (!isId(id)) return;
      if (type === 'call') {
        const { name, args } = message;
        void answer(id, typeof name === 'string' ? name : '', Array.isArray(args) ? args : []);
      } else if (type === 'reply') {
        const waiting = pending.get(id);
        pending.delete(id);
        if (message['ok'] === true) waiting?.resolve(message['value']);
        else
          waiting?.reject(
            new Error(typeof message['error'] === 'string' ? message['error'] : 'no reason given'),
          );
      }
    },
    dispose() {
      disposed = true;
      for (const id of pending.keys()) fail(id, new Error('the connection was closed'));
    },
  };
}

async function deliver<Remote>(
  post: Post<Remote>,
  message: Message<Remote>,
  buffers: readonly ArrayBuffer[],
): Promise<void> {
  if ((await post(message, buffers)) === false) throw new Error('the message was not received');
}

async function run(functions: object, name: string, args: readonly unknown[]): Promise<unknown> {
  const target: unknown = Object.hasOwn(functions, name) ? Reflect.get(functions, name) : undefined;
  if (typeof target !== 'function') throw new Error(`no function named ${JSON.stringify(name.slice(0, 50))}`);
  return (await Reflect.apply(target, functions, args)) as unknown;
}

function proxyOf<Remote extends object>(
  call: (name: string, args: readonly unknown[]) => Promise<unknown>,
): Remote {
  return new Proxy({} as Remote, {
    get: (_target, name) =>
      // `then` would make the proxy look like a promise to `await`.
      typeof name === 'string' && name !== 'then' ? (...args: unknown[]) => call(name, args) : undefined,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
