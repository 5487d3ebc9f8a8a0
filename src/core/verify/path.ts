import type { Attestation } from './attestation.ts';
import { equalBytes } from '../base/bytes.ts';
import { MAX_PATH, MAX_SIGNATURE_CHECKS } from '../base/limits.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { ParsedAnchor } from './anchors.ts';
import { pinnedKeySigned } from './pinnedKey.ts';
import { issuerKeyProblem } from '../crypto/issuerKey.ts';
import { linkCost } from '../crypto/linkCost.ts';
import { type SignatureResult, verifySignature } from '../crypto/verifySignature.ts';

/** How the signature of a certificate fares under the key of the next one of the path. */
export type LinkSignature = SignatureResult;

/** One step of a path. */
export interface PathEntry {
  /** Null for an anchor of which only the fingerprint is known. */
  readonly certificate: Certificate | null;
  /** Whether the certificate stands in the file (and not in the store of anchors). */
  readonly inFile: boolean;
  /** Set where the entry is trusted as a key: the path ends here. */
  readonly anchor: ParsedAnchor | null;
  /** The signature on this entry by the next; null for the last entry. */
  readonly signature: LinkSignature | null;
}

/** From the attested certificate upwards. Ends at an anchor, or where no issuer was found. */
export type Path = readonly PathEntry[];

/** Complete paths that are tried before the search gives up on a better one. */
const MAX_COMPLETE_PATHS = 8;
/** What finding the pinned key of a signature counts for, in signature checks: it takes about as long as that many. */
const PINNED_KEY_COST = 8;
/** Partial paths that are looked at: a crowd of cross-certified certificates has very many. */
const MAX_STEPS = 1_000;

/**
 * Finds issuers by octet-equal name and confirms them by signature; key identifiers only rank. Anchors
 * come first. Bounded in length and in the work of signature checks, so that cycles and crowds of same-named
 * certificates end.
 */
export class PathSearch {
  readonly #attestation: Attestation;
  readonly #anchors: readonly ParsedAnchor[];
  readonly #stored: readonly PathEntry[];
  readonly #results = new Map<string, LinkSignature>();
  #checks = 0;
  #steps = 0;
  /** Whether the bound on the work of signature checks cut the search. */
  limited = false;

  constructor(attestation: Attestation, anchors: readonly ParsedAnchor[]) {
    this.#attestation = attestation;
    this.#anchors = anchors;
    this.#stored = anchors.flatMap((anchor) =>
      anchor.parsed === null ? [] : [{ certificate: anchor.parsed, inFile: false, anchor, signature: null }],
    );
  }

  /** Paths with good signatures from `attested` to an anchor, best candidates first. */
  async complete(attested: Certificate): Promise<Path[]> {
    const found: Path[] = [];
    await this.#extend([{ certificate: attested, inFile: true, anchor: null, signature: null }], found);
    return found;
  }

  /**
   * The path as far as it goes when none is complete: good signatures are followed, otherwise the first
   * certificate that has the issuer's name, so that the break is shown where it is.
   */
  async broken(attested: Certificate): Promise<Path> {
    let path: PathEntry[] = [{ certificate: attested, inFile: true, anchor: null, signature: null }];
    while (path.length < MAX_PATH && path[path.length - 1]!.anchor === null) {
      const top = path[path.length - 1]!;
      const candidates = this.#candidates(path);
      let best: { entry: PathEntry; signature: LinkSignature } | null = null;
      for (const entry of candidates) {
        const signature = await this.#check(top.certificate!, entry.certificate!);
        if (best === null || (best.signature.status !== 'valid' && signature.status === 'valid'))
          best = { entry, signature };
        if (signature.status === 'valid') break;
      }
      // A self-issued certificate that no other one signed is a root: its chain ends here.
      const isRoot = equalBytes(top.certificate!.issuer.der, top.certificate!.subject.der);
      if (best === null || (isRoot && best.signature.status !== 'valid')) break;
      path = [...path.slice(0, -1), { ...top, signature: best.signature }, best.entry];
    }
    return path;
  }

  async #extend(path: readonly PathEntry[], found: Path[]): Promise<void> {
    if (++this.#steps > MAX_STEPS) {
      this.limited = true;
      return;
    }
    const top = path[path.length - 1]!;
    const child = top.certificate!;
    const candidates = this.#candidates(path);
    const before = found.length;
    for (const entry of candidates) {
      if (found.length >= MAX_COMPLETE_PATHS) return;
      const signature = await this.#check(child, entry.certificate!);
      if (signature.status !== 'valid') continue;
      const below = [...path.slice(0, -1), { ...top, signature }];
      const longer = [...below, entry];
      if (entry.anchor !== null) {
        found.push(longer);
        const stored = this.#storedFor(entry, child);
        // Whoever wraps the anchor's key in certificates of his own cannot crowd out the one of the store.
        if (stored !== null) found.push([...below, stored]);
      } else if (longer.length < MAX_PATH) await this.#extend(longer, found);
    }
    if (found.length > before) return;
    for (const anchor of this.#anchors) {
      // The arithmetic is slow, and needless where a candidate carries the key: its check has told.
      const isTold = candidates.some((entry) => entry.anchor === anchor);
      if (anchor.pin === null || isTold || !this.#spend(PINNED_KEY_COST)) continue;
      if (!(await pinnedKeySigned(child, anchor))) continue;
      const signature: LinkSignature = { status: 'valid' };
      found.push([...path.slice(0, -1), { ...top, signature }, entryOf(anchor)]);
    }
  }

  /** The anchor as the store knows it, in the place of a certificate in the file that carries its key. */
  #storedFor({ anchor, inFile }: PathEntry, child: Certificate): PathEntry | null {
    if (anchor === null || !inFile) return null;
    if (anchor.pin !== null) return entryOf(anchor);
    const isIssuer = (entry: PathEntry) =>
      entry.anchor === anchor && equalBytes(entry.certificate!.subject.der, child.issuer.der);
    return this.#stored.find(isIssuer) ?? null;
  }

  /** Certificates whose subject is the issuer's name, anchors first, then by key identifier, then in file order. */
  #candidates(path: readonly PathEntry[]): PathEntry[] {
    const child = path[path.length - 1]!.certificate!;
    const wanted = child.authorityKeyIdentifier;
    const used = (candidate: Certificate) =>
      path.some(({ certificate }) => certificate !== null && sameEntity(certificate, candidate));
    const inFile = this.#attestation.certificates.flatMap((certificate): PathEntry[] => {
      const entry = { certificate, inFile: true, signature: null };
      // A user may trust one key in several certificates: each says something else of it.
      const anchors = this.#anchors.filter(
        ({ spkiSha256 }) => spkiSha256 === certificate.publicKey.spkiSha256,
      );
      return anchors.length === 0
        ? [{ ...entry, anchor: null }]
        : anchors.map((anchor) => ({ ...entry, anchor }));
    });
    const rank = ({ certificate, anchor }: PathEntry) => {
      const identifier = certificate!.subjectKeyIdentifier;
      const differs = wanted !== null && identifier !== null && !equalBytes(wanted, identifier);
      return (anchor === null ? 2 : 0) + (differs ? 1 : 0);
    };
    return [...inFile, ...this.#stored]
      .filter(
        ({ certificate }) => equalBytes(certificate!.subject.der, child.issuer.der) && !used(certificate!),
      )
      .sort((a, b) => rank(a) - rank(b));
  }

  async #check(child: Certificate, issuer: Certificate): Promise<LinkSignature> {
    const weak = issuerKeyProblem(issuer.publicKey);
    if (weak !== null) return { status: 'refused', reason: weak };
    const key = `${child.offset}/${issuer.publicKey.spkiSha256}`;
    const known = this.#results.get(key);
    if (known) return known;
    const cost = linkCost(issuer.publicKey);
    if (cost === null) {
      const { algorithm } = issuer.publicKey;
      return { status: 'unsupported', reason: { code: 'issuer-not-computed', algorithm } };
    }
    if (!this.#spend(cost))
      return { status: 'unsupported', reason: { code: 'too-many-signatures', most: MAX_SIGNATURE_CHECKS } };
    const { index, outerAlgorithm, tbs, signatureNode, signature } = child;
    const result = await verifySignature(
      { index, algorithm: outerAlgorithm, data: tbs, signatureNode, signature },
      issuer.publicKey,
    );
    this.#results.set(key, result);
    return result;
  }

  #spend(cost: number): boolean {
    if (this.#checks + cost > MAX_SIGNATURE_CHECKS) {
      this.limited = true;
      return false;
    }
    this.#checks += cost;
    return true;
  }
}

/** An anchor of which only the fingerprint is known. */
function entryOf(anchor: ParsedAnchor): PathEntry {
  return { certificate: null, inFile: false, anchor, signature: null };
}

/** The same name and key: a path that comes back to it goes in a circle (RFC 5280 section 6.1 forbids repeats). */
function sameEntity(a: Certificate, b: Certificate): boolean {
  return a.publicKey.spkiSha256 === b.publicKey.spkiSha256 && equalBytes(a.subject.der, b.subject.der);
}
