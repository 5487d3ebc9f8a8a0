import { AUTO } from './arguments.ts';
import { type Compare, findCsr, knownKeys, readCsr } from './csr.ts';
import type { CliIo } from './io.ts';
import { complain, tell } from './source.ts';

/** What each file of a run is compared with. */
export interface Comparisons {
  /**
   * Null where nothing is compared. Tells on standard error which request was found beside a file, and what is wrong
   * with one.
   */
  of(file: string): Promise<Compare | null>;
}

/** Reads a named request once, before any file is verified; with `auto` each file has one of its own. */
export async function comparisons(
  io: CliIo,
  { files, csr }: { readonly files: readonly string[]; readonly csr: string | null },
): Promise<Comparisons> {
  if (csr === null) return { of: async () => null };
  // Only beside other files can a request belong to another one.
  const known = files.length > 1 ? await knownKeys(io, files) : [];
  if (csr !== AUTO) {
    const compare = await told(io, await readCsr(io, csr, known));
    return { of: async () => compare };
  }
  return {
    of: async (file) => {
      const found = await findCsr(io, file);
      if (!('why' in found)) return told(io, found);
      const compare = await told(io, await readCsr(io, found.file, known));
      if (compare.problem === null) await tell(io, `${file}: compared with ${found.file}, ${found.why}`);
      return compare;
    },
  };
}

async function told(io: CliIo, compare: Compare): Promise<Compare> {
  if (compare.problem !== null) await complain(io, compare.problem.file, compare.problem.words);
  return compare;
}
