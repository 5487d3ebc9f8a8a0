import { ATTESTATION_EXTENSIONS, baseOf, isNamed, REQUEST_EXTENSIONS } from './fileNames.ts';
import type { Files, NamesBeside } from './files.ts';

/** Why a request was taken that nobody chose: it has the name of the attestation, or is the only one in the folder. */
export type PairedBy = 'same-name' | 'only-one';

/** A request that lies beside an attestation, or why none of those there is taken. */
export type RequestBeside =
  | { readonly type: 'found'; readonly name: string; readonly why: PairedBy }
  | { readonly type: 'none' }
  /** Several of the same name, or several at all; none is guessed. */
  | { readonly type: 'several'; readonly names: readonly string[] }
  /** The only one bears the name of another attestation. */
  | { readonly type: 'of-another'; readonly name: string };

/** The request that lies beside an attestation, or why there is none; also why its folder cannot be listed. */
export async function requestBeside<Place>(
  files: Pick<Files<Place>, 'namesBeside' | 'nameOf'>,
  attestation: Place,
): Promise<RequestBeside | Extract<NamesBeside, { readonly problem: string }>> {
  const listed = await files.namesBeside(attestation);
  return 'problem' in listed ? listed : findRequestBeside(files.nameOf(attestation), listed.names);
}

/**
 * The request that belongs to an attestation by the names of the files in its folder: the one of the same base name
 * (in any case, the same case first), or else the only one there.
 */
export function findRequestBeside(attestation: string, names: readonly string[]): RequestBeside {
  const requests = names
    .filter((name) => name !== attestation && isNamed(name, REQUEST_EXTENSIONS))
    .toSorted();
  const base = baseOf(attestation);
  const exact = requests.filter((name) => baseOf(name) === base);
  const namesakes = exact.length > 0 ? exact : requests.filter((name) => isAlike(baseOf(name), base));
  const [name, ...others] = namesakes.length > 0 ? namesakes : requests;
  if (name === undefined) return { type: 'none' };
  if (others.length > 0) return { type: 'several', names: [name, ...others] };
  if (namesakes.length > 0) return { type: 'found', name, why: 'same-name' };
  const belongsToAnother = names.some(
    (other) =>
      other !== attestation && isNamed(other, ATTESTATION_EXTENSIONS) && isAlike(baseOf(other), baseOf(name)),
  );
  return belongsToAnother ? { type: 'of-another', name } : { type: 'found', name, why: 'only-one' };
}

function isAlike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
