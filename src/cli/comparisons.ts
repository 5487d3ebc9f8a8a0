import type { CsrInput, MissingCsr } from '../core/compare/matchCsr.ts';
import { missingSentence, missingWords } from '../core/words/en/missingRequest.ts';
import { refusedAfterName, refusedWords } from '../core/words/en/refusedFile.ts';
import { type ComparisonChoice, comparedWith } from '../service/compared.ts';
import { CORE_ENGINE } from '../service/coreEngine.ts';
import { parsedCsrOf } from '../service/csrOf.ts';
import { attestedKeysOf, type KnownKeys } from '../service/knownKeys.ts';
import type { PairedBy } from '../service/requestBeside.ts';
import { AUTO } from './arguments.ts';
import { cliFiles } from './cliFiles.ts';
import type { CliIo } from './io.ts';
import { complain, tell } from './tell.ts';

/** What a file is compared with. */
export interface Comparison {
  /** Null for nothing. */
  readonly csr: CsrInput | MissingCsr | null;
  /** Why nothing can be compared, and the file at fault: then the run counts as unreadable. */
  readonly problem: { readonly file: string; readonly sentence: string } | null;
}

/** What each file of a run is compared with. */
export interface Comparisons {
  /** Tells on standard error which request was found beside a file, and what is wrong with one. */
  of(file: string): Promise<Comparison>;
  /** Keys of the files of the run: a request that belongs to another of them is told so. */
  readonly known: KnownKeys;
}

/** A named request is read once, when the first file is to be compared; with `auto` each file has one of its own. */
export function comparisons(
  io: CliIo,
  { files, csr }: { readonly files: readonly string[]; readonly csr: string | null },
): Comparisons {
  const choice = choiceOf(csr);
  // Only beside other files can a request belong to another one.
  const others = choice.type === 'none' || files.length === 1 ? [] : files.filter((file) => file !== '-');
  const known = attestedKeysOf(others, { ...cliFiles(io), read: (file) => io.readAgain(file) }, CORE_ENGINE);
  if (choice.type !== 'file') return { of: (file) => comparisonOf(io, file, choice), known };
  let named: Promise<Comparison> | null = null;
  return { of: (file) => (named ??= comparisonOf(io, file, choice)), known };
}

function choiceOf(csr: string | null): ComparisonChoice<string> {
  if (csr === null) return { type: 'none' };
  return csr === AUTO ? { type: 'automatic' } : { type: 'file', place: csr };
}

const WHY: Readonly<Record<PairedBy, string>> = {
  'same-name': 'of the same name',
  'only-one': 'the only request in its folder',
};

async function comparisonOf(io: CliIo, file: string, choice: ComparisonChoice<string>): Promise<Comparison> {
  const files = cliFiles(io);
  const compared = await comparedWith(files, file, choice);
  if (compared === null) return { csr: null, problem: null };
  if (compared.how === 'none-found') return missing(io, file, compared.csr);
  const { csr, refused } = parsedCsrOf(compared, files);
  if ('why' in csr) return missing(io, file, csr);
  if (refused !== null) {
    await complain(io, compared.file, refusedAfterName(refused.values));
    return { csr, problem: { file: compared.file, sentence: refusedWords(refused.values) } };
  }
  if (compared.why !== null) await tell(io, `${file}: compared with ${compared.file}, ${WHY[compared.why]}`);
  return { csr, problem: null };
}

async function missing(io: CliIo, attestation: string, csr: MissingCsr): Promise<Comparison> {
  const file = csr.file ?? attestation;
  await complain(io, file, missingWords(csr.why));
  return { csr, problem: { file, sentence: missingSentence(csr.why) } };
}
