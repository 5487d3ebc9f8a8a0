import { CATALOGUE } from '../../core/words/en/catalogue.ts';
import type { FindingCode } from '../../core/words/en/catalogue.ts';

/** Whether a value that came from outside is one of our finding codes. */
export function isFindingCode(value: unknown): value is FindingCode {
  return typeof value === 'string' && Object.hasOwn(CATALOGUE, value);
}
