import type { Finding } from '../model/finding.ts';
import type { TrustAnchor } from './anchors.ts';
import type { Attestation, AttestedMark } from './attestation.ts';
import type { PathContext } from './context.ts';
import type { Path } from './path.ts';
import type { RoleRules } from './pathRoles.ts';

/** An attestation, and the path that was found in it; empty where there is no single attested certificate. */
export interface FoundPath {
  readonly attestation: Attestation;
  readonly path: Path;
}

/** What verification asks of a kind of attestation: all that is not the same for every X.509 chain. */
export interface VerificationRules extends AttestedMark, RoleRules {
  /** The manufacturer's own roots. */
  readonly anchors: readonly TrustAnchor[];
  /** Extensions of the kind's own whose demands its checks meet, so that they may be critical. Dotted. */
  readonly processedExtensions: readonly string[];
  /** Which form of the kind it is, or looks like, verified or not. */
  recognise(found: FoundPath): string;
  /** The form that a chain without an anchor is known by; null where it is just incomplete. */
  recogniseIncomplete(found: FoundPath): string | null;
  /** Findings on the device and on what the certificates say of the key. */
  checkAttributes(context: PathContext): readonly Finding[];
}
