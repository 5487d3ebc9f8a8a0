import type { WriteStream } from 'node:tty';
import type { CliIo } from './io.ts';
import { listFolder, readAgain, readNamedFile, readStandardInput } from './nodeFiles.ts';

/** Sentences wider than this are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;

/**
 * A function that writes to the stream and resolves when the text has been handed over, so that nothing is
 * lost at the end of the process. A reader that has gone (`pkc … | head`) is no error: the rest is dropped,
 * and the exit status still tells of all files. Rejects when the disk is full and the like.
 */
function writer(stream: WriteStream): (text: string) => Promise<void> {
  let gone = false;
  // Without a listener the stream throws the error that the callback below tells of.
  stream.on('error', () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      if (gone) return resolve();
      stream.write(text, (error?: (Error & { code?: string }) | null) => {
        gone ||= error?.code === 'EPIPE';
        if (error && !gone) reject(new Error(`cannot write the output: ${error.message}`));
        else resolve();
      });
    });
}

/** See https://no-color.org: any value but the empty one. */
function wantsColor(stream: WriteStream): boolean {
  const { NO_COLOR, TERM } = process.env;
  return stream.isTTY && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}

/** This process's files, streams and clock. */
export function nodeIo(): CliIo {
  const { stdout, stderr } = process;
  const toStderr = writer(stderr);
  return {
    out: writer(stdout),
    // Nobody is left to tell that standard error is broken; the exit status still speaks.
    err: (text) => toStderr(text).catch(() => undefined),
    readFile: readNamedFile,
    readAgain,
    // Looked up when it is read: making its stream takes as long as reading a file.
    readStdin: () => readStandardInput(process.stdin),
    listFolder,
    now: () => new Date(),
    color: wantsColor(stdout),
    width: stdout.isTTY ? Math.min(stdout.columns || 80, MAX_WIDTH) : null,
  };
}
