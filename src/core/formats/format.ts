import type { Decoder } from '../decode/decoding.ts';

/** Object identifiers of a kind of attestation. Plain data: the page holds it without the decoders. */
export interface FormatOids {
  /** By dotted identifier; none for what no source names. */
  readonly names: Readonly<Record<string, string>>;
  /** Arcs whose members are known by observation alone. */
  readonly observedArcs: readonly string[];
  /** Arcs of extensions whose values are octets of the vendor's own form; they stand in asn1/schema/rawArcs.ts as well. */
  readonly rawArcs: readonly string[];
}

/** What a kind of attestation hands in to read it: the rooms below know none. */
export interface Format {
  readonly oids: FormatOids;
  /** Of its own extensions. */
  readonly decoders: readonly Decoder[];
}
