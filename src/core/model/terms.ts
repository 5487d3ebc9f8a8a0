/** The three answers, and no others. */
export type Verdict = 'verified' | 'failed' | 'unreadable';
/** The three questions that are asked of every attestation. */
export type CheckId = 'integrity' | 'csr-match' | 'key-attributes';
export type CheckStatus = 'pass' | 'fail' | 'not-run';
/** For `pem` and `base64` all offsets are into the decoded octets. */
export type Encoding = 'der' | 'ber' | 'pem' | 'base64';

/**
 * How well a statement is known. `documented`: a named source says it. `observed`: read from genuine
 * files. `inferred`: our conclusion, no source states it. `unknown`: no source found; shown raw.
 */
export type Basis = 'documented' | 'observed' | 'inferred' | 'unknown';

/**
 * What a claim rests on, in five words that are never merged into one. `verified`: proven by signatures up to a
 * trusted key. `stated`: written by the HSM into what it signed, and no truer than the HSM. `documented`: the vendor
 * says that every genuine attestation means it. `inferred`: our conclusion, no source. `not-stated`: an attestation
 * cannot say it. Where integrity is not shown nothing is `verified`, and what is `stated` may have been written by anyone.
 */
export type Standing = 'verified' | 'stated' | 'documented' | 'inferred' | 'not-stated';

/** A public key, told without its octets. */
export interface KeySummary {
  /** `RSA`, `EC`, `Ed25519`, `ML-DSA-65`, … */
  readonly algorithm: string;
  readonly bits: number | null;
  readonly curve: string | null;
  /** RSA public exponent, decimal. */
  readonly exponent: string | null;
  /** SHA-256 of the SubjectPublicKeyInfo as it is encoded, lower-case hex; equal keys may be encoded differently. */
  readonly spkiSha256: string;
}

/** How the check of one signature ended; only `valid` is good. */
export type SignatureStatus = 'valid' | 'invalid' | 'weak' | 'unsupported' | 'refused';
