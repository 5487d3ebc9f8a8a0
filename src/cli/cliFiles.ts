import { basename, dirname, join } from 'node:path';
import type { Files } from '../service/files.ts';
import type { CliIo } from './io.ts';

/** The files of the command line by the names that it is given; '-' is standard input. */
export function cliFiles(io: CliIo): Files<string> {
  return {
    // One limit holds for all files: the core tells what is too large to be compared.
    read: (name) => (name === '-' ? io.readStdin() : io.readFile(name)),
    async namesBeside(name) {
      const folder = dirname(name);
      const listed = await io.listFolder(folder);
      return 'problem' in listed ? { ...listed, folder } : listed;
    },
    beside: (name, other) => join(dirname(name), other),
    nameOf: (name) => basename(name),
    shownName: (name) => (name === '-' ? 'standard input' : name),
    problemsAre: 'predicates',
  };
}
