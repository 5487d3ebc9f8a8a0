import { toHex } from '../../base/bytes.ts';

/** Octets of no address that are shown. */
const MAX_SHOWN_OCTETS = 64;

/**
 * An iPAddress of a GeneralName (RFC 5280 section 4.2.1.6): four octets are IPv4, sixteen IPv6. `isRange`: one of a
 * name constraint, which has a mask of the same size behind it (section 4.2.1.10). Hex for what is neither.
 */
export function ipText(
  octets: Uint8Array,
  isRange: boolean,
): { readonly text: string; readonly isAddress: boolean } {
  const size = isRange ? octets.length / 2 : octets.length;
  if (size !== 4 && size !== 16)
    return { text: toHex(octets.subarray(0, MAX_SHOWN_OCTETS)), isAddress: false };
  const write = size === 4 ? ipv4 : ipv6;
  const address = write(octets.subarray(0, size));
  if (!isRange) return { text: address, isAddress: true };
  const mask = octets.subarray(size);
  return { text: `${address}/${prefixLength(mask) ?? write(mask)}`, isAddress: true };
}

function ipv4(octets: Uint8Array): string {
  return octets.join('.');
}

/** RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups as `::`. */
function ipv6(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((octets[i * 2]! << 8) | octets[i * 2 + 1]!).toString(16),
  );
  const runs = [
    ...groups
      .map((group) => (group === '0' ? '0' : '.'))
      .join('')
      .matchAll(/0{2,}/g),
  ];
  const [longest] = runs.sort((a, b) => b[0].length - a[0].length);
  if (!longest) return groups.join(':');
  return `${groups.slice(0, longest.index).join(':')}::${groups.slice(longest.index + longest[0].length).join(':')}`;
}

/** Length of a mask of ones followed by zeros; null for another. */
function prefixLength(mask: Uint8Array): number | null {
  const bits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : null;
}
