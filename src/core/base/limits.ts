/**
 * Bounds on what is read. A genuine PKC has 2 to 7 kilobytes, about 500 elements, depth 12 and 5 certificates.
 * The bounds are far above that and low enough that a crafted file cannot exhaust an editor.
 */

/** Octets of a file: the memory of an extension host bears a few copies of it. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Octets of a file that an attestation is compared with. A request has a thousand, one with attestations inside some
 * ten thousand; what is read is sent to a worker, and four times as much stops an editor for a sixth of a second.
 */
export const MAX_COMPARED_BYTES = 16 * 1024 * 1024;

/** Elements of the index: 24 octets each, so 48 MB at the most. */
export const MAX_ELEMENTS = 2_000_000;

/** Nesting of elements: the deepest X.509 structure in use has fewer than 30 levels. */
export const MAX_DEPTH = 128;

/** Structural problems that are recorded; a file of zeros could give one an octet. */
export const MAX_PROBLEMS = 1_000;

/** Blocks of a PEM text; the largest collections of roots have about 200. */
export const MAX_PEM_BLOCKS = 1_000;

/** Findings that a report lists, the weightiest first; a genuine PKC gives about 40. */
export const MAX_FINDINGS = 2_000;

/** Certificates that are read out of one message. */
export const MAX_CERTIFICATES = 256;

/** Octets of a certificate: each may be hashed once for every signature check. The largest post-quantum ones have 60,000. */
export const MAX_CERTIFICATE_BYTES = 256 * 1024;

/** Extensions of a certificate; certificates in use have up to 20. */
export const MAX_EXTENSIONS = 100;

/** Purposes of an extended key usage; a Luna certificate has one. */
export const MAX_PURPOSES = 100;

/** Octets of a serial number: RFC 5280 section 4.1.2.2 allows 20. */
export const MAX_SERIAL_BYTES = 64;

/** Octets of an RSA modulus or exponent. The largest that any host computes with have 2,048. */
export const MAX_RSA_BYTES = 8 * 1024;

/** Octets that are decoded of one value of a name; X.520 allows 64 characters for most. */
export const MAX_NAME_VALUE_BYTES = 4 * 1024;

/** Certificates of a path, the attested one and the anchor included. */
export const MAX_PATH = 10;

/** Signature checks for one file, slow ones counted more than once; a genuine PKC needs 4. */
export const MAX_SIGNATURE_CHECKS = 64;
