import { nodePlace } from '../asn1/index/place.ts';
import type { Place } from '../model/place.ts';
import type { EntryName } from '../model/values/entryName.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { Attestation } from './attestation.ts';
import type { Path, PathEntry } from './path.ts';

/** What the checks of a path look at. */
export interface PathContext {
  readonly attestation: Attestation;
  readonly path: Path;
  /** Instant at which dates are checked. */
  readonly at: Date;
}

/** An entry of a path that has a certificate. */
export type CertifiedEntry = PathEntry & { readonly certificate: Certificate };

/** Entries that have a certificate, from the attested one upwards. */
export function certified(path: Path): CertifiedEntry[] {
  return path.filter((entry): entry is CertifiedEntry => entry.certificate !== null);
}

/**
 * The place of a finding about an entry of the path, at `node` of its certificate. A certificate from the store of
 * anchors has no octets in the file: the finding then stands at the certificate that it issued.
 */
export function placeOn(
  { attestation, path }: PathContext,
  entry: PathEntry,
  node: number | null = null,
): Place {
  const { index } = attestation;
  if (entry.inFile && entry.certificate !== null) return nodePlace(index, node ?? entry.certificate.node);
  const below = path.filter((other) => other.inFile && other.certificate !== null).at(-1);
  return nodePlace(index, below?.certificate?.node ?? 0);
}

/** How an entry is named in the values of a finding. */
export function entryName({ certificate, anchor, inFile }: PathEntry): EntryName {
  if (certificate === null) return { type: 'anchor', name: anchor!.name };
  // The file may have another certificate of that name and key.
  const trustedByUser = !inFile && anchor?.source === 'user';
  return { type: 'certificate', subject: certificate.subject.text, trustedByUser };
}
