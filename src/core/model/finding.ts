import type { FindingCode } from '../words/en/catalogue.ts';

/** `error` makes the verdict *failed* (or *unreadable*); `warning` and `info` never change it. */
export type Severity = 'error' | 'warning' | 'info';

/** The worst first: the order in which findings are listed. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** For sorting: the worse one comes first. */
export function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** The worse of two severities; undefined counts as none. */
export function worseOf(a: Severity | undefined, b: Severity): Severity {
  return a !== undefined && SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** A run of characters of a text file, in UTF-16 units as editors count them, without a byte order mark. */
export interface TextRange {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
}

/** The file that an attestation is compared with: a certificate request, a certificate or a public key. */
export interface ComparedFile {
  /** Its shown name, as it was given. */
  readonly file: string;
  /** The PEM block that the octets were decoded from; null for a file that is binary or bare base64. */
  readonly block: TextRange | null;
}

/** A run of octets of the decoded file (after PEM or base64 is taken off). */
export interface ByteRange {
  /** Octets from the start of the decoded file. */
  readonly offset: number;
  /** Octets. 0 marks a place between two octets, such as where a cut file ends. */
  readonly length: number;
}

/** A further place that belongs to a finding: the other serial number, the issuer of a failed link. */
export interface RelatedPlace extends ByteRange {
  /** Set where the place is in the compared file, whose decoded octets `offset` counts; else it is in the attestation. */
  readonly in?: ComparedFile;
  readonly path: string;
  readonly message: string;
}

/** One thing to know about a file. The report, the Problems panel, the tree and the bytes all show this value. */
export interface Finding extends ByteRange {
  /** Set where the finding is about the compared file, whose decoded octets `offset` counts; else it is about the attestation. */
  readonly in?: ComparedFile;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What findings of this code are called; the catalogue's. */
  readonly title: string;
  /** A whole sentence in plain words; may quote hostile text from the file, already escaped for display. */
  readonly message: string;
  /** Schema path of the element, such as `signedData.certificates[0].signatureValue`; '' for the file as a whole. */
  readonly path: string;
  /** The rule that the finding goes back to: clause, vendor's text or observed file; the catalogue's. */
  readonly source: string;
  readonly related: readonly RelatedPlace[];
}

/** Whether a finding names no place in the file. */
export function isAboutWholeFile({
  path,
  offset,
  length,
}: Pick<Finding, 'path' | 'offset' | 'length'>): boolean {
  return path === '' && offset === 0 && length === 0;
}
