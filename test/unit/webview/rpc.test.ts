import { describe, expect, it } from 'vitest';
import { connect, type Connection, handOver } from '../../../src/rpc.ts';

interface Left {
  double(value: number): Promise<number>;
  fails(): Promise<void>;
  opaque(): Promise<unknown>;
}
interface Right {
  hello(name: string): Promise<string>;
}

function pair(left: object = {}): { toLeft: Connection<Left>; toRight: Connection<Right>; sent: unknown[] } {
  const sent: unknown[] = [];
  const toLeft: Connection<Left> = connect<Left>({
    post: (message) => {
      sent.push(message);
      toRight.receive(structuredClone(message));
    },
    functions: { hello: (name: string) => Promise.resolve(`hello ${name}`) },
  });
  const toRight: Connection<Right> = connect<Right>({
    post: (message) => toLeft.receive(structuredClone(message)),
    functions: left,
  });
  return { toLeft, toRight, sent };
}

describe('connect', () => {
  it('carries calls and answers both ways', async () => {
    const { toLeft, toRight } = pair({ double: (value: number) => Promise.resolve(2 * value) });
    await expect(toLeft.remote.double(21)).resolves.toBe(42);
    await expect(toRight.remote.hello('you')).resolves.toBe('hello you');
  });

  it('keeps answers apart when they come in another order', async () => {
    const waits: ((value: number) => void)[] = [];
    const { toLeft } = pair({ double: () => new Promise<number>((resolve) => waits.push(resolve)) });
    const calls = [toLeft.remote.double(1), toLeft.remote.double(2)];
    await Promise.resolve();
    waits[1]?.(20);
    waits[0]?.(10);
    await expect(Promise.all(calls)).resolves.toEqual([10, 20]);
  });

  it('rejects with the reason of the other side', async () => {
    const { toLeft } = pair({ fails: () => Promise.reject(new Error('disk is gone')) });
    await expect(toLeft.remote.fails()).rejects.toThrow('disk is gone');
  });

  it('rejects where a function throws instead of rejecting', async () => {
    const { toLeft } = pair({
      fails: () => {
        throw new Error('at once');
      },
    });
    await expect(toLeft.remote.fails()).rejects.toThrow('at once');
  });

  it('rejects where the value cannot be sent', async () => {
    const { toLeft } = pair({ opaque: () => Promise.resolve(() => 1) });
    await expect(toLeft.remote.opaque()).rejects.toThrow(/clone/);
  });

  it.each(['double', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'refuses the unknown name %s',
    async (name) => {
      const { toLeft } = pair();
      const call = (toLeft.remote as unknown as Record<string, () => Promise<unknown>>)[name];
      await expect(call?.()).rejects.toThrow(`no function named "${name}"`);
    },
  );

  it('answers a call without a name with an error', async () => {
    const answers: unknown[] = [];
    const one = connect<Left>({ post: (message) => void answers.push(message), functions: {} });
    one.receive({ type: 'call', id: 7, name: 3, args: 'x' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers).toEqual([{ type: 'reply', id: 7, ok: false, error: 'no function named ""' }]);
  });

  it.each([
    null,
    'reply',
    1,
    [],
    {},
    { type: 'reply' },
    { type: 'reply', id: 1.5, ok: true },
    { type: 'other', id: 1 },
  ])('leaves %j alone', async (message) => {
    const answers: unknown[] = [];
    const one = connect<Left>({ post: (sent) => void answers.push(sent), functions: {} });
    one.receive(message);
    await new Promise((resolve) => setTimeout(resolve));
    expect(answers).toEqual([]);
  });

  it('ignores a reply to nothing and a second reply', async () => {
    const { toLeft } = pair({ double: () => Promise.resolve(1) });
    const call = toLeft.remote.double(1);
    toLeft.receive({ type: 'reply', id: 99, ok: true, value: 'stray' });
    await expect(call).resolves.toBe(1);
    toLeft.receive({ type: 'reply', id: 1, ok: false, error: 'late' });
  });

  it('hands buffers of arguments and answers over, and no others', async () => {
    interface Octets {
      reversed(bytes: Uint8Array, other: Uint8Array): Promise<Uint8Array>;
    }
    const sent: (readonly ArrayBuffer[])[] = [];
    const channel: { one?: Connection<Octets>; other?: Connection<object> } = {};
    channel.one = connect<Octets>({
      post: (message, buffers) => {
        sent.push(buffers);
        channel.other?.receive(structuredClone(message, { transfer: [...buffers] }));
      },
      functions: {},
    });
    channel.other = connect<object>({
      post: (message, buffers) => {
        sent.push(buffers);
        channel.one?.receive(structuredClone(message, { transfer: [...buffers] }));
      },
      functions: {
        async reversed(bytes: Uint8Array): Promise<Uint8Array> {
          const answer = bytes.slice().reverse();
          return Promise.resolve(handOver(answer, [answer.buffer]));
        },
      },
    });
    const [mine, kept] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    const answer = await channel.one.remote.reversed(handOver(mine, [mine.buffer]), kept);
    expect([...answer]).toEqual([2, 1]);
    expect(sent.map(({ length }) => length)).toEqual([1, 1]);
    expect([mine.length, kept.length]).toEqual([0, 1]);
  });

  it('rejects where nobody received the message', async () => {
    const one = connect<Left>({ post: () => Promise.resolve(false), functions: {} });
    await expect(one.remote.double(1)).rejects.toThrow('double: the message was not received');
  });

  it('rejects where the channel throws', async () => {
    const one = connect<Left>({
      post: () => {
        throw new Error('disposed webview');
      },
      functions: {},
    });
    await expect(one.remote.double(1)).rejects.toThrow('disposed webview');
  });

  it('ends all pending calls on disposal and refuses later ones', async () => {
    const { toLeft } = pair({ double: () => new Promise(() => undefined) });
    const calls = [toLeft.remote.double(1), toLeft.remote.double(2)];
    toLeft.dispose();
    for (const result of await Promise.allSettled(calls)) expect(result.status).toBe('rejected');
    await expect(toLeft.remote.double(3)).rejects.toThrow('closed');
  });

  it('is not taken for a promise by await', async () => {
    const { toLeft, sent } = pair();
    await expect(Promise.resolve(toLeft.remote)).resolves.toBe(toLeft.remote);
    expect(sent).toEqual([]);
  });
});
