/** A sentence that is not yet made of values. */
export interface Sentence {
  readonly text: string;
}
