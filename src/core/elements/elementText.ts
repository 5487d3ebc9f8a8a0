import { type Asn1Index, elementOf, totalLength } from '../asn1/index/asn1Index.ts';
import { pathOf } from '../asn1/index/path.ts';
import { holdsSecret } from '../asn1/value/secret.ts';
import { elementValue } from '../formats/oidNames.ts';
import { base64Of, pemBlock } from '../forms/pem.ts';

/** How an element is copied. `hex`, `base64` and `c-array` are of the whole element, header included. */
export const ELEMENT_FORMS = ['value', 'path', 'hex', 'base64', 'pem', 'c-array'] as const;
export type ElementForm = (typeof ELEMENT_FORMS)[number];

/** In words, such as "Copied as hex". */
export const ELEMENT_FORM_NAME: Readonly<Record<ElementForm, string>> = {
  value: 'value',
  path: 'path',
  hex: 'hex',
  base64: 'base64',
  pem: 'PEM',
  'c-array': 'C array',
};

/** Octets of an element that are copied as text: a clipboard of more serves nobody and stops the editor. */
export const MAX_COPIED_OCTETS = 8 * 1024 * 1024;

/** Octets of a line of a C array. */
const C_LINE = 12;

export interface ElementTextInput {
  readonly index: Asn1Index;
  readonly node: number;
  readonly form: ElementForm;
  /** Elements that are certificates: those alone have a PEM form. */
  readonly certificates: readonly { readonly node: number }[];
}

/**
 * An element as text for the clipboard. The value is escaped for display, so that no hidden character travels into
 * another program; the other forms are plain ASCII.
 *
 * @throws {Error} a sentence: there is no such element, or it has no such form.
 */
export function elementText({ index, node, form, certificates }: ElementTextInput): string {
  if (!Number.isSafeInteger(node) || node < 0 || node >= index.count)
    throw new Error('There is no such element.');
  if (form === 'path') return pathOf(index, node);
  const octets = totalLength(index, node);
  if (octets > MAX_COPIED_OCTETS)
    throw new Error(`The element has ${octets} octets, too many to copy; save it to a file.`);
  if (form !== 'value' && holdsSecret(index, { offset: index.offset[node]!, length: octets }))
    throw new Error('A challenge password lies in it, which is not copied.');
  const der = elementOf(index, node);
  switch (form) {
    case 'value': {
      const value = elementValue(index, node, octets * 4 + 100);
      if (value === null) throw new Error('A constructed element has no value of its own; copy it as hex.');
      return value.text;
    }
    case 'hex':
      return Array.from(der, hexOctet).join('');
    case 'base64':
      return base64Of(der);
    case 'c-array':
      return cArray(der);
    case 'pem':
      if (!certificates.some((certificate) => certificate.node === node))
        throw new Error('Only certificates have a PEM form.');
      return pemBlock(der);
  }
}

function hexOctet(octet: number): string {
  return octet.toString(16).padStart(2, '0');
}

function cArray(der: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < der.length; at += C_LINE) {
    const octets = Array.from(der.subarray(at, at + C_LINE), (octet) => `0x${hexOctet(octet)}`);
    lines.push(`  ${octets.join(', ')}`);
  }
  return `unsigned char element[${der.length}] = {\n${lines.join(',\n')}\n};\n`;
}
