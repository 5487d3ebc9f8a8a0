import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import type { DecodedExtension } from '../decode/decoded.ts';
import type { ByteRange } from '../model/place.ts';
import type { Report } from './report.ts';
import type { Basis } from '../model/terms.ts';

/** What an element means beyond its ASN.1: vendor meanings and roles, for the tree and the tooltip. */
export interface Annotation {
  /** Element of the index. */
  readonly node: number;
  /** A few words, such as "HSM serial number 521174". */
  readonly text: string;
  readonly basis: Basis;
  readonly source: string;
}

/** A certificate of the file for the tree: path certificates first, the attested one at the top, then the others. */
export interface CertificateEntry extends ByteRange {
  readonly node: number;
  /** The role that the certificate states, as its format codes it: `pkc`, `dac`; null where it states none. */
  readonly roleCode: string | null;
  /** "attested key (PKC)", "device authentication (DAC)", …, "certificate" where no role is stated. */
  readonly role: string;
  /** Subject for display, escaped. */
  readonly subject: string;
  readonly inPath: boolean;
}

/** The answer in words, and what is known of the elements of the file. */
export interface Inspection {
  readonly report: Report;
  /** The octets that were indexed (decoded from PEM or base64 where the file was text), or null when nothing is shown of it. */
  readonly index: Asn1Index | null;
  readonly certificates: readonly CertificateEntry[];
  readonly annotations: readonly Annotation[];
  /** The extensions of the certificates in words. */
  readonly decoded: readonly DecodedExtension[];
}
