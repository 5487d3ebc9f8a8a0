import type { Finding } from '../finding/finding.ts';

/**
 * How well a statement is known. `documented`: a named source says it. `observed`: read from genuine
 * files. `inferred`: our conclusion, no source states it. `unknown`: no source found; shown raw.
 */
export type Basis = 'documented' | 'observed' | 'inferred' | 'unknown';

export type Verdict = 'verified' | 'failed' | 'unreadable';
export type AttestationFormat = 'luna-rsa' | 'luna-ecc' | 'luna-tc-trustcenter' | 'unknown';
/** For `pem` and `base64` all offsets are into the decoded octets. */
export type Encoding = 'der' | 'ber' | 'pem' | 'base64';
export type CheckId = 'integrity' | 'csr-match' | 'key-attributes';
export type CheckStatus = 'pass' | 'fail' | 'not-run';

/** One statement about the attested key or its HSM. */
export interface KeyAttribute {
  readonly name: string;
  /** What is shown. `null` where no meaning is known: then only `raw` speaks. */
  readonly value: string | number | boolean | null;
  readonly basis: Basis;
  /** Where the reading comes from: the vendor's text, the RFC clause, or "observed in …". */
  readonly source: string;
  /** The octets as lower-case hex where the statement is read from octets. */
  readonly raw: string | null;
  /** Where those octets lie; null for what the mere existence of a PKC says. */
  readonly offset: number | null;
  readonly length: number | null;
}

/** One certificate of the path, the attested one first. */
export interface ChainEntry {
  readonly role: string;
  readonly subject: string;
  readonly issuer: string;
  /** serialNumber as hex, as in the file. */
  readonly serial: string;
  /** ISO 8601, seconds, UTC. Null for an anchor of which only the key is known. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly signatureAlgorithm: string | null;
  /** Null when the certificate is not in the file (an anchor from the store). */
  readonly offset: number | null;
  readonly length: number | null;
  /** `valid`: every check of the link to the next entry passed. `anchor`: trusted as a key, no link above it. */
  readonly link: 'valid' | 'invalid' | 'not-run' | 'anchor';
}

/** The answer, the same for the command line, the page and the language-model tool. Plain JSON. */
export interface Report {
  readonly file: string;
  readonly verdict: Verdict;
  /** One sentence: why this verdict. */
  readonly summary: string;
  readonly format: AttestationFormat;
  readonly encoding: Encoding;
  /** The instant the dates were checked at, ISO 8601, UTC. */
  readonly verifiedAt: string;
  readonly attestedKey: {
    readonly algorithm: string;
    readonly bits: number | null;
    readonly curve: string | null;
    /** RSA public exponent, decimal. */
    readonly exponent: string | null;
    readonly spkiSha256: string;
  } | null;
  readonly hsm: {
    /** Decimal, as printed on the device. */
    readonly serial: string | null;
    readonly model: string | null;
    readonly firmware: { readonly value: string; readonly basis: Basis; readonly raw: string } | null;
    /** Lower-case hex, 12 octets. */
    readonly ouid: string | null;
  } | null;
  readonly keyAttributes: readonly KeyAttribute[];
  readonly chain: readonly ChainEntry[];
  readonly trustAnchor: {
    readonly name: string;
    readonly spkiSha256: string;
    readonly source: 'built-in' | 'user';
  } | null;
  readonly csr: {
    readonly file: string;
    readonly kind: 'csr' | 'certificate' | 'public-key';
    readonly keyMatches: boolean;
    readonly signatureValid: boolean | null;
  } | null;
  readonly checks: readonly {
    readonly id: CheckId;
    readonly status: CheckStatus;
    /** One sentence: what was checked, or why it was not. */
    readonly message: string;
  }[];
  readonly findings: readonly Finding[];
}
