import { childrenOf } from '../asn1/index/asn1Index.ts';
import { type Certificate, OID_EXT_KEY_USAGE } from './certificate.ts';

/** Element of the first extended key usage (or of the extension) for findings and annotations; -1 without the extension. */
export function purposeNode(certificate: Certificate): number {
  const extension = certificate.extensions.find(({ oid }) => oid === OID_EXT_KEY_USAGE);
  if (!extension) return -1;
  return extension.inner >= 0
    ? (childrenOf(certificate.index, extension.inner)[0] ?? extension.inner)
    : extension.valueNode;
}
