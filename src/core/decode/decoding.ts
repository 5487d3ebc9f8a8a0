import { type Asn1Index, contentOf } from '../asn1/index/asn1Index.ts';
import { toHex } from '../base/bytes.ts';
import { escapeForDisplay } from '../base/escape.ts';
import type { Basis } from '../model/terms.ts';
import type { DecodedLine, DecodeProblem } from './decoded.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Lines of one extension; a crafted one may hold a million names. */
const MAX_LINES = 100;
/** Problems of one extension: the first ones tell. */
const MAX_PROBLEMS = 10;
/** Octets of a value that are shown as hex. */
const MAX_SHOWN_OCTETS = 64;

/** Collects what a decoder reads: a problem in one place does not hide what is readable in another. */
export class Decoding {
  readonly index: Asn1Index;
  /** The element that the extension or attribute holds; -1 where its octets are no DER. */
  readonly inner: number;
  /** The extnValue, or the SET of values. */
  readonly holder: number;
  readonly vocabulary: Vocabulary;
  readonly #lines: DecodedLine[] = [];
  readonly #problems: DecodeProblem[] = [];
  #left = 0;

  constructor(index: Asn1Index, inner: number, holder: number, vocabulary: Vocabulary) {
    this.index = index;
    this.inner = inner;
    this.holder = holder;
    this.vocabulary = vocabulary;
  }

  /** Adds a line; the value need not be escaped. */
  say(label: string, value: string, node: number, basis: Basis | null = null): void {
    if (this.#lines.length < MAX_LINES)
      this.#lines.push({ label, value: escapeForDisplay(value), node, basis });
    else this.#left++;
  }

  /** Adds a line of octets. */
  sayOctets(label: string, octets: Uint8Array, node: number, basis: Basis | null = null): void {
    const rest = octets.length - MAX_SHOWN_OCTETS;
    const shown = toHex(octets.subarray(0, MAX_SHOWN_OCTETS));
    const text = rest > 0 ? `${shown}… (${octets.length} octets)` : shown;
    this.say(label, text === '' ? '(none)' : text, node, basis);
  }

  /** The first children of a list; the others are counted as not shown. */
  items(list: number): readonly number[] {
    if (list < 0) return [];
    const all: number[] = [];
    const end = this.index.end[list]!;
    for (let node = list + 1; node < end; node = this.index.end[node]!) {
      if (all.length < MAX_LINES) all.push(node);
      else this.#left++;
    }
    return all;
  }

  wrong(message: string, node: number): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ node, message });
  }

  get lines(): readonly DecodedLine[] {
    if (this.#left === 0) return this.#lines;
    return [
      ...this.#lines,
      { label: 'more', value: `${this.#left} more, not shown`, node: this.holder, basis: null },
    ];
  }

  /** Whether further problems would not be listed. */
  get isHopeless(): boolean {
    return this.#problems.length >= MAX_PROBLEMS;
  }

  get problems(): readonly DecodeProblem[] {
    return this.#problems;
  }

  /** Octets of the extension's value, DER or not. */
  get octets(): Uint8Array {
    return contentOf(this.index, this.holder);
  }
}

/** What reads one kind of extension or attribute. */
export interface Decoder {
  readonly oid: string;
  /** In words, as a heading. */
  readonly name: string;
  /** Reads attributes of requests: what a request asks for as an extension is none of them, whatever its type says. */
  readonly attribute?: true;
  /** The octets are a form of the vendor's own, not DER. */
  readonly raw?: true;
  /** Adds lines for what is there. Whether the structure is as its schema says has been looked at before. */
  decode(decoding: Decoding): void;
}
