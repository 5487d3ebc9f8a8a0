import type { Decoder } from '../decode/decoding.ts';
import type { Claim } from '../model/claim.ts';
import type { HsmSummary } from '../model/examination.ts';
import type { Path } from '../verify/path.ts';
import type { VerificationRules } from '../verify/vendorRules.ts';
import type { Certificate } from '../x509/certificate.ts';

/** Object identifiers of a kind of attestation. Plain data: the page holds it without the decoders. */
export interface FormatOids {
  /** By dotted identifier; none for what no source names. */
  readonly names: Readonly<Record<string, string>>;
  /** Arcs whose members are known by observation alone. */
  readonly observedArcs: readonly string[];
  /** Arcs of extensions whose values are octets of the vendor's own form; they stand in asn1/schema/rawArcs.ts as well. */
  readonly rawArcs: readonly string[];
}

/** What the claims of an attestation are read from. */
export interface ClaimsInput {
  readonly attested: Certificate;
  readonly path: Path;
  /** Whether the chain was verified; without it, what the mere existence of a genuine attestation says is not proven. */
  readonly proven: boolean;
}

/**
 * All that a kind of attestation hands in. Nothing outside its folder knows a vendor: another kind is another folder
 * with a value of this type, which `inspect` passes on.
 */
export interface Format extends VerificationRules {
  /** The vendor's short name, lower case. */
  readonly id: string;
  readonly oids: FormatOids;
  /** Of its own extensions. */
  readonly decoders: readonly Decoder[];
  /** What the attestation says of the key and its device, and what people look for in one and cannot find. */
  claims(input: ClaimsInput): Claim[];
  /** The device as the certificates name it. */
  device(attested: Certificate, path: Path): HsmSummary;
}
