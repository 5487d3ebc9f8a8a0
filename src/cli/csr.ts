import { basename, dirname, extname, join } from 'node:path';
import { attestedKeyOf } from '../core/csr/attestedKey.ts';
import type { KnownKey } from '../core/csr/causes.ts';
import { readKeyHolders } from '../core/csr/readKeyHolders.ts';
import type { CliIo } from './io.ts';

/** What a file is compared with: octets that hold a request, certificate or public key. */
export interface ReadCsr {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Why there is nothing to compare with: the file that is at fault, and what is wrong, to stand after its name. */
export interface CsrProblem {
  readonly file: string;
  readonly problem: string;
}

/** Endings of certificate requests, in lower case. */
const ENDINGS: readonly string[] = ['.csr', '.req', '.p10'];

/** Names that are told of several. */
const MAX_NAMED = 5;

/** Reads what the attested key is to be compared with; a file without any key is a problem, whatever it is. */
export async function readCsr(io: CliIo, file: string): Promise<ReadCsr | CsrProblem> {
  const read = await io.readFile(file);
  if ('problem' in read) return { file, problem: read.problem };
  const holders = readKeyHolders({ bytes: read.bytes });
  if (!('message' in holders)) return { file, bytes: read.bytes };
  const { message } = holders;
  return { file, problem: `${message.charAt(0).toLowerCase()}${message.slice(1)}` };
}

/** A request found beside a file, and why it was taken. */
export type FoundCsr = { readonly file: string; readonly why: string } | CsrProblem;

/** The request of the same base name, or else the only request in the folder. Several are a problem: none is guessed. */
export async function findCsr(io: CliIo, file: string): Promise<FoundCsr> {
  const folder = dirname(file);
  const listed = await io.listFolder(folder);
  if ('problem' in listed) return { file: folder, problem: listed.problem };
  const requests = listed.names.filter((name) => ENDINGS.includes(extname(name).toLowerCase())).sort();
  const base = baseOf(file);
  const named = requests.filter((name) => baseOf(name) === base);
  const [found, ...others] = named.length > 0 ? named : requests;
  if (found === undefined) {
    const problem = `there is no certificate request (${ENDINGS.join(', ')}) beside it; name one with --csr FILE`;
    return { file, problem };
  }
  if (others.length > 0) return { file, problem: severalWords([found, ...others]) };
  const why = named.length > 0 ? 'of the same name' : 'the only request in its folder';
  return { file: join(folder, found), why };
}

function baseOf(name: string): string {
  return basename(name, extname(name));
}

function severalWords(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  const list = names.slice(0, MAX_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `there are ${names.length} certificate requests beside it (${list}); name one with --csr FILE`;
}

/** The keys that the files attest, so that a request that belongs to another of them is told so. */
export async function knownKeys(io: CliIo, files: readonly string[]): Promise<KnownKey[]> {
  const known: KnownKey[] = [];
  for (const file of files) {
    const read = file === '-' ? { problem: 'is read once' } : await io.readFile(file);
    const key = 'problem' in read ? null : await attestedKeyOf({ bytes: read.bytes });
    if (key !== null) known.push({ file, kind: 'attestation', subject: null, fingerprint: key.fingerprint });
  }
  return known;
}
