import { sha256 } from '@noble/hashes/sha2.js';
import { encodeElement } from '../asn1/index/encode.ts';
import { encodeOid } from '../asn1/oid/oid.ts';
import { toHex } from '../base/bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import { curveByOid } from '../x509/curves.ts';
import type { TrustAnchor } from './anchors.ts';
import { fixedWidthSignature } from '../crypto/ecdsaValue.ts';
import { recoverPoints } from '../crypto/noble.ts';
import { schemeOf } from '../crypto/scheme.ts';

/**
 * Whether an anchor of which only the fingerprint is known signed a certificate. From an ECDSA signature the
 * few public keys follow under which it is good (SEC 1 section 4.1.6). When the SHA-256 of one of them, as a
 * SubjectPublicKeyInfo, is the pinned one, then that key is the anchor's, and it signed the certificate.
 */
export async function pinnedKeySigned(certificate: Certificate, anchor: TrustAnchor): Promise<boolean> {
  const curve = anchor.pin === null ? null : curveByOid(anchor.pin.curveOid);
  const scheme = schemeOf(certificate.index, certificate.outerAlgorithm);
  if (curve === null || scheme.type !== 'ecdsa') return false;
  const signature = fixedWidthSignature(certificate.index, certificate.signatureNode, curve.octets);
  if (signature === null) return false;
  const points = await recoverPoints(scheme.hash, curve, certificate.tbs, signature);
  return points.some((point) => toHex(sha256(spkiOf(curve.oid, point))) === anchor.spkiSha256);
}

/** DER SubjectPublicKeyInfo of an uncompressed point (RFC 5480 section 2). */
function spkiOf(curveOid: string, point: Uint8Array): Uint8Array {
  const oids = ['1.2.840.10045.2.1', curveOid].map((oid) => encodeElement(0x06, encodeOid(oid)));
  return encodeElement(0x30, encodeElement(0x30, ...oids), encodeElement(0x03, Uint8Array.of(0), point));
}
