import type { PemBlock } from './pem.ts';

const ARMOUR = '-----BEGIN';

/**
 * Character of a text at which armour begins that is none of its blocks; -1 where there is none. Programs differ in
 * where they see a block: OpenSSL passes over control characters behind the dashes and breaks long lines, others look
 * inside lines. What is not read here must not be what another program reads.
 */
export function strayArmour(text: string, blocks: readonly PemBlock[]): number {
  let next = 0;
  for (let at = text.indexOf(ARMOUR); at >= 0; at = text.indexOf(ARMOUR, at + ARMOUR.length)) {
    while (next < blocks.length && blocks[next]!.end <= at) next++;
    const block = blocks[next];
    // Blanks may stand before the dashes of a block; a second BEGIN inside of one is stray.
    const isOwn = block !== undefined && text.indexOf(ARMOUR, block.start) === at && block.start <= at;
    if (!isOwn) return at;
  }
  return -1;
}

/**
 * Octet at which armour stands whose label ends in `ending`, in a file that is no text in ASCII: binary data, UTF-16;
 * -1 for none.
 */
export function armourInOctets(bytes: Uint8Array, ending: string): number {
  const text = new TextDecoder('latin1').decode(bytes);
  for (let at = text.indexOf(ARMOUR); at >= 0; at = text.indexOf(ARMOUR, at + ARMOUR.length))
    if (text.slice(at, at + MAX_LABEL).includes(ending)) return at;
  return -1;
}

/** Characters from the dashes on in which a label ends; OpenSSL reads lines of 254. */
const MAX_LABEL = 254;
