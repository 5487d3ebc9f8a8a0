import type { CsrInput } from '../core/csr/matchCsr.ts';
import { AUTO } from './arguments.ts';
import { type CsrProblem, findCsr, knownKeys, readCsr } from './csr.ts';
import type { CliIo } from './io.ts';
import { tell } from './source.ts';

/** What each file of a run is compared with. */
export interface Comparisons {
  /** Null where nothing is compared. Tells on standard error which request was found beside a file. */
  of(file: string): Promise<CsrInput | CsrProblem | null>;
}

/** Reads a named request once, before any file is verified; with `auto` each file has one of its own. */
export async function comparisons(
  io: CliIo,
  { files, csr }: { readonly files: readonly string[]; readonly csr: string | null },
): Promise<Comparisons | CsrProblem> {
  if (csr === null) return { of: async () => null };
  // Only beside other files can a request belong to another one.
  const known = files.length > 1 ? await knownKeys(io, files) : [];
  if (csr !== AUTO) {
    const read = await readCsr(io, csr);
    return 'problem' in read ? read : { of: async () => ({ ...read, known }) };
  }
  return {
    of: async (file) => {
      const found = await findCsr(io, file);
      if ('problem' in found) return found;
      const read = await readCsr(io, found.file);
      if ('problem' in read) return read;
      await tell(io, `${file}: compared with ${found.file}, ${found.why}`);
      return { ...read, known };
    },
  };
}
