import type { TrustAnchor } from '../verify/anchors.ts';
import { BUILT_IN_ANCHORS } from './luna/anchors.ts';

/** The built-in roots of all kinds of attestations. A list of its own, as a face that lists them verifies nothing. */
export const FORMAT_ANCHORS: readonly TrustAnchor[] = BUILT_IN_ANCHORS;
