import { type Asn1Index, contentOf } from '../../asn1/index/asn1Index.ts';
import { childNamed } from '../../asn1/index/fields.ts';
import { Tag } from '../../asn1/index/tags.ts';
import { type Extension, innerIs } from './extension.ts';

/** keyIdentifier of AuthorityKeyIdentifier (RFC 5280 section 4.2.1.1); null where it has none. */
export function readAuthorityKeyIdentifier(index: Asn1Index, extension: Extension): Uint8Array | null {
  if (!innerIs(index, extension, Tag.sequence)) return null;
  const node = childNamed(index, extension.inner, 'keyIdentifier');
  return node < 0 ? null : contentOf(index, node);
}

/** SubjectKeyIdentifier (RFC 5280 section 4.2.1.2); null where the value is no OCTET STRING. */
export function readSubjectKeyIdentifier(index: Asn1Index, extension: Extension): Uint8Array | null {
  return innerIs(index, extension, Tag.octetString) ? contentOf(index, extension.inner) : null;
}
