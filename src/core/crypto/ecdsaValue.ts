import { type Asn1Index, contentOf, isUniversal } from '../asn1/index/asn1Index.ts';
import { childNamed } from '../asn1/index/fields.ts';
import { Tag } from '../asn1/index/tags.ts';
import { withoutLeadingZeros } from '../base/bytes.ts';

/**
 * r and s of an ECDSA-Sig-Value (RFC 3279 section 2.2.3), each left-padded to the coordinate size, one after
 * the other. The INTEGERs are read as unsigned: Luna firmware writes them with fixed width and without
 * the 00 in front of a set high bit, so that they read as negative (observed in the vendor's ECC sample).
 * Null where the BIT STRING at `signatureNode` holds anything else, or a number too large for the curve.
 */
export function fixedWidthSignature(
  index: Asn1Index,
  signatureNode: number,
  octets: number,
): Uint8Array | null {
  const value = childNamed(index, signatureNode, 'ecdsaSigValue');
  const numbers = [childNamed(index, value, 'r'), childNamed(index, value, 's')];
  if (value < 0 || index.end[value] !== value + 3) return null;
  const fixed = new Uint8Array(octets * 2);
  for (const [i, node] of numbers.entries()) {
    if (node < 0 || !isUniversal(index, node, Tag.integer)) return null;
    const number = withoutLeadingZeros(contentOf(index, node));
    if (number.length === 0 || number.length > octets) return null;
    fixed.set(number, octets * (i + 1) - number.length);
  }
  return fixed;
}
