/** UTF-8, or UTF-16 with a byte order mark as Windows editors write it; null for octets that are neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // PEM may have text in another character set around it; the armour itself is ASCII.
    return includesAscii(bytes, '-----BEGIN ') ? new TextDecoder('latin1').decode(bytes) : null;
  }
}

/** Whether a file that may be DER by its first octet reads as text: none but printable ASCII and white space. */
export function looksLikeText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 512)
    .every((octet) => (octet >= 0x20 && octet < 0x7f) || (octet >= 0x09 && octet <= 0x0d));
}

function includesAscii(bytes: Uint8Array, wanted: string): boolean {
  const codes = [...wanted].map((character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!); at >= 0; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}
