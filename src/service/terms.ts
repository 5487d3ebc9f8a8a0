import type { InspectInput } from '../core/inspect.ts';

/** What a file is inspected under; one instant and one set of anchors for all files of a run. */
export interface Terms {
  /** Trusted besides the built-in anchors. */
  readonly userAnchors: InspectInput['userAnchors'];
  /** Instant at which dates are checked. */
  readonly at: Date;
  /** Rules that the verdict depends on as well. */
  readonly policy?: InspectInput['policy'];
}
