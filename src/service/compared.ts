import { MAX_COMPARED_BYTES } from '../core/base/limits.ts';
import type { MissingCsr } from '../core/compare/matchCsr.ts';
import { REQUEST_EXTENSIONS } from './fileNames.ts';
import type { Files } from './files.ts';
import { type PairedBy, requestBeside } from './requestBeside.ts';

/** What the attested key is to be compared with. */
export type ComparisonChoice<Place> =
  | { readonly type: 'none' }
  | { readonly type: 'file'; readonly place: Place }
  /** Octets without a file. */
  | { readonly type: 'content'; readonly file: string; readonly bytes: Uint8Array }
  /** The request that lies beside the attestation. */
  | { readonly type: 'automatic' }
  /** The request that carries the attestation. */
  | { readonly type: 'carried'; readonly place: Place };

/** What the attested key is compared with, and how that came about. */
export interface Compared<Place> {
  /** Null for octets without a file. */
  readonly place: Place | null;
  /** Shown name. */
  readonly file: string;
  /** `chosen` by the user, found beside the file (`automatic`), or the request that carries the attestation. */
  readonly how: 'chosen' | 'automatic' | 'carried';
  /** Why it was found; null for the others. */
  readonly why: PairedBy | null;
  /** Null where the file cannot be read: then the comparison fails, and `problem` says why. */
  readonly bytes: Uint8Array | null;
  readonly problem: string | null;
}

/** A request was looked for and there is none to be taken. */
export interface NoneFound {
  readonly how: 'none-found';
  readonly csr: MissingCsr;
}

/** Reads what an attestation is to be compared with; null where that is nothing. Of several requests none is guessed. */
export async function comparedWith<Place>(
  files: Files<Place>,
  attestation: Place,
  choice: ComparisonChoice<Place>,
): Promise<Compared<Place> | NoneFound | null> {
  switch (choice.type) {
    case 'none':
      return null;
    case 'content': {
      const { file, bytes } = choice;
      return { place: null, file, how: 'chosen', why: null, bytes, problem: null };
    }
    case 'file':
      return readCompared(files, choice.place, 'chosen', null);
    case 'carried':
      return readCompared(files, choice.place, 'carried', null);
    case 'automatic':
      return comparedBeside(files, attestation);
  }
}

async function comparedBeside<Place>(
  files: Files<Place>,
  attestation: Place,
): Promise<Compared<Place> | NoneFound> {
  const found = await requestBeside(files, attestation);
  if ('problem' in found)
    return noneFound({ file: found.folder, why: { missing: 'folder', reason: found.problem } });
  switch (found.type) {
    case 'found':
      return readCompared(files, files.beside(attestation, found.name), 'automatic', found.why);
    case 'none':
      return noneFound({ file: null, why: { missing: 'none-beside', extensions: REQUEST_EXTENSIONS } });
    case 'several':
      return noneFound({ file: null, why: { missing: 'several-beside', names: found.names } });
    case 'of-another':
      return noneFound({ file: null, why: { missing: 'of-another', name: found.name } });
  }
}

function noneFound(csr: MissingCsr): NoneFound {
  return { how: 'none-found', csr };
}

async function readCompared<Place>(
  files: Files<Place>,
  place: Place,
  how: Compared<Place>['how'],
  why: PairedBy | null,
): Promise<Compared<Place>> {
  const read = await files.read(place, MAX_COMPARED_BYTES);
  const common = { place, file: files.shownName(place), how, why };
  return 'problem' in read
    ? { ...common, bytes: null, problem: read.problem }
    : { ...common, bytes: read.bytes, problem: null };
}
