import type { FileKind, TextKind } from '../fileKinds.ts';
import type { HolderKind } from '../comparison.ts';
import type { Reason } from '../reasons.ts';
import type { FileFindingValues } from './fileFindingValues.ts';

/** What a sentence about a file speaks of: all of it, its base64, or a PEM block with its label. */
export type ComparedPart =
  { readonly part: 'file' | 'base64' } | { readonly part: 'block'; readonly label: string };

/** Where a part of a file begins. */
export interface Beginning {
  /** From 1; null where the part begins with the file. */
  readonly line: number | null;
  /** Octets from the start of the file. */
  readonly offset: number;
}

/** A finding on a file, without its place. */
export type FileFault = {
  readonly [Code in keyof FileFindingValues]: {
    readonly code: Code;
    readonly values: FileFindingValues[Code];
  };
}[keyof FileFindingValues];

/** Why a file, or a part of it, is not taken for a request, certificate or public key. */
export type HolderFault =
  | { readonly fault: 'empty' }
  | { readonly fault: 'too-large'; readonly octets: number; readonly limit: number }
  | { readonly fault: 'too-many-blocks'; readonly limit: number }
  | { readonly fault: 'binary' }
  /** `kind`: null for a text that looks like nothing known. */
  | { readonly fault: 'text'; readonly kind: TextKind | null }
  | { readonly fault: 'other-kind'; readonly part: ComparedPart; readonly kind: FileKind }
  /** `text`: it stands in the text, in no PEM block. */
  | { readonly fault: 'private-key'; readonly part: ComparedPart | { readonly part: 'text' } }
  /** Armour that begins no block that is read. `line`: null in octets that are no text. */
  | { readonly fault: 'hidden-armour'; readonly line: number | null; readonly offset: number }
  | {
      readonly fault: 'not-base64';
      readonly part: ComparedPart;
      readonly problem: Reason;
      readonly line: number;
      readonly column: number;
      readonly offset: number;
    }
  | { readonly fault: 'breaks-off'; readonly part: ComparedPart; readonly broken: FileFault }
  /** `offset`: of the element at fault, in the decoded octets. */
  | {
      readonly fault: 'malformed';
      readonly part: ComparedPart;
      readonly kind: HolderKind;
      readonly problem: Reason;
      readonly offset: number;
    }
  /** A PEM block holds something else than its label says. */
  | { readonly fault: 'mislabelled'; readonly part: ComparedPart; readonly kind: HolderKind }
  /** Two kinds in one file, and where the second stands. */
  | {
      readonly fault: 'mixed';
      readonly kind: HolderKind;
      readonly other: HolderKind;
      readonly line: number;
      readonly offset: number;
    };

/** Why there is nothing to compare with in a file. */
export interface RefusedPart {
  readonly fault: HolderFault;
  /** Where the part at fault begins; null where the fault itself names its place, or has none. */
  readonly begins: Beginning | null;
}

export interface RefusedFile extends RefusedPart {
  /** Shown name of the file. */
  readonly file: string;
}
