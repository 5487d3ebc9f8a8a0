import type { ParentPort, Thread, ThreadEvents } from './thread.ts';

/** Starts the script at this URL. The web host is a worker itself; VS Code lets it have further ones. */
export function startWebThread(url: string, { onMessage, onDeath }: ThreadEvents): Thread {
  const worker = new Worker(url);
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => onMessage(data));
  worker.addEventListener('messageerror', () => onDeath('a message could not be read'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onDeath(event.message || 'its script could not be loaded');
  });
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    end: () => worker.terminate(),
  };
}

/** What this file uses of a worker's global object; the types at hand are those of a page. */
interface WorkerScope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** The owner of this worker. */
export function webParent(): ParentPort {
  const scope = globalThis as unknown as WorkerScope;
  return {
    post: (message, transfer) => scope.postMessage(message, transfer),
    onMessage: (listener) => scope.addEventListener('message', ({ data }) => listener(data)),
  };
}

/** Whether this host has the workers of the web; the Node host has threads instead. */
export function hasWebWorkers(): boolean {
  return typeof globalThis.Worker === 'function';
}

/** Whether this script runs in a worker of the web. */
export function isWebWorker(): boolean {
  return 'importScripts' in globalThis;
}
