/** Why something cannot be read, computed or trusted: a code and its values. `words/en/reasons.ts` makes the words. */
export type Reason = string;
