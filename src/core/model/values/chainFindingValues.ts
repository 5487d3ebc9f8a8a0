import type { Sentence } from './sentence.ts';

/** What each finding of this hundred says, as values. */
export interface ChainFindingValues {
  readonly PKC201: Sentence;
  readonly PKC202: Sentence;
  readonly PKC203: Sentence;
  readonly PKC204: Sentence;
  readonly PKC205: Sentence;
  readonly PKC206: Sentence;
  readonly PKC207: Sentence;
  readonly PKC208: Sentence;
  readonly PKC209: Sentence;
  readonly PKC210: Sentence;
  readonly PKC211: Sentence;
  readonly PKC212: Sentence;
  readonly PKC213: Sentence;
  readonly PKC214: Sentence;
  readonly PKC215: Sentence;
  readonly PKC216: Sentence;
  readonly PKC217: Sentence;
  readonly PKC218: Sentence;
  readonly PKC219: Sentence;
  readonly PKC220: Sentence;
  readonly PKC221: Sentence;
  readonly PKC222: Sentence;
  readonly PKC223: Sentence;
  readonly PKC224: Sentence;
  readonly PKC225: Sentence;
  readonly PKC231: Sentence;
  readonly PKC232: Sentence;
  readonly PKC233: Sentence;
  readonly PKC234: Sentence;
  readonly PKC235: Sentence;
  readonly PKC236: Sentence;
}
