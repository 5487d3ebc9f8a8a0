import { createReadStream, fstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { MAX_BYTES } from '../core/base/limits.ts';
import type { FileRead } from '../service/files.ts';
import type { ListResult } from './io.ts';

const TOO_LARGE = `is larger than ${MAX_BYTES / (1024 * 1024)} MiB, the most that is read of a file`;

/** Octets asked for at a time. */
const CHUNK = 1024 * 1024;

/**
 * All octets of a stream, up to MAX_BYTES. A device or pipe has no size to ask for first, and a file can grow
 * while it is read, so they are counted here; leaving the loop closes the stream.
 */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<FileRead> {
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
export async function readStandardInput(stdin: AsyncIterable<Uint8Array>): Promise<FileRead> {
  try {
    if (fstatSync(0).isDirectory()) return { problem: 'is a directory' };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
  return readBounded(stdin);
}

/** A file of any kind: regular, pipe (waits for its writer) or device. Size and kind are looked at first. */
export async function readNamedFile(name: string): Promise<FileRead> {
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
export async function readAgain(name: string): Promise<FileRead> {
  try {
    if (!(await stat(name)).isFile()) return { problem: 'is no regular file' };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
  return readNamedFile(name);
}

/** The names of the files in a folder; what is a folder itself is left out. */
export async function listFolder(name: string): Promise<ListResult> {
  try {
    const entries = await readdir(name, { withFileTypes: true });
    return { names: entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name) };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of its path is not a directory',
  EISDIR: 'is a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENXIO: 'is a socket or a device that is not there',
  ENODEV: 'is a device that is not there',
  EIO: 'the disk or device reports a read error',
  EBUSY: 'another program has locked it',
  ESTALE: 'the network drive it lies on has changed',
  ETIMEDOUT: 'the network drive it lies on does not answer',
};

/** Why the operating system refused to read, in words; its code stands along only where there are none. */
export function systemErrorWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return error instanceof Error ? error.message : String(error);
  return WORDS[code] ?? `cannot be read (${code})`;
}
