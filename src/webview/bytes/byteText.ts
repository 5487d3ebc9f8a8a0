/** Printable ASCII as it is, a dot for everything else. */
export function asciiText(octets: Uint8Array): string {
  return Array.from(octets, (octet) =>
    octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.',
  ).join('');
}

/** As many octets that are not shown, as wide as those that are. */
export function hiddenHex(octets: number): string {
  return Array.from({ length: octets }, () => '··').join(' ');
}

export function hiddenAscii(octets: number): string {
  return '·'.repeat(octets);
}

/** Octets on one line that fit a width given in characters: offset, two spaces, hex, two spaces, ASCII. */
export function octetsPerLine(characters: number, offsetDigits: number): number {
  const fits = (octets: number) => offsetDigits + 2 + (3 * octets - 1) + 2 + octets <= characters;
  return [16, 8].find(fits) ?? 4;
}
