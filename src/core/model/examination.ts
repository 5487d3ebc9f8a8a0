import type { CertificateSummary } from './certificateSummary.ts';
import type { Claim } from './claim.ts';
import type { Finding } from './finding.ts';
import type { Basis, CheckId, CheckStatus, Encoding, KeySummary, Verdict } from './terms.ts';

/** What an attestation says of its HSM. */
export interface HsmSummary {
  /** Decimal, as printed on the device. */
  readonly serial: string | null;
  readonly model: string | null;
  readonly firmware: { readonly value: string; readonly basis: Basis; readonly raw: string } | null;
  /** Lower-case hex, 12 octets. */
  readonly ouid: string | null;
}

/** The trusted key that the path ends at. */
export interface AnchorSummary {
  readonly name: string;
  readonly spkiSha256: string;
  readonly source: 'built-in' | 'user';
}

/** The whole answer to one file as plain values; `words` makes the report of it. */
export interface Examination<Comparison, Policy> {
  /** Shown name of the file. */
  readonly file: string;
  /** Null for a file that is none of these: text of another kind, binary data, or no octets at all. */
  readonly encoding: Encoding | null;
  /** The instant the dates were checked at, ISO 8601, UTC. */
  readonly verifiedAt: string;
  readonly verdict: Verdict;
  readonly checks: Readonly<Record<CheckId, CheckStatus>>;
  /** Id of the format, as the kind of attestation names it; `unknown` for none. */
  readonly format: string;
  readonly attestedKey: KeySummary | null;
  readonly hsm: HsmSummary | null;
  /** Those of the path from the attested key to the anchor, then the others in the order of the file. */
  readonly certificates: readonly CertificateSummary[];
  /** Named only where good signatures lead to it: anybody can append a genuine root to a forgery. */
  readonly anchor: AnchorSummary | null;
  readonly claims: readonly Claim[];
  /** Null where nothing was given to compare. */
  readonly comparison: Comparison | null;
  /** Null where no policy was chosen. */
  readonly policy: Policy | null;
  /** Errors first, at most MAX_FINDINGS. */
  readonly findings: readonly Finding[];
}
