import { sha256 } from '@noble/hashes/sha2.js';
import { type Asn1Index, childrenOf, isUniversal } from '../asn1/index/asn1Index.ts';
import { descendantNamed } from '../asn1/index/fields.ts';
import { Tag } from '../asn1/index/tags.ts';
import { toHex } from '../base/bytes.ts';
import { MAX_CERTIFICATES } from '../base/limits.ts';
import { type Certificate, type CertificateProblem, readCertificate } from '../x509/certificate.ts';

/** What a PKC file holds, read but not verified. */
export interface Attestation {
  readonly index: Asn1Index;
  /** Elements of the message; -1 where absent. */
  readonly message: {
    readonly signedData: number;
    readonly version: number;
    readonly certificates: number;
    readonly digestAlgorithms: number;
    readonly encapContentInfo: number;
    readonly eContentType: number;
    readonly eContent: number;
    readonly crls: number;
    readonly signerInfos: number;
  };
  /** Certificates that can be read, in the order of the file, octet-equal copies left out. */
  readonly certificates: readonly Certificate[];
  /** Elements of copies of certificates that stand before them. */
  readonly duplicates: readonly number[];
  readonly malformed: readonly CertificateProblem[];
  /** Members of the bag that are no X.509 certificates (CertificateChoices of other kinds). */
  readonly otherChoices: readonly number[];
  /** Members beyond the bound, not read. */
  readonly unread: number;
  /** Certificates that claim to be that of the attested key; a PKC has exactly one. */
  readonly attested: readonly Certificate[];
}

/** How a kind of attestation marks the certificate of the attested key. */
export interface AttestedMark {
  /** Whether a certificate claims to be that of an attested key, alone or among other purposes. */
  claimsAttestedKey(certificate: Certificate): boolean;
}

/** Reads an indexed signedData message as an attestation of a kind. Verifies nothing. */
export function readAttestation({
  index,
  format,
}: {
  readonly index: Asn1Index;
  readonly format: AttestedMark;
}): Attestation {
  return asAttestation(readBag(index), format);
}

/** A bag of certificates as an attestation of a kind, which says how the attested one is marked. */
export function asAttestation(bag: Bag, format: AttestedMark): Attestation {
  return {
    ...bag,
    attested: bag.certificates.filter((certificate) => format.claimsAttestedKey(certificate)),
  };
}

/** The certificates of a message, whatever they are for. */
export type Bag = Omit<Attestation, 'attested'>;

/** Reads the certificates out of an indexed signedData message. */
export function readBag(index: Asn1Index): Bag {
  const signedData = descendantNamed(index, 0, 'content', 'signedData');
  const bag = descendantNamed(index, signedData, 'certificates');
  const members = bag < 0 ? [] : childrenOf(index, bag);
  const certificates: Certificate[] = [];
  const duplicates: number[] = [];
  const malformed: CertificateProblem[] = [];
  const otherChoices: number[] = [];
  // By digest: comparing each with each takes a minute where large ones differ in their last octet.
  const seen = new Set<string>();
  for (const node of members.slice(0, MAX_CERTIFICATES)) {
    if (!isUniversal(index, node, Tag.sequence)) {
      otherChoices.push(node);
      continue;
    }
    const certificate = readCertificate(index, node);
    if ('problem' in certificate) {
      malformed.push(certificate);
      continue;
    }
    const digest = toHex(sha256(certificate.der));
    if (seen.has(digest)) duplicates.push(node);
    else certificates.push(certificate);
    seen.add(digest);
  }
  return {
    index,
    message: {
      signedData,
      version: descendantNamed(index, signedData, 'version'),
      certificates: bag,
      digestAlgorithms: descendantNamed(index, signedData, 'digestAlgorithms'),
      encapContentInfo: descendantNamed(index, signedData, 'encapContentInfo'),
      eContentType: descendantNamed(index, signedData, 'encapContentInfo', 'eContentType'),
      eContent: descendantNamed(index, signedData, 'encapContentInfo', 'eContent'),
      crls: descendantNamed(index, signedData, 'crls'),
      signerInfos: descendantNamed(index, signedData, 'signerInfos'),
    },
    certificates,
    duplicates,
    malformed,
    otherChoices,
    unread: Math.max(0, members.length - MAX_CERTIFICATES),
  };
}
