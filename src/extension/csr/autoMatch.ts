import { FILE_EXTENSIONS } from '../names.ts';
import { baseOf, isNamed, REQUEST_EXTENSIONS } from './requestFiles.ts';

/** A request that lies beside an attestation, and why it is taken, as the end of a sentence. */
export interface Neighbour {
  readonly name: string;
  readonly why: string;
}

/**
 * The request that belongs to an attestation by the names of the files in its folder: the one of the same base name,
 * or else the only one there. Null where none is clear: several of the same name, several at all, or an only one
 * that bears the name of another attestation.
 */
export function findRequestBeside(attestation: string, names: readonly string[]): Neighbour | null {
  const requests = names.filter((name) => isNamed(name, REQUEST_EXTENSIONS));
  const base = baseOf(attestation);
  const namesakes = requests.filter((name) => baseOf(name) === base);
  const [name, ...others] = namesakes.length > 0 ? namesakes : requests;
  if (name === undefined || others.length > 0) return null;
  if (namesakes.length > 0) return { name, why: 'it has the same base name' };
  const belongsToAnother = names.some(
    (other) => other !== attestation && isNamed(other, FILE_EXTENSIONS) && baseOf(other) === baseOf(name),
  );
  return belongsToAnother ? null : { name, why: 'it is the only request in the folder' };
}
