import { type Asn1Index } from '../asn1/index/asn1Index.ts';
import { indexAsn1 } from '../asn1/index/walk.ts';
import { escapeForDisplay } from '../base/escape.ts';
import { issuerKeyProblem } from '../crypto/issuerKey.ts';
import type { Reason } from '../model/reasons.ts';
import { readPemBlocks } from '../input/pem.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { COMMON_NAME, attributeOf } from '../x509/name.ts';

/** A key that a chain may end at. Trusted as a key: the certificate around it, where known, is a carrier. */
export interface TrustAnchor {
  readonly name: string;
  /** SHA-256 of the DER SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
  readonly source: 'built-in' | 'user';
  /** DER certificate that carries the key, where it ships or was given; null where only the fingerprint is known. */
  readonly certificate: Uint8Array | null;
  /** Where a user's anchor comes from: a file name or a setting. */
  readonly origin: string | null;
  /** The role that a built-in key has at the end of a chain; null for a user's, whose certificate says it. */
  readonly role: string | null;
  /** For an anchor without certificate: the curve of its key, and the dates of the certificates that carry it, ISO 8601. */
  readonly pin: { readonly curveOid: string; readonly notBefore: string; readonly notAfter: string } | null;
}

/** An anchor and its certificate, read once for a verification. */
export interface ParsedAnchor extends TrustAnchor {
  /** Null where there is no certificate, or where it cannot be read. */
  readonly parsed: Certificate | null;
}

export function parseAnchor(anchor: TrustAnchor): ParsedAnchor {
  const parsed = anchor.certificate === null ? null : parseCertificate(anchor.certificate);
  return { ...anchor, parsed: parsed === null || 'problem' in parsed ? null : parsed };
}

/**
 * Makes a trust anchor of a certificate that the user trusts, DER or PEM (with text around it and blanks at
 * the ends of lines, as vendors publish it). A file with several certificates is refused: it must be clear
 * which key is trusted. `origin` says where it comes from, for messages.
 */
export function readUserAnchor({
  bytes,
  origin,
}: {
  readonly bytes: Uint8Array;
  readonly origin: string;
}): { readonly anchor: TrustAnchor } | { readonly problem: Reason } {
  const der = bytes[0] === 0x30 ? { octets: bytes } : fromPem(bytes);
  if ('problem' in der) return der;
  const certificate = parseCertificate(der.octets);
  if ('problem' in certificate) return certificate;
  const weak = issuerKeyProblem(certificate.publicKey);
  if (weak !== null) return { problem: { code: 'anchor-key', key: weak } };
  const name = attributeOf(certificate.subject, COMMON_NAME)?.value ?? certificate.subject.text;
  return {
    anchor: {
      name: escapeForDisplay(name),
      spkiSha256: certificate.publicKey.spkiSha256,
      source: 'user',
      certificate: certificate.der,
      origin,
      role: null,
      pin: null,
    },
  };
}

/** The one certificate that the octets are. */
function parseCertificate(octets: Uint8Array): Certificate | { readonly problem: Reason } {
  const index: Asn1Index = indexAsn1({ bytes: octets, root: 'Certificate' });
  const [broken] = index.problems;
  if (broken) return { problem: { code: 'anchor-no-der', kind: broken.kind, offset: broken.offset } };
  if (index.count === 0) return { problem: { code: 'anchor-empty' } };
  const certificate = readCertificate(index, 0);
  if ('problem' in certificate) {
    const { problem, node } = certificate;
    return { problem: { code: 'anchor-no-certificate', problem, offset: index.offset[node]! } };
  }
  return certificate;
}

function fromPem(bytes: Uint8Array): { readonly octets: Uint8Array } | { readonly problem: Reason } {
  const blocks = readPemBlocks(new TextDecoder('latin1').decode(bytes));
  const [block, ...others] = blocks.filter(({ label }) => /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label));
  if (!block) return { problem: { code: 'anchor-no-der-or-pem' } };
  if (others.length > 0) return { problem: { code: 'anchor-several', count: others.length + 1 } };
  if (block.octets === null)
    return { problem: { code: 'anchor-pem', problem: block.problem!, at: block.problemAt } };
  return { octets: block.octets };
}
