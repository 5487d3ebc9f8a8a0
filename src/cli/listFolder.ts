import { readdir } from 'node:fs/promises';
import type { ListResult } from './io.ts';
import { systemErrorWords } from './systemError.ts';

/** The names of the files in a folder; what is a folder itself is left out. */
export async function listFolder(name: string): Promise<ListResult> {
  try {
    const entries = await readdir(name, { withFileTypes: true });
    return { names: entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name) };
  } catch (error) {
    return { problem: systemErrorWords(error) };
  }
}
