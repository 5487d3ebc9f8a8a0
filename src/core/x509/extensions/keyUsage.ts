import { type Asn1Index, contentOf } from '../../asn1/index/asn1Index.ts';
import { KEY_USAGE_BITS } from '../../asn1/schema/extensions.ts';
import { Tag } from '../../asn1/index/tags.ts';
import { type Extension, innerIs } from './extension.ts';

export type KeyUsageBit = (typeof KEY_USAGE_BITS)[number];

/** Bits that are set, in order (RFC 5280 section 4.2.1.3); null where the value is no BIT STRING. */
export function readKeyUsage(index: Asn1Index, extension: Extension): readonly KeyUsageBit[] | null {
  if (!innerIs(index, extension, Tag.bitString)) return null;
  const content = contentOf(index, extension.inner);
  const unused = content[0];
  if (unused === undefined || unused > 7 || (unused > 0 && content.length < 2)) return null;
  const count = (content.length - 1) * 8 - unused;
  return KEY_USAGE_BITS.filter(
    (_, bit) => bit < count && (content[1 + (bit >> 3)]! & (0x80 >> (bit & 7))) !== 0,
  );
}
