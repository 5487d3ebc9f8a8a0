/** Worker threads of the Node host: the one file of the extension that may use an API of Node. */
import { parentPort, Worker } from 'node:worker_threads';
import type { ParentPort, Thread, ThreadEvents } from './thread.ts';

/** Megabytes of objects; typed arrays are not counted. A file of 64 MiB needs about 100. Above it the thread alone ends. */
const HEAP_LIMIT_MB = 1024;

/** Starts the script at this path. */
export function startNodeThread(
  path: string,
  { onMessage, onDeath }: ThreadEvents,
  heapLimitMb = HEAP_LIMIT_MB,
): Thread {
  const worker = new Worker(path, {
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
    // It gets nothing of the host but its messages.
    env: {},
    argv: [],
    execArgv: [],
  });
  worker.on('message', onMessage);
  worker.on('messageerror', (error) => onDeath(error.message));
  worker.on('error', (error) => onDeath(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => onDeath(`it ended with code ${code}`));
  // An idle worker does not keep the host alive.
  worker.unref();
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    end() {
      worker.removeAllListeners();
      // What it throws while it is being ended concerns nobody.
      worker.on('error', () => undefined);
      void worker.terminate();
    },
  };
}

/** The owner of this thread. */
export function nodeParent(): ParentPort {
  const port = parentPort;
  if (port === null) throw new Error('not in a worker thread');
  return {
    post: (message, transfer) => port.postMessage(message, transfer),
    onMessage: (listener) => port.on('message', listener),
  };
}
