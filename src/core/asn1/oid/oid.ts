/** Longest object identifier that is decoded, in content octets; no registered one comes near it. */
export const MAX_OID_OCTETS = 128;

/**
 * Dotted form of the content octets of an OBJECT IDENTIFIER (X.690 8.19), or null where they are no
 * valid encoding: empty, cut inside a component, a component with leading 80, or longer than 128 octets.
 */
export function decodeOid(content: Uint8Array): string | null {
  if (content.length === 0 || content.length > MAX_OID_OCTETS) return null;
  const components: string[] = [];
  let value = 0;
  let big: bigint | null = null;
  let started = false;
  for (const octet of content) {
    if (!started && octet === 0x80) return null;
    started = true;
    if (big === null && value > 0x1fffffffffff) big = BigInt(value);
    if (big === null) value = value * 128 + (octet & 0x7f);
    else big = (big << 7n) | BigInt(octet & 0x7f);
    if (octet & 0x80) continue;
    push(components, big ?? value);
    value = 0;
    big = null;
    started = false;
  }
  return started ? null : components.join('.');
}

function push(components: string[], value: number | bigint): void {
  if (components.length > 0) {
    components.push(String(value));
    return;
  }
  // The first component carries two: 40 * first + second (X.690 8.19.4).
  const first = value < 40 ? 0 : value < 80 ? 1 : 2;
  components.push(
    String(first),
    String(typeof value === 'bigint' ? value - BigInt(first * 40) : value - first * 40),
  );
}

/** Content octets of a dotted object identifier with components below 2^31. Throws RangeError on anything else. */
export function encodeOid(dotted: string): Uint8Array {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  if (first === undefined || second === undefined) throw new RangeError(`No object identifier: ${dotted}`);
  const octets: number[] = [];
  for (const component of [first * 40 + second, ...rest]) {
    if (!Number.isSafeInteger(component) || component < 0 || component >= 2 ** 31) {
      throw new RangeError(`No object identifier: ${dotted}`);
    }
    const groups = [component & 0x7f];
    for (let value = component >>> 7; value > 0; value >>>= 7) groups.unshift((value & 0x7f) | 0x80);
    octets.push(...groups);
  }
  return Uint8Array.from(octets);
}
