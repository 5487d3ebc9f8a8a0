import { type Asn1Index, childrenOf, contentOf, isUniversal } from '../../asn1/index/asn1Index.ts';
import { decodeOid } from '../../asn1/oid/oid.ts';
import { Tag } from '../../asn1/index/tags.ts';
import { MAX_PURPOSES } from '../../base/limits.ts';
import { type Extension, innerIs } from './extension.ts';

/** Dotted purposes in the order of the file (RFC 5280 section 4.2.1.12); null where the value is no list of them, or one without end. */
export function readExtKeyUsage(index: Asn1Index, extension: Extension): readonly string[] | null {
  if (!innerIs(index, extension, Tag.sequence)) return null;
  const children = childrenOf(index, extension.inner);
  if (children.length > MAX_PURPOSES) return null;
  const purposes = children.map((child) =>
    isUniversal(index, child, Tag.objectIdentifier) ? decodeOid(contentOf(index, child)) : null,
  );
  return purposes.length > 0 && purposes.every((purpose) => purpose !== null) ? purposes : null;
}
