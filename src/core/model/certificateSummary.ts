import type { KeySummary, SignatureStatus } from './terms.ts';

/** One certificate of an attestation, or the anchor that its path ends at. Plain data; what else tells of a certificate is made of it. */
export interface CertificateSummary {
  /** `path`: from the attested key to the anchor. `unused`: beside it. `duplicate`: octet-equal to one before it. */
  readonly place: 'path' | 'unused' | 'duplicate';
  /** Element of the index; null for a certificate of the store of anchors, and for an anchor of which only the key is known. */
  readonly node: number | null;
  /** Null when the certificate is not in the file. */
  readonly offset: number | null;
  readonly length: number | null;
  /** Role in the path, as the format names it; that of a built-in anchor is what the store knows. Null for none. */
  readonly role: string | null;
  /** Role that the certificate itself states; null where it states none. */
  readonly statedRole: string | null;
  /** Element that states the role; -1 for none. */
  readonly roleNode: number;
  /** Subject for display, escaped. */
  readonly subject: string;
  /** This and what follows is null for an anchor of which only the key is known. */
  readonly issuer: string | null;
  /** serialNumber as hex, as in the file. */
  readonly serial: string | null;
  /** ISO 8601, seconds, UTC. Null where the time cannot be read. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly signatureAlgorithm: string | null;
  /** How the check of the signature under the key of the next entry ended. Null where there is no next one. */
  readonly signatureStatus: SignatureStatus | null;
  readonly key: KeySummary | null;
  /** Whether the path ends here, at a key that is trusted. */
  readonly isAnchor: boolean;
  /** `valid`: every check of the certificate and its signature passed. `anchor`: trusted as a key. Null beside the path. */
  readonly link: 'valid' | 'invalid' | 'anchor' | null;
}
