import { type Asn1Index, Flag, contentOf, hasFlag, isUniversal } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import { decodeOid } from '../../asn1/oid/oid.ts';
import type { Tag } from '../../asn1/index/tags.ts';

/** One extension of a certificate (RFC 5280 section 4.2), its value not decoded. */
export interface Extension {
  readonly node: number;
  /** Dotted extnID. */
  readonly oid: string;
  readonly critical: boolean;
  /** Element of the BOOLEAN; -1 where it is left out (then FALSE). */
  readonly criticalNode: number;
  /** Element of extnValue. */
  readonly valueNode: number;
  /** Content octets of extnValue. */
  readonly value: Uint8Array;
  /** The element inside extnValue; -1 where it holds no DER. */
  readonly inner: number;
}

/** Reads one Extension; null where it is not one. */
export function readExtension(index: Asn1Index, node: number): Extension | null {
  const id = childNamed(index, node, 'extnID');
  const criticalNode = childNamed(index, node, 'critical');
  const valueNode = childNamed(index, node, 'extnValue');
  const oid = id < 0 ? null : decodeOid(contentOf(index, id));
  if (oid === null || valueNode < 0) return null;
  // A string in pieces is BER, not the DER that is signed (X.690 10.2): its pieces are not what it holds.
  if (hasFlag(index, valueNode, Flag.constructed)) return null;
  const critical = criticalNode < 0 ? null : contentOf(index, criticalNode);
  if (critical !== null && critical.length !== 1) return null;
  return {
    node,
    oid,
    // Any octet but 00 is TRUE (X.690 8.2.2), so an odd TRUE cannot hide a critical extension.
    critical: critical !== null && critical[0] !== 0,
    criticalNode,
    valueNode,
    value: contentOf(index, valueNode),
    inner: hasFlag(index, valueNode, Flag.encapsulates) ? valueNode + 1 : -1,
  };
}

/** Whether the value is exactly one element of this universal type. */
export function innerIs(
  index: Asn1Index,
  extension: Extension,
  tag: (typeof Tag)[keyof typeof Tag],
): boolean {
  return extension.inner >= 0 && isUniversal(index, extension.inner, tag);
}
