import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MAX_BYTES } from '../core/base/limits.ts';
import type { ReadResult } from './io.ts';
import { systemErrorWords } from './systemError.ts';

const TOO_LARGE = `is larger than ${MAX_BYTES / (1024 * 1024)} MiB, the most that is read of a file`;

/** Octets asked for at a time. */
const CHUNK = 1024 * 1024;

/**
 * All octets of a stream, up to MAX_BYTES. A device or pipe has no size to ask for first, and a file can grow
 * while it is read, so they are counted here; leaving the loop closes the stream.
 */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > MAX_BYTES) return { problem: TOO_LARGE };
      chunks.push(chunk);
    }
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}

/** Standard input; a directory there (`pkc verify - < folder`) would read as an empty file. */
export async function readStandardInput(stdin: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  try {
    if (fstatSync(0).isDirectory()) return { problem: 'is a directory' };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
  return readBounded(stdin);
}

/** A file of any kind: regular, pipe (waits for its writer) or device. Size and kind are looked at first. */
export async function readInput(name: string): Promise<ReadResult> {
  try {
    const about = await stat(name);
    if (about.isDirectory()) return { problem: 'is a directory' };
    if (about.isFile() && about.size > MAX_BYTES) return { problem: TOO_LARGE };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
  return readBounded(createReadStream(name, { highWaterMark: CHUNK }));
}

/** A regular file, to be read once more later: a pipe gives its octets only once. */
export async function readAgain(name: string): Promise<ReadResult> {
  try {
    if (!(await stat(name)).isFile()) return { problem: 'is no regular file' };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
  return readInput(name);
}
