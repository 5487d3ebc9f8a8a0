import type { Compared } from '../../service/compared.ts';
import type { PairedBy } from '../../service/requestBeside.ts';

const WHY: Readonly<Record<PairedBy, string>> = {
  'same-name': 'it has the same base name',
  'only-one': 'it is the only request in the folder',
};

/** Why a request was taken that nobody chose, as the end of a sentence; '' for one that was chosen. */
export function whyWords({ why }: Pick<Compared<unknown>, 'why'>): string {
  return why === null ? '' : WHY[why];
}
