import { basename, dirname, join } from 'node:path';
import { attestedKeyOf } from '../core/formats/attestedKey.ts';
import type { KnownKey } from '../core/compare/causes.ts';
import type { CsrInput, MissingCsr } from '../core/compare/matchCsr.ts';
import { readKeyHolders } from '../core/compare/readKeyHolders.ts';
import { refusedWords } from '../core/words/en/refusedFile.ts';
import { findRequestBeside } from '../service/requestBeside.ts';
import { REQUEST_EXTENSIONS } from '../service/fileNames.ts';
import type { CliIo } from './io.ts';

/** What a file is compared with, and what is to be told of it on standard error; null for nothing to tell. */
export interface Compare {
  readonly csr: CsrInput | MissingCsr;
  /** Why nothing can be compared, after the name of the file at fault: then the run counts as unreadable. */
  readonly problem: { readonly file: string; readonly words: string; readonly sentence: string } | null;
}

/** Names that are told of several. */
const MAX_NAMED = 5;

/** Reads what the attested key is to be compared with; a file without any key is a problem, whatever it is. */
export async function readCsr(io: CliIo, file: string, known: readonly KnownKey[]): Promise<Compare> {
  const read = await io.readFile(file);
  if ('problem' in read) return missing(file, read.problem, `The file ${read.problem}.`);
  const holders = readKeyHolders({ bytes: read.bytes });
  const csr = { file, holders, known };
  if (!('code' in holders)) return { csr, problem: null };
  const message = refusedWords(holders.values);
  const words = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return { csr, problem: { file, words, sentence: message } };
}

function missing(file: string, words: string, sentence: string): Compare {
  return { csr: { file, problem: sentence }, problem: { file, words, sentence } };
}

/** A request found beside a file, and why it was taken, or that there is none to be taken. */
export type FoundCsr = { readonly file: string; readonly why: string } | Compare;

/** The request of the same base name, or else the only request in the folder. Of several none is guessed. */
export async function findCsr(io: CliIo, file: string): Promise<FoundCsr> {
  const folder = dirname(file);
  const listed = await io.listFolder(folder);
  if ('problem' in listed) return missing(folder, listed.problem, `The folder ${listed.problem}.`);
  const found = findRequestBeside(basename(file), listed.names);
  switch (found.type) {
    case 'found': {
      const why = found.why === 'same-name' ? 'of the same name' : 'the only request in its folder';
      return { file: join(folder, found.name), why };
    }
    case 'none': {
      const endings = REQUEST_EXTENSIONS.map((extension) => `.${extension}`).join(', ');
      return noneBeside(file, `there is no certificate request (${endings}) beside it`);
    }
    case 'several':
      return noneBeside(file, severalWords(found.names));
    case 'of-another':
      return noneBeside(
        file,
        `the only certificate request beside it (${found.name}) bears the name of another attestation`,
      );
  }
}

function noneBeside(file: string, what: string): Compare {
  const words = `${what}; name one with --csr FILE`;
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return { csr: { file: null, problem: sentence }, problem: { file, words, sentence } };
}

function severalWords(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  const list = names.slice(0, MAX_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `there are ${names.length} certificate requests beside it (${list})`;
}

/** The keys that the files attest, so that a request that belongs to another of them is told so. */
export async function knownKeys(io: CliIo, files: readonly string[]): Promise<KnownKey[]> {
  const known: KnownKey[] = [];
  for (const file of files) {
    const read = await io.readAgain(file);
    const key = 'problem' in read ? null : await attestedKeyOf({ bytes: read.bytes });
    if (key !== null) known.push({ file, kind: 'attestation', subject: null, fingerprint: key.fingerprint });
  }
  return known;
}
