import type { Type } from '../schema/schema.ts';

/** An element whose children are being read. */
export interface Frame {
  node: number;
  /** Where its content ends for certain; for the indefinite form where the enclosing element ends. */
  limit: number;
  indefinite: boolean;
  /** Whether `limit` is only where the file ends: the lengths say, or the form may mean, that more was to come. */
  open: boolean;
  type: Type | null;
  /** Next field of a `sequence` type. */
  position: number;
  /** Element of the last OBJECT IDENTIFIER, which chooses open types; -1 before there is one. */
  identifier: number;
  /** Number of elements when the walk went into a primitive string, to undo it; -1 elsewhere. */
  undo: number;
}

/** A frame to be filled in: frames are used again, one for each level. */
export function emptyFrame(): Frame {
  return {
    node: -1,
    limit: 0,
    indefinite: false,
    open: false,
    type: null,
    position: 0,
    identifier: -1,
    undo: -1,
  };
}
