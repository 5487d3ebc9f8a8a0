import { type Asn1Index, childrenOf, contentOf, isUniversal } from '../asn1/asn1Index.ts';
import { Tag } from '../asn1/tags.ts';
import { indexAsn1 } from '../asn1/walk.ts';
import { latin1 } from '../asn1/strings.ts';

/** Octets of a string or of what follows the message that are looked through; a private key has a few thousand. */
const MAX_LOOKED_AT = 1024 * 1024;
/** INTEGERs of an RSAPrivateKey (RFC 8017 appendix A.1.2). */
const RSA_NUMBERS = 9;

/**
 * Offset of a private key that lies in a message or after it; null where there is none. An attestation holds
 * none, and whoever opens a file must not have one shown, drawn or copied.
 */
export function privateKeyInside(index: Asn1Index): number | null {
  for (let node = 0; node < index.count; node++) {
    if (isPrivateKey(index, node) || holdsPrivateKey(index, node)) return index.offset[node]!;
  }
  const after = index.bytes.subarray(index.endOffset, index.endOffset + MAX_LOOKED_AT);
  return isPrivateKeyFile(after) ? index.endOffset : null;
}

/** RFC 5958, RFC 8017 and RFC 5915 by structure: a number first, then what only private keys have. */
function isPrivateKey(index: Asn1Index, node: number): boolean {
  const first = node + 1;
  if (
    !isUniversal(index, node, Tag.sequence) ||
    index.end[node]! <= first ||
    !isUniversal(index, first, Tag.integer)
  )
    return false;
  const [, second, third, ...rest] = childrenOf(index, node).slice(0, RSA_NUMBERS);
  if (second === undefined) return false;
  const version = contentOf(index, first);
  if (version.length !== 1 || version[0]! > 1) return false;
  if (isUniversal(index, second, Tag.octetString)) return true;
  const numbers = [first, second, third, ...rest].filter(
    (child) => child !== undefined && isUniversal(index, child, Tag.integer),
  );
  if (numbers.length === RSA_NUMBERS) return true;
  const named =
    isUniversal(index, second, Tag.sequence) &&
    index.end[second]! > second + 1 &&
    isUniversal(index, second + 1, Tag.objectIdentifier);
  return named && third !== undefined && isUniversal(index, third, Tag.octetString);
}

/** A primitive string whose octets are the encoding of a private key, such as an eContent. */
function holdsPrivateKey(index: Asn1Index, node: number): boolean {
  if (!isUniversal(index, node, Tag.octetString) || index.end[node]! > node + 1) return false;
  const length = index.contentLength[node]!;
  return length > 32 && length <= MAX_LOOKED_AT && isPrivateKeyFile(contentOf(index, node));
}

function isPrivateKeyFile(octets: Uint8Array): boolean {
  if (octets.length < 16) return false;
  if (octets[0] === 0x30) {
    const inner = indexAsn1({ bytes: octets, root: 'any' });
    if (inner.count > 0 && isPrivateKey(inner, 0)) return true;
  }
  return latin1(octets).includes('PRIVATE KEY-----');
}
