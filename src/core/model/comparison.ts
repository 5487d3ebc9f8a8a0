import type { TextRange } from './place.ts';
import type { Encoding, KeySummary, SignatureStatus } from './terms.ts';

export type HolderKind = 'csr' | 'certificate' | 'public-key';

/** A request, certificate or public key, as a sentence names it. */
export interface NamedHolder {
  readonly kind: HolderKind;
  /** Subject for display; null for a bare key. */
  readonly subject: string | null;
  /** Shown name of the file that it is in. */
  readonly file: string;
}

/** Where two keys of one kind part. */
export interface KeyDifference {
  readonly of: 'modulus' | 'point' | 'key';
  /** Octets from the start of the number (without leading zeros), of the uncompressed point, or of the key. */
  readonly octet: number;
  /** The two octets, each as two hex digits; null behind the end of the shorter one. */
  readonly attested: string | null;
  readonly compared: string | null;
}

/** Why another key than the attested one may have come into a file. */
export type LikelyCause =
  /** The exponents of two keys with one modulus, decimal. */
  | { readonly kind: 'other-exponent'; readonly attested: string; readonly compared: string }
  /** It is the key of another certificate of the attestation. */
  | { readonly kind: 'chain-certificate'; readonly subject: string; readonly role: string | null }
  /** Another file attests the compared key. */
  | { readonly kind: 'other-attestation'; readonly file: string }
  /** Another request holds the attested key. */
  | { readonly kind: 'other-request'; readonly file: string }
  /** Another request for the same subject holds the attested key. */
  | { readonly kind: 'same-subject'; readonly of: 'request'; readonly file: string }
  /** A certificate of the attestation has the subject of what was compared. */
  | { readonly kind: 'same-subject'; readonly of: SharedSubject; readonly holder: HolderKind }
  | {
      readonly kind: 'other-algorithm';
      readonly attested: string;
      readonly compared: string;
      readonly holder: HolderKind;
    };

/** A certificate of the attestation, the attested one or another, by its subject for display. */
export interface SharedSubject {
  readonly certificate: 'attested' | 'other';
  readonly subject: string;
}

/** One of two keys that differ. */
export interface MismatchedKey {
  readonly key: KeySummary;
  /** As `keyFingerprint` gives it; null for a key that cannot be read as numbers. */
  readonly fingerprint: string | null;
}

/** Two keys that differ, and all that the attestation and the compared file say of why. */
export interface KeyMismatch {
  readonly attested: MismatchedKey;
  readonly compared: MismatchedKey;
  /** What holds the compared key. */
  readonly holder: NamedHolder;
  /** Null for keys of different kinds or curves. */
  readonly firstDifference: KeyDifference | null;
  /** Whether both are RSA keys with one modulus. */
  readonly isSameModulus: boolean;
  /** The certificate of the attestation, other than the attested one, whose key the compared one is. */
  readonly keyOf: { readonly subject: string; readonly role: string | null } | null;
  /** The certificate of the attestation that has the holder's subject. */
  readonly subjectOf: SharedSubject | null;
}

/** A mismatch with its likely causes, the most telling first; none where the files show none. */
export interface ExplainedMismatch extends KeyMismatch {
  readonly causes: readonly LikelyCause[];
}

/** What the attested key was compared with, and how the keys and the signature of a request fare. */
export interface ComparedHolder {
  readonly file: string;
  readonly kind: HolderKind;
  /** For `pem` and `base64` all offsets in this file are into the decoded octets. */
  readonly encoding: Encoding;
  /** False also where the keys could not be compared. */
  readonly keyMatches: boolean;
  /** Whether the request was signed with its own key (proof of possession). Null for a certificate, which its issuer signed, and a bare key. */
  readonly signatureValid: boolean | null;
  /** How the check of that signature ended; only `valid` is good. Null where `signatureValid` is. */
  readonly signatureStatus: SignatureStatus | null;
  readonly signatureAlgorithm: string | null;
  /** Subject for display, escaped; null for a bare key. */
  readonly subject: string | null;
  /** Null where the key cannot be read, such as an EC key with explicit parameters. */
  readonly key: KeySummary | null;
  /** Which request, certificate or key of the file this is, from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
  /** Its PEM block in the text of the file. */
  readonly block: TextRange | null;
  /** Null where the keys are the same or could not be compared. */
  readonly comparison: ExplainedMismatch | null;
}
