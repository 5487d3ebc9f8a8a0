import type { FileKind, FilePart, TextKind } from '../fileKinds.ts';
import type { Reason } from '../reasons.ts';

/** An octet, and the schema path of the element that it is in; '' for the file as a whole. */
interface Spot {
  readonly at: number;
  readonly path: string;
}

/** An element by its type in ASN.1 notation, such as `INTEGER` or `[0]`, and where it stands. */
interface ElementSpot extends Spot {
  readonly type: string;
}

/** What a file is that is no PKC (PKC101). */
export type NotPkc =
  | { readonly what: 'empty' }
  | { readonly what: 'binary' }
  | { readonly what: 'text'; readonly kind: TextKind }
  /** Text of no kind that is known. */
  | { readonly what: 'other-text' }
  | { readonly what: 'other-object'; readonly part: FilePart; readonly kind: FileKind }
  | { readonly what: 'several-messages'; readonly count: number }
  | { readonly what: 'no-certificates' };

/** How an element runs past its container (PKC102). */
export type Overrun =
  /** `missing`: octets that the outermost length asks for; 0 where it does not tell. `whole`: octets with them. */
  | (Spot & { readonly what: 'file-cut'; readonly missing: number; readonly whole: number })
  | (Spot & { readonly what: 'header-cut' })
  /** Octets of content that the length declares, null where it cannot be read, and those that are there. */
  | (ElementSpot & { readonly what: 'overrun'; readonly declared: number | null; readonly available: number })
  | (ElementSpot & { readonly what: 'unclosed' });

/** What is malformed: octets of an element, or the text that they were to be decoded from (PKC103). */
export type Malformed =
  | (Spot & { readonly what: 'bad-length' | 'bad-tag' | 'stray-end-of-contents' })
  | {
      readonly what: 'pem';
      readonly label: string;
      readonly reason: Reason;
      readonly line: number;
      readonly column: number;
    }
  | { readonly what: 'base64'; readonly reason: Reason; readonly line: number; readonly column: number }
  /** Armour whose lines were joined or quoted. */
  | { readonly what: 'joined-pem'; readonly label: string; readonly line: number };

/** Which bound a file is beyond (PKC104). */
export type BeyondBound =
  /** The file as it is given, or the octets decoded from it. */
  | { readonly what: 'file-too-large' | 'too-many-bytes'; readonly octets: number }
  | { readonly what: 'too-many-pem-blocks' }
  | { readonly what: 'too-many-elements' | 'too-deep'; readonly at: number };

/** What lies in a file besides the message (PKC105). */
export type BesideMessage =
  | { readonly what: 'trailing-octets'; readonly at: number; readonly octets: number }
  /** PEM blocks that were not read: the first of them, and how many more there are. */
  | { readonly what: 'pem-blocks'; readonly label: string; readonly line: number; readonly more: number };

/** Where a private key is (PKC108). */
export type PrivateKeyFound =
  /** The octets are one. */
  | { readonly what: 'whole'; readonly part: FilePart }
  /** At a line of a text: a PEM block by its label, or armour or base64 of another form. */
  | { readonly what: 'in-text'; readonly isBlock: boolean; readonly line: number }
  /** At an octet within a message or behind it. */
  | { readonly what: 'in-message'; readonly at: number };

/** Which list was cut (PKC118). */
export type ListCut = { readonly what: 'problems' } | { readonly what: 'findings'; readonly count: number };

/** Why a file cannot be had (PKC120): words of whoever read it, which go on after "The file", such as "does not exist". */
export interface FileNotHad {
  readonly reason: string;
}
