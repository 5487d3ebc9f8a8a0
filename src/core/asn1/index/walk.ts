import { MAX_BYTES, MAX_DEPTH, MAX_PROBLEMS } from '../../base/limits.ts';
import {
  type Asn1Index,
  type Asn1Problem,
  type Asn1ProblemKind,
  Flag,
  type RootSchema,
} from './asn1Index.ts';
import { Elements } from './elements.ts';
import { type Frame, emptyFrame } from './frame.ts';
import { type Header, emptyHeader, readHeader } from './header.ts';
import { rootField } from '../schema/roots.ts';
import { type Field, type Type, accepts, resolve } from '../schema/schema.ts';
import { Tag, hasAllowedForm } from './tags.ts';

/**
 * Indexes the first BER or DER element of `bytes` and all that is in it. Iterative, one pass, no
 * recursion; never throws: what is wrong with the encoding is in `problems`, and every element before a
 * break is there. A length that runs past its container is clamped to it.
 */
export function indexAsn1({
  bytes,
  root,
}: {
  readonly bytes: Uint8Array;
  readonly root: RootSchema;
}): Asn1Index {
  return new Walk(bytes, root).run();
}

class Walk {
  readonly #bytes: Uint8Array;
  readonly #root: RootSchema;
  readonly #elements: Elements;
  readonly #problems: Asn1Problem[] = [];
  readonly #frames: Frame[] = [];
  readonly #header: Header = emptyHeader();
  readonly #inner: Header = emptyHeader();
  #depth = 0;
  #at = 0;
  /** Innermost element that the end of the file cuts; -1 when the file is whole. */
  #cut = -1;
  #stopped = false;

  constructor(bytes: Uint8Array, root: RootSchema) {
    this.#bytes = bytes;
    this.#root = root;
    this.#elements = new Elements(Math.min(bytes.length, MAX_BYTES));
  }

  run(): Asn1Index {
    const end = this.#bytes.length;
    if (end > MAX_BYTES) this.#report('too-many-bytes', MAX_BYTES, end - MAX_BYTES, -1);
    else if (end > 0) {
      this.#element(end, -1, true);
      while (this.#depth > 0 && !this.#stopped) this.#step();
      while (this.#depth > 0) this.#close();
    }
    if (this.#cut >= 0) this.#report('file-cut', end, 0, this.#cut);
    else if (this.#at < end && !this.#stopped && end <= MAX_BYTES) {
      this.#report('trailing-octets', this.#at, end - this.#at, -1);
    }
    // An element that is never closed is found so after all that is in it.
    this.#problems.sort((a, b) => a.offset - b.offset);
    return this.#result();
  }

  /** One child of the innermost open element, or its end. */
  #step(): void {
    const frame = this.#frames[this.#depth - 1]!;
    const at = this.#at;
    if (at >= frame.limit) {
      if (frame.indefinite && this.#unclosed(frame)) return;
      this.#close();
      return;
    }
    if (this.#bytes[at] === 0 && at + 1 < frame.limit && this.#bytes[at + 1] === 0) {
      if (frame.indefinite) {
        this.#elements.contentLength[frame.node] = at - this.#contentOffset(frame.node);
        this.#at = at + 2;
        this.#close();
        return;
      }
      if (this.#report('stray-end-of-contents', at, 2, frame.node)) return;
    }
    this.#element(frame.limit, frame.node, frame.open);
  }

  /** Reads the element at the current octet; goes into it where it has or holds elements. `open`: see Frame. */
  #element(limit: number, parent: number, open: boolean): void {
    const elements = this.#elements;
    const header = this.#header;
    const at = this.#at;
    readHeader(this.#bytes, at, limit, header);
    const node = elements.add();
    if (node < 0) {
      this.#report('too-many-elements', at, this.#bytes.length - at, parent);
      this.#stopped = true;
      return;
    }
    const field = this.#match(header, parent);
    const contentStart = at + header.length;
    elements.offset[node] = at;
    elements.headerLength[node] = header.length;
    elements.parent[node] = parent;
    elements.tag[node] = header.tag;
    elements.field[node] = field === null ? 0 : field.id;
    elements.end[node] = node + 1;
    let flags =
      header.classBits |
      (header.constructed ? Flag.constructed : 0) |
      (header.nonMinimal ? Flag.nonMinimal : 0);
    const indefinite = header.contentLength < 0;
    if (indefinite) flags |= Flag.indefinite;
    if (header.problem !== null) {
      this.#unreadable(node, flags, header.problem, limit, open);
      return;
    }
    let contentEnd = indefinite ? limit : contentStart + header.contentLength;
    let overrun = false;
    if (contentEnd > limit) {
      contentEnd = limit;
      flags |= Flag.cut;
      if (open) this.#cut = node;
      else overrun = true;
    }
    const stillOpen = open && (indefinite || (flags & Flag.cut) !== 0);
    elements.contentLength[node] = contentEnd - contentStart;
    elements.flags[node] = flags;
    this.#at = contentStart;
    const declared = header.contentLength;
    if (overrun && this.#report('overrun', at, limit - at, node)) return;
    const type = this.#typeInside(field);
    if (header.constructed)
      this.#enter(node, contentEnd, indefinite, stillOpen, type?.form === 'wrapper' ? null : type, -1);
    else if (type?.form === 'wrapper' && this.#holdsElement(node, type, contentEnd, declared)) {
      elements.flags[node] = flags | Flag.encapsulates;
      this.#enter(node, contentEnd, false, stillOpen, type, elements.count);
    } else this.#at = contentEnd;
  }

  /** A header that cannot be read: all that is left of the container is its content. */
  #unreadable(node: number, flags: number, kind: Asn1ProblemKind, limit: number, open: boolean): void {
    const { offset, headerLength, contentLength } = this.#elements;
    const at = offset[node]!;
    contentLength[node] = limit - at - headerLength[node]!;
    this.#elements.flags[node] = (flags & ~(Flag.constructed | Flag.indefinite)) | Flag.cut;
    this.#at = limit;
    if (kind === 'header-cut' && open) this.#cut = node;
    else this.#report(kind, at, limit - at, node);
  }

  #enter(
    node: number,
    limit: number,
    indefinite: boolean,
    open: boolean,
    type: Type | null,
    undo: number,
  ): void {
    if (this.#depth >= MAX_DEPTH) {
      const at = this.#elements.offset[node]!;
      this.#at = limit;
      // Its end was not looked for.
      if (indefinite) this.#elements.flags[node]! |= Flag.cut;
      if (!this.#report('too-deep', at, limit - at, node) && indefinite) this.#stopped = true;
      return;
    }
    const frame = (this.#frames[this.#depth] ??= emptyFrame());
    this.#depth++;
    frame.node = node;
    frame.limit = limit;
    frame.indefinite = indefinite;
    frame.open = open;
    frame.type = type;
    frame.position = 0;
    frame.identifier = -1;
    frame.undo = undo;
  }

  #close(): void {
    const frame = this.#frames[--this.#depth]!;
    this.#elements.end[frame.node] = this.#elements.count;
    if (frame.indefinite && this.#stopped) this.#elements.flags[frame.node]! |= Flag.cut;
    if (!frame.indefinite && !this.#stopped) this.#at = frame.limit;
  }

  /** No end-of-contents octets came. Answers whether the walk went back out of the element. */
  #unclosed(frame: Frame): boolean {
    const { flags, offset } = this.#elements;
    flags[frame.node]! |= Flag.cut;
    if (frame.open) {
      if (this.#cut < 0) this.#cut = frame.node;
      return false;
    }
    const at = offset[frame.node]!;
    return this.#report('unclosed', at, frame.limit - at, frame.node);
  }

  /** The field of the innermost open element that this child fills; the root's own for the root. */
  #match(header: Header, parent: number): Field | null {
    const tagClass = header.classBits >> 6;
    if (tagClass === 0 && !hasAllowedForm(header.tag, header.constructed)) return null;
    if (parent < 0) {
      const root = rootField(this.#root);
      return root !== null && accepts(root, tagClass, header.tag) ? root : null;
    }
    const frame = this.#frames[this.#depth - 1]!;
    const type = frame.type;
    if (type === null) return null;
    if (type.form !== 'sequence') {
      for (const candidate of type.fields) if (accepts(candidate, tagClass, header.tag)) return candidate;
      return null;
    }
    for (let position = frame.position; position < type.fields.length; position++) {
      const candidate = type.fields[position]!;
      if (accepts(candidate, tagClass, header.tag)) {
        frame.position = position + 1;
        if (header.classBits === 0 && header.tag === Tag.objectIdentifier)
          frame.identifier = this.#elements.count - 1;
        return candidate.byTag?.get(header.tag) ?? candidate;
      }
      if (!candidate.optional) return null;
    }
    return null;
  }

  /** What is inside a field: its own type, or the one that the identifier before it chooses. */
  #typeInside(field: Field | null): Type | null {
    const type = field?.type ?? null;
    if (type === null || type.form !== 'open') return type;
    const frame = this.#frames[this.#depth - 1]!;
    const governing = frame.identifier >= 0 ? frame.identifier : this.#elements.identifierIn(frame.node);
    if (governing < 0) return null;
    const start = this.#contentOffset(governing);
    return resolve(type, this.#bytes, start, start + this.#elements.contentLength[governing]!);
  }

  /** Whether the octets of a string are exactly one element (or as much of it as the cut file has). */
  #holdsElement(node: number, type: Type, contentEnd: number, declared: number): boolean {
    const isBitString = this.#elements.tag[node] === Tag.bitString;
    const start = this.#at + (isBitString ? 1 : 0);
    if (start >= contentEnd || (isBitString && this.#bytes[this.#at] !== 0)) return false;
    readHeader(this.#bytes, start, contentEnd, this.#inner);
    if (this.#inner.problem !== null || this.#inner.contentLength < 0) return false;
    if (type.exact && !accepts(type.fields[0]!, this.#inner.classBits >> 6, this.#inner.tag)) return false;
    if (start + this.#inner.length + this.#inner.contentLength !== this.#at + declared) return false;
    this.#at = start;
    return true;
  }

  /**
   * Records a problem. Inside a primitive string it means that the string holds no encoding after all:
   * the walk goes back, leaves the string as it is, and the answer is true.
   */
  #report(kind: Asn1ProblemKind, offset: number, length: number, node: number): boolean {
    if (kind !== 'too-many-elements' && this.#undo()) return true;
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ kind, offset, length, node });
    return false;
  }

  #undo(): boolean {
    for (let depth = this.#depth; depth > 0; depth--) {
      const frame = this.#frames[depth - 1]!;
      if (frame.undo < 0) continue;
      this.#elements.count = frame.undo;
      this.#elements.flags[frame.node]! &= ~Flag.encapsulates;
      this.#at = frame.limit;
      this.#depth = depth - 1;
      if (this.#cut >= this.#elements.count) this.#cut = frame.node;
      return true;
    }
    return false;
  }

  #contentOffset(node: number): number {
    return this.#elements.offset[node]! + this.#elements.headerLength[node]!;
  }

  #result(): Asn1Index {
    const elements = this.#elements;
    return {
      bytes: this.#bytes,
      root: this.#root,
      count: elements.count,
      offset: elements.offset,
      headerLength: elements.headerLength,
      contentLength: elements.contentLength,
      parent: elements.parent,
      end: elements.end,
      tag: elements.tag,
      flags: elements.flags,
      field: elements.field,
      problems: this.#problems,
      endOffset: this.#at,
    };
  }
}
