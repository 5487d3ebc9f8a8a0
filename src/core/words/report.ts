import type { CertificateSummary } from '../model/certificateSummary.ts';
import type { ComparedHolder } from '../model/comparison.ts';
import type { FindingCode } from '../model/finding.ts';
import type { ByteRange, ComparedFile } from '../model/place.ts';
import type { Severity } from '../model/severity.ts';
import type { Basis, CheckId, CheckStatus, Encoding, KeySummary, Standing, Verdict } from '../model/terms.ts';

/** A further place that belongs to a finding: the other serial number, the issuer of a failed link. */
export interface ReportPlace extends ByteRange {
  /** Set where the place is in the compared file, whose decoded octets `offset` counts; else it is in the attestation. */
  readonly in?: ComparedFile;
  readonly path: string;
  readonly message: string;
}

/** One thing to know about a file. The report, the Problems panel, the tree and the bytes all show this value. */
export interface ReportFinding extends ByteRange {
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
  readonly related: readonly ReportPlace[];
}

/** Ids of the formats that are known; `unknown` for none. */
export type AttestationFormat = 'luna-rsa' | 'luna-ecc' | 'luna-tc-trustcenter' | 'unknown';

/** Why another key than the attested one may have come into a file. */
export type MismatchCause =
  | 'same-subject'
  | 'other-algorithm'
  | 'chain-certificate'
  | 'other-exponent'
  | 'other-attestation'
  | 'other-request';

/** Two keys that differ, side by side. */
export interface KeyComparison {
  readonly rows: readonly {
    /** Such as "curve" or "SPKI SHA-256". */
    readonly name: string;
    readonly attested: string;
    readonly compared: string;
    readonly same: boolean;
  }[];
  /** Where two keys of one kind part; null for keys of different kinds or curves. */
  readonly firstDifference: {
    readonly of: 'modulus' | 'point' | 'key';
    /** Octets from the start of the number (without leading zeros), of the uncompressed point, or of the key. */
    readonly octet: number;
    /** The two octets, each as two hex digits; `none` behind the end of the shorter one. */
    readonly attested: string;
    readonly compared: string;
  } | null;
  /** Likely causes, a sentence each; empty where the files show none. */
  readonly causes: readonly { readonly kind: MismatchCause; readonly message: string }[];
}

/** What the attested key was compared with. */
export interface CsrReport extends Omit<ComparedHolder, 'comparison'> {
  /** Null where the keys are the same or could not be compared. */
  readonly comparison: KeyComparison | null;
}

/** One statement about the attested key or its HSM. */
export interface KeyAttribute {
  readonly name: string;
  /** What is shown. `null` where no meaning is known: then only `raw` speaks. */
  readonly value: string | number | boolean | null;
  readonly basis: Basis;
  /** Where the reading comes from: the vendor's text, the RFC clause, or "observed in …". */
  readonly source: string;
  /** The octets as lower-case hex where the statement is read from octets. */
  readonly raw: string | null;
  /** Where those octets lie; null for what the mere existence of a PKC says. */
  readonly offset: number | null;
  readonly length: number | null;
}

/** One claim about the attested key or its HSM, with what it rests on and the octets that carry it. */
export interface SummaryClaim {
  readonly standing: Standing;
  readonly name: string;
  /** What is shown; '' for what is not stated. */
  readonly value: string;
  /** Why it has this standing: the signatures, the vendor's text, or how it was concluded. */
  readonly source: string;
  /** Where the octets lie; null for what no octets say. */
  readonly offset: number | null;
  readonly length: number | null;
}

/** One certificate of the path, the attested one first. */
export interface ChainEntry extends Pick<
  CertificateSummary,
  | 'subject'
  | 'issuer'
  | 'serial'
  | 'notBefore'
  | 'notAfter'
  | 'signatureAlgorithm'
  | 'signatureStatus'
  | 'key'
  | 'offset'
  | 'length'
> {
  /** A code: `pkc`, `hoc`, `dac`, …; `root` for an anchor without one, else `other`. */
  readonly role: string;
  readonly link: NonNullable<CertificateSummary['link']>;
}

/** A certificate of the file that the path does not use. */
export interface OtherCertificate extends Pick<
  ChainEntry,
  'role' | 'subject' | 'serial' | 'notBefore' | 'notAfter' | 'key'
> {
  readonly offset: number;
  readonly length: number;
  /** `duplicate`: octet-equal to a certificate before it. */
  readonly kind: 'unused' | 'duplicate';
}

/** The answer, the same for the command line, the page and the exported commands. Plain JSON. */
export interface Report {
  readonly file: string;
  readonly verdict: Verdict;
  /** One sentence: why this verdict. */
  readonly summary: string;
  readonly format: AttestationFormat;
  /** Null for a file that is none of these: text of another kind, binary data, or no octets at all. */
  readonly encoding: Encoding | null;
  /** The instant the dates were checked at, ISO 8601, UTC. */
  readonly verifiedAt: string;
  readonly attestedKey: KeySummary | null;
  readonly hsm: {
    /** Decimal, as printed on the device. */
    readonly serial: string | null;
    readonly model: string | null;
    readonly firmware: { readonly value: string; readonly basis: Basis; readonly raw: string } | null;
    /** Lower-case hex, 12 octets. */
    readonly ouid: string | null;
  } | null;
  readonly keyAttributes: readonly KeyAttribute[];
  readonly chain: readonly ChainEntry[];
  /** Certificates of the file beside the chain, in the order of the file. */
  readonly otherCertificates: readonly OtherCertificate[];
  /** What is known and how well, by standing; empty where nothing could be read. */
  readonly claims: readonly SummaryClaim[];
  readonly trustAnchor: {
    readonly name: string;
    readonly spkiSha256: string;
    readonly source: 'built-in' | 'user';
  } | null;
  /** Null where nothing was given to compare, or it could not be read: then a finding says why. */
  readonly csr: CsrReport | null;
  /** Only there when a policy was chosen; a policy that is not met makes the verdict `failed`. */
  readonly policy?: {
    readonly id: 'code-signing';
    /** The document and its version. */
    readonly source: string;
    readonly status: 'pass' | 'fail';
    /** One sentence. */
    readonly message: string;
  };
  readonly checks: readonly {
    readonly id: CheckId;
    readonly status: CheckStatus;
    /** One sentence: what was checked, or why it was not. */
    readonly message: string;
  }[];
  readonly findings: readonly ReportFinding[];
}
