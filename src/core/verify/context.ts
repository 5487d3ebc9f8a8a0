import type { FindingCode, DataFinding, DataRelated } from '../model/dataFinding.ts';
import type { Attestation } from './attestation.ts';
import { findingAtNode } from '../model/make.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { Path, PathEntry } from './path.ts';

/** What the checks of a path look at. */
export interface PathContext {
  readonly attestation: Attestation;
  readonly path: Path;
  /** Instant at which dates are checked. */
  readonly at: Date;
}

/** Entries that have a certificate, from the attested one upwards. */
export function certified(path: Path): (PathEntry & { readonly certificate: Certificate })[] {
  return path.filter(
    (entry): entry is PathEntry & { readonly certificate: Certificate } => entry.certificate !== null,
  );
}

/**
 * A finding about an entry of the path, at `node` of its certificate. A certificate from the store of anchors
 * has no octets in the file: the finding then stands at the certificate that it issued.
 */
export function findingOn(
  code: FindingCode,
  { attestation, path }: PathContext,
  entry: PathEntry,
  node: number | null,
  message: string,
  related: readonly DataRelated[] = [],
): DataFinding {
  const { index } = attestation;
  if (entry.inFile && entry.certificate !== null) {
    return findingAtNode(code, index, node ?? entry.certificate.node, message, related);
  }
  const below = path.filter((other) => other.inFile && other.certificate !== null).at(-1);
  return findingAtNode(code, index, below?.certificate?.node ?? 0, message, related);
}

/** How an entry is called in a message: role or position, and its subject. */
export function nameOf(entry: PathEntry): string {
  const { certificate, anchor } = entry;
  if (certificate === null) return `the trust anchor ${anchor!.name}`;
  const name = `"${certificate.subject.text}"`;
  // The file may have another certificate of that name and key.
  return entry.inFile || anchor?.source !== 'user' ? name : `${name} (your trusted root)`;
}
