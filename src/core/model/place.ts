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

/** Where something stands: octets of a file, and the element that they are. */
export interface Place extends ByteRange {
  /** Schema path of the element, such as `signedData.certificates[0].signatureValue`; '' for the file as a whole. */
  readonly path: string;
  /** Set for a place in the compared file, whose decoded octets `offset` counts; else it is in the attestation. */
  readonly in?: ComparedFile;
}

/** The file as a whole, without a place in it. */
export const WHOLE_FILE: Place = { offset: 0, length: 0, path: '' };

/** Whether a place is no place in the file. */
export function isAboutWholeFile({ path, offset, length }: Omit<Place, 'in'>): boolean {
  return path === '' && offset === 0 && length === 0;
}
