/** Whether ASCII text stands in the octets of a range, in either case. `needle` is in lower case and not empty. */
export function hasText(bytes: Uint8Array, start: number, end: number, needle: Uint8Array): boolean {
  const last = end - needle.length;
  const first = needle[0]!;
  for (let at = start; at <= last; at++) {
    if (lower(bytes[at]!) !== first) continue;
    let more = 1;
    while (more < needle.length && lower(bytes[at + more]!) === needle[more]) more++;
    if (more === needle.length) return true;
  }
  return false;
}

function lower(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet;
}

/** Offsets at which the octets stand, at most `limit`. */
export function offsetsOf(bytes: Uint8Array, octets: Uint8Array, limit: number): number[] {
  const found: number[] = [];
  const first = octets[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let more = 1;
    while (more < octets.length && bytes[at + more] === octets[more]) more++;
    if (more < octets.length) continue;
    found.push(at);
    if (found.length >= limit) break;
  }
  return found;
}
