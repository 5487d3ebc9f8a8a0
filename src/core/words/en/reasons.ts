import type { Reason } from '../../model/reasons.ts';

/** A reason for the middle or the end of a sentence. */
export function reasonWords(reason: Reason): string {
  return reason;
}
