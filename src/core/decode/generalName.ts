import { childrenOf, contentOf } from '../asn1/index/asn1Index.ts';
import { childNamed } from '../asn1/index/fields.ts';
import { ipText } from '../asn1/value/ipAddress.ts';
import { HIDDEN, isSecret } from '../asn1/value/secret.ts';
import { decodeString } from '../asn1/value/strings.ts';
import { Tag } from '../asn1/index/tags.ts';
import { toHex } from '../base/bytes.ts';
import { readName } from '../x509/name.ts';
import type { Decoding } from './decoding.ts';
import { oidText, textOf } from './text.ts';

const LABELS = [
  'other name',
  'email',
  'DNS name',
  'X.400 address',
  'directory name',
  'EDI party name',
  'URI',
  'IP address',
  'registered ID',
] as const;

/** A GeneralName (RFC 5280 section 4.2.1.6) in words. `constrains`: an address then has a mask (section 4.2.1.10). */
export function generalName(
  decoding: Decoding,
  node: number,
  constrains = false,
): { readonly label: string; readonly value: string } {
  const { index } = decoding;
  const label = LABELS[index.tag[node]!] ?? 'name';
  if (isSecret(index, node)) return { label, value: HIDDEN };
  const content = contentOf(index, node);
  switch (index.tag[node]) {
    case 0:
      return { label, value: otherName(decoding, node) };
    case 1:
    case 2:
    case 6:
      return { label, value: decodeString(content.subarray(0, 2_000), Tag.ia5String).text };
    case 4: {
      const name = childrenOf(index, node)[0];
      return { label, value: name === undefined ? '(empty)' : readName(index, name).text || '(empty)' };
    }
    case 7:
      return { label, value: ipValue(content, constrains) };
    case 8:
      return { label, value: oidText(decoding, node) };
    default:
      return { label, value: toHex(content.subarray(0, 64)) };
  }
}

/** Adds a line for each GeneralName in a list. */
export function sayGeneralNames(decoding: Decoding, list: number, prefix = ''): void {
  for (const node of decoding.items(list)) {
    const { label, value } = generalName(decoding, node);
    decoding.say(`${prefix}${label}`, value, node);
  }
}

function otherName(decoding: Decoding, node: number): string {
  const { index } = decoding;
  const type = childNamed(index, node, 'type-id');
  const value = childNamed(index, node, 'value');
  const text = textOf(index, value);
  return `${type < 0 ? '?' : oidText(decoding, type)}${text === '' ? '' : `: ${text}`}`;
}

function ipValue(octets: Uint8Array, constrains: boolean): string {
  const { text, isAddress } = ipText(octets, constrains);
  return isAddress ? text : `${text} (not an address)`;
}
