/**
 * Calls over a message channel that only knows `post` and `receive`: the same code on both sides of the
 * webview. Every call ends: with the value, with the remote's error, or with disposal.
 */
import type { Message, Reply } from './protocol.ts';

/** What a channel may answer to `post`. VS Code's webview resolves to false where nobody received it. */
type Posted = void | boolean | PromiseLike<boolean | void>;

export interface ConnectOptions<Remote> {
  /** Sends one message; what it throws, rejects with or answers false to ends the call with an error. */
  readonly post: (message: Message<Remote>) => Posted;
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
      deliver(post, message).catch((error: unknown) => fail(id, new Error(`${name}: ${reasonOf(error)}`)));
    });
  }

  async function answer(id: number, name: string, args: readonly unknown[]): Promise<void> {
    const reply = await run(functions, name, args).then(
      (value): Reply => ({ type: 'reply', id, ok: true, value }),
      (error: unknown): Reply => ({ type: 'reply', id, ok: false, error: reasonOf(error) }),
    );
    if (disposed) return;
    // A value that cannot travel still gets an answer. Where no answer can travel, the channel is gone.
    await deliver(post, reply).catch((error: unknown) =>
      deliver(post, { type: 'reply', id, ok: false, error: reasonOf(error) }).catch(() => undefined),
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
  post: (message: Message<Remote>) => Posted,
  message: Message<Remote>,
): Promise<void> {
  if ((await post(message)) === false) throw new Error('the message was not received');
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
