import type { FindingCode } from './catalogue.ts';

/** `error` makes the verdict *failed* (or *unreadable*); `warning` and `info` never change it. */
export type Severity = 'error' | 'warning' | 'info';

/** A run of octets of the decoded file (after PEM or base64 is taken off). */
export interface ByteRange {
  /** Octets from the start of the decoded file. */
  readonly offset: number;
  /** Octets. 0 marks a place between two octets, such as where a cut file ends. */
  readonly length: number;
}

/** A further place that belongs to a finding: the other serial number, the issuer of a failed link. */
export interface RelatedPlace extends ByteRange {
  readonly path: string;
  readonly message: string;
}

/** One thing to know about a file. The report, the Problems panel, the tree and the bytes all show this value. */
export interface Finding extends ByteRange {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A whole sentence in plain words; may quote hostile text from the file, already escaped for display. */
  readonly message: string;
  /** Schema path of the element, such as `signedData.certificates[0].signatureValue`; '' for the file as a whole. */
  readonly path: string;
  readonly related: readonly RelatedPlace[];
}
