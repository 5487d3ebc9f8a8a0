import type { HolderProblem } from '../core/compare/keyHolder.ts';
import type { CsrInput, MissingCsr } from '../core/compare/matchCsr.ts';
import { readKeyHolders } from '../core/compare/readKeyHolders.ts';
import type { Compared } from './compared.ts';
import type { Files } from './files.ts';

/**
 * What the core is given of a compared file. One that was to be compared and cannot be read fails the attestation, as
 * nothing is verified because a check was skipped.
 */
export function csrOf<Place>(
  { file, bytes, problem }: Compared<Place>,
  { problemsAre }: Pick<Files<Place>, 'problemsAre'>,
): CsrInput | MissingCsr {
  if (bytes !== null) return { file, bytes };
  const reason = problem ?? '';
  return problemsAre === 'predicates'
    ? { file, why: { missing: 'file', reason } }
    : // Told of the attestation: of the request there may be no file.
      { file: null, why: { missing: 'request', reason } };
}

/** The same with its keys read already, for all attestations that are compared with it, and why there are none. */
export function parsedCsrOf<Place>(
  compared: Compared<Place>,
  files: Pick<Files<Place>, 'problemsAre'>,
): { readonly csr: CsrInput | MissingCsr; readonly refused: HolderProblem | null } {
  const { file, bytes } = compared;
  if (bytes === null) return { csr: csrOf(compared, files), refused: null };
  const holders = readKeyHolders({ bytes });
  return { csr: { file, holders }, refused: 'code' in holders ? holders : null };
}
