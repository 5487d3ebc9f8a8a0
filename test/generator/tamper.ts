/** The octets with one bit of one octet turned over; a negative offset counts from the end. */
export function flipBit(octets: Uint8Array, at: number, bit = 0): Uint8Array {
  const index = at < 0 ? octets.length + at : at;
  if (index < 0 || index >= octets.length) throw new Error(`no octet ${at}`);
  const changed = Uint8Array.from(octets);
  changed[index]! ^= 1 << bit;
  return changed;
}

/** The octets with one run of octets replaced by another of any length. Throws where the run is not there exactly once. */
export function replaceOctets(octets: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const all = Buffer.from(octets);
  const at = all.indexOf(from);
  if (at < 0 || all.indexOf(from, at + 1) >= 0) throw new Error('not there exactly once');
  return new Uint8Array(Buffer.concat([all.subarray(0, at), to, all.subarray(at + from.length)]));
}
