import type { Role } from '../formats/luna/roles.ts';

/** A key that a chain may end at. Trusted as a key: the certificate around it, where known, is a carrier. */
export interface TrustAnchor {
  readonly name: string;
  /** SHA-256 of the DER SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
  readonly source: 'built-in' | 'user';
  /** DER certificate that carries the key, where it ships or was given; null where only the fingerprint is known. */
  readonly certificate: Uint8Array | null;
  /** Where a user's anchor comes from: a file name or a setting. */
  readonly origin: string | null;
  /** The role that the key has at the end of a chain; null where a user's certificate states none. */
  readonly role: Role | null;
  /** For an anchor without certificate: the curve of its key, and the dates of the certificates that carry it, ISO 8601. */
  readonly pin: { readonly curveOid: string; readonly notBefore: string; readonly notAfter: string } | null;
}
