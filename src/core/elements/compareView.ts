import { sha256 } from '@noble/hashes/sha2.js';
import type { Asn1Index } from '../asn1/index/asn1Index.ts';
import { childrenOf, contentOf, hasChildren } from '../asn1/index/asn1Index.ts';
import { childNamed } from '../asn1/index/fields.ts';
import { FIELDS } from '../asn1/schema/roots.ts';
import { toHex } from '../base/bytes.ts';
import { describeWhole } from '../decode/describeExtension.ts';
import { VOCABULARY } from '../formats/vocabulary.ts';
import { dottedOf } from '../decode/text.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { Inspection } from '../words/inspection.ts';
import { clip } from '../base/clip.ts';
import { elementLine, lineText } from './elementLine.ts';
import { compareHead } from './compareHead.ts';
import { MAX_TEXT_ELEMENTS } from './textView.ts';

/** What the view is made from. */
type Viewed = Omit<Inspection, 'decoded'>;

/** Characters of a value. A longer one is told apart by its hash. */
const MAX_VALUE = 100;
const MAX_NOTE = 300;

/** Fields whose values are new in each certificate, whatever it is for: they stand together at its end. */
const OWN_VALUES: ReadonlySet<string> = new Set([
  'serialNumber',
  'subjectPublicKey',
  'signatureValue',
  'subjectKeyIdentifier',
]);

/** Its value stands with those of its certificate alone, so it is not said in words as well. */
const KEY_IDENTIFIER = '2.5.29.14';

/**
 * A file for comparison with another, line by line: without offsets, lengths, file name and time; certificates in
 * the order of the path, extensions in that of their types; what is new in each certificate at its end.
 */
export function renderCompareView(inspection: Viewed): string {
  const { report, index } = inspection;
  const head = compareHead(report);
  if (index === null) return [...head, '', 'Nothing of the file is shown.', ''].join('\n');
  return [...head, '', 'Structure', ...new CompareTree(inspection, index).lines(), ''].join('\n');
}

class CompareTree {
  readonly #index: Asn1Index;
  readonly #roles: ReadonlyMap<number, { readonly role: string; readonly rank: number }>;
  readonly #lines: string[] = [];
  /** Values that are held back until the end of their certificate; null outside of one. */
  #own: { readonly node: number; readonly name: string }[] | null = null;

  constructor({ certificates }: Viewed, index: Asn1Index) {
    this.#index = index;
    this.#roles = new Map(certificates.map(({ node, role }, rank) => [node, { role, rank }]));
  }

  lines(): readonly string[] {
    if (this.#index.count > 0) this.#element(0, 1);
    if (this.#lines.length >= MAX_TEXT_ELEMENTS)
      this.#lines.push('Further elements are not shown: the comparison ends here.');
    return this.#lines;
  }

  #element(node: number, depth: number): void {
    if (this.#lines.length >= MAX_TEXT_ELEMENTS) return;
    const name = FIELDS[this.#index.field[node]!]?.name ?? '';
    const known = this.#roles.get(node);
    if (known) this.#certificate(node, depth, known.role);
    else if (this.#own !== null && OWN_VALUES.has(name)) this.#own.push({ node, name });
    else {
      this.#lines.push(`${'  '.repeat(depth)}${this.#line(node)}`);
      this.#children(node, depth);
    }
  }

  #certificate(node: number, depth: number, role: string): void {
    this.#lines.push(`${'  '.repeat(depth)}certificate: ${escapeForDisplay(role)}`);
    const own: { readonly node: number; readonly name: string }[] = [];
    this.#own = own;
    this.#children(node, depth);
    this.#own = null;
    if (own.length === 0) return;
    this.#lines.push(`${'  '.repeat(depth + 1)}values of this certificate alone`);
    for (const { node: value } of own.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      this.#lines.push(`${'  '.repeat(depth + 2)}${this.#line(value)}`);
      this.#children(value, depth + 2);
    }
  }

  #children(node: number, depth: number): void {
    for (const child of this.#ordered(node)) this.#element(child, depth + 1);
  }

  /** Children in an order that does not depend on the file where the order says nothing. */
  #ordered(node: number): readonly number[] {
    const children = childrenOf(this.#index, node);
    switch (FIELDS[this.#index.field[node]!]?.name) {
      case 'certificates':
        return children.toSorted((a, b) => this.#rank(a) - this.#rank(b));
      case 'extensions': {
        const keys = new Map(children.map((child) => [child, this.#typeKey(child)]));
        return children.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
      }
      default:
        return children;
    }
  }

  #rank(node: number): number {
    return this.#roles.get(node)?.rank ?? this.#roles.size;
  }

  #typeKey(node: number): string {
    return dottedOf(this.#index, childNamed(this.#index, node, 'extnID')) ?? '';
  }

  #line(node: number): string {
    const index = this.#index;
    const whole = describeWhole(index, node, VOCABULARY);
    const decoded = whole?.oid === KEY_IDENTIFIER ? null : whole;
    const { label, type, value, meaning } = elementLine({ index, node, limit: MAX_VALUE, decoded });
    const field = FIELDS[index.field[node]!] ?? null;
    // What a string encapsulates stands below it.
    const shown = hasChildren(index, node) ? null : value;
    // A value that is cut may differ behind the cut.
    const hash = shown?.truncated ? ` (SHA-256 ${toHex(sha256(contentOf(index, node)))})` : '';
    const notes = [
      ...(shown?.detail && !shown.truncated ? [shown.detail] : []),
      ...(meaning === null ? [] : [meaning]),
    ].map((note) => clip(escapeForDisplay(note), MAX_NOTE));
    return lineText(
      { label: field?.item ? field.name || '-' : label, type },
      `${escapeForDisplay(shown?.text ?? '')}${hash}`,
      notes,
    );
  }
}
