import { type Asn1Index, contentEnd, contentOffset, isUniversal } from '../asn1/index/asn1Index.ts';
import { type Header, emptyHeader, readHeader } from '../asn1/index/header.ts';
import { Tag } from '../asn1/index/tags.ts';

/** Octets of a string above which it may hold a private key: the smallest, of a 256-bit curve, has 39. */
const MIN_STRING = 33;
/** Octets after the message above which they may be a private key. */
const MIN_AFTER = 16;
/** INTEGERs of an RSAPrivateKey (RFC 8017 appendix A.1.2). */
const RSA_NUMBERS = 9;
/** Elements of an AlgorithmIdentifier of indefinite length that are passed over; password-based ones have about 12. */
const MAX_SKIPPED = 64;

/** How each PEM label of a private key ends. */
const ARMOUR = Uint8Array.from('PRIVATE KEY-----', (char) => char.charCodeAt(0));

/**
 * Offset of a private key that lies in a message or after it; null where there is none. An attestation holds
 * none, and whoever opens a file must not have one shown, drawn or copied. All of the file is looked at: of each
 * element and string only the few headers that tell a key, so that a file of strings takes no time either.
 */
export function privateKeyInside(index: Asn1Index): number | null {
  const { bytes, endOffset, offset } = index;
  const reader = new KeyReader(bytes);
  for (let node = 0; node < index.count; node++) {
    if (isUniversal(index, node, Tag.sequence) && reader.isKey(offset[node]!, contentEnd(index, node)))
      return offset[node]!;
    if (!isUniversal(index, node, Tag.octetString) || index.end[node]! > node + 1) continue;
    // A primitive string whose octets are the encoding of a key, such as an eContent.
    const [start, end] = [contentOffset(index, node), contentEnd(index, node)];
    if (end - start >= MIN_STRING && reader.isKey(start, end)) return offset[node]!;
  }
  if (bytes.length - endOffset >= MIN_AFTER && reader.isKey(endOffset, bytes.length)) return endOffset;
  return armourIn(bytes);
}

/** Reads just enough of an element to tell whether it is a private key. */
class KeyReader {
  readonly #bytes: Uint8Array;
  readonly #header: Header = emptyHeader();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** RFC 5958, RFC 8017 and RFC 5915 by structure: a number first, then what only private keys have. */
  isKey(start: number, limit: number): boolean {
    const bytes = this.#bytes;
    if (this.#tagAt(start, limit) !== Tag.sequence || !this.#header.constructed) return false;
    const first = start + this.#header.length;
    const end = this.#header.contentLength < 0 ? limit : Math.min(limit, first + this.#header.contentLength);
    if (this.#tagAt(first, end) !== Tag.integer || this.#header.contentLength !== 1) return false;
    const second = first + this.#header.length + 1;
    if (second > end || bytes[second - 1]! > 1) return false;
    switch (this.#tagAt(second, end)) {
      case Tag.octetString:
        return true;
      case Tag.integer:
        return this.#areIntegers(second, end, RSA_NUMBERS - 1);
      case Tag.sequence: {
        if (this.#tagAt(second + this.#header.length, end) !== Tag.objectIdentifier) return false;
        const third = this.#after(second, end);
        // Nobody can tell what follows an algorithm without an end: then it is no harmless file.
        return third === null || this.#tagAt(third, end) === Tag.octetString;
      }
      default:
        return false;
    }
  }

  #areIntegers(start: number, limit: number, count: number): boolean {
    let at = start;
    for (let i = 0; i < count; i++) {
      if (this.#tagAt(at, limit) !== Tag.integer) return false;
      at += this.#header.length + this.#header.contentLength;
    }
    return true;
  }

  /** Number of a tag of the universal class, with its header read; -1 for another one or none. */
  #tagAt(at: number, limit: number): number {
    if (at >= limit) return -1;
    readHeader(this.#bytes, at, limit, this.#header);
    return this.#header.problem === null && this.#header.classBits === 0 ? this.#header.tag : -1;
  }

  /** After an element; null where that takes too many steps. */
  #after(start: number, limit: number): number | null {
    let at = start;
    let open = 0;
    for (let step = 0; step < MAX_SKIPPED; step++) {
      if (at >= limit) return limit;
      readHeader(this.#bytes, at, limit, this.#header);
      const { problem, length, contentLength, tag, classBits } = this.#header;
      if (problem !== null) return limit;
      at += length + Math.max(0, contentLength);
      if (contentLength < 0) open++;
      else if (tag === 0 && classBits === 0 && contentLength === 0) open--;
      if (open <= 0) return at;
    }
    return null;
  }
}

/** Where the armour of a private key in PEM stands; null where there is none. */
function armourIn(bytes: Uint8Array): number | null {
  const last = ARMOUR.length - 1;
  // Octets by which the end of the armour lies further on at least, by the octet that stands there (Horspool).
  const shifts = new Uint8Array(256).fill(ARMOUR.length);
  ARMOUR.subarray(0, last).forEach((octet, i) => (shifts[octet] = last - i));
  for (let end = last; end < bytes.length; end += shifts[bytes[end]!]!) {
    const start = end - last;
    // From the front: a file of hyphens would match five times at each octet from the back.
    let matched = 0;
    while (matched <= last && bytes[start + matched] === ARMOUR[matched]) matched++;
    if (matched > last) return start;
  }
  return null;
}
